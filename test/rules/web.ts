/** What any page or form refuses, whatever it is about, and what the tester's zone refuses. */
import { basic, form, GOOD } from '../referee/requests.ts';
import type { Sent } from '../referee/side.ts';
import { realLooking } from '../support/numbers.ts';
import { type Refusal, refused } from './refusal.ts';

const EVIL = 'https://evil.example';
const FORM = 'application/x-www-form-urlencoded';
const JSON_BODY = { 'content-type': 'application/json' };

const to =
  (path: string, sent: Sent = {}): Refusal['send'] =>
  (side) =>
    side.send(path, sent);

const posting = (headers: Sent['headers'], form = 'grant_type=authorization_code') =>
  to('/token', { form, headers: { ...basic(), ...headers } });

/** Of the simulator under test: one stream about a login is open, and a second one is asked for. */
export const ONE_STREAM = { streams_login: 1 };
const STREAM = '/control/trail/stream?login=l_watched';
const secondStream: Refusal['send'] = async (side) => {
  const left = new AbortController();
  await fetch(side.origin + STREAM, { signal: left.signal });
  const reply = await side.send(STREAM);
  left.abort();
  return reply;
};

/** `next` of a list makes the store of this test fail. */
export const FAULT = 'the store of this test fails here';
/** The same, for a store that somebody else holds. */
export const BUSY = 'the store of this test is busy here';
export const GONE = 'the store of this test is gone here';

export const webRefusals: readonly Refusal[] = [
  refused('not_found', to('/tokn'), '/tokn', 'sent correct request'),
  refused('method', to('/token', { method: 'DELETE' }), 'DELETE', 'sent correct request'),
  refused('body.malformed', to('/people/%ff/device'), null, 'request'),
  refused('body.too_large', posting({}, `grant_type=${'x'.repeat(70_000)}`), null, 'request'),
  refused('body.encoding', posting({ 'content-encoding': 'gzip' }), null, 'request'),
  refused('body.charset', posting({ 'content-type': `${FORM}; charset=latin1` }), 'latin1', 'sent request'),
  refused('body.type', posting(JSON_BODY), 'application/json', 'sent request'),
  // An unknown Host is not repeated.
  refused('host.known', to('/', { headers: { host: 'evil.example' } }), null, 'request'),
  refused(
    'cross_site',
    to('/services/register', { form: 'client_id=new', headers: { origin: EVIL } }),
    EVIL,
    'sent request',
  ),
  refused('form.csrf', to('/authorize/selector', { form: 'entry=bankid' }), null, 'sent request'),
  refused('unknown_login', to('/authorize/events'), null, 'request'),
  refused('unknown_service', to('/authorize/selector?late'), null, 'request'),
  refused(
    'in_advance',
    to('/authorize?client_id=web', { headers: { 'sec-purpose': 'prefetch' } }),
    null,
    'request',
  ),
  // Neither the number nor where it stood is repeated.
  refused('real_number', (side) => side.send(`/trail?service=${realLooking(0)}`), null, 'request'),
  refused(
    'request.size',
    (side) => {
      const fat = { state: 's'.repeat(4000), acr_values: 'a'.repeat(4000), ui_locales: 'u'.repeat(4000) };
      return side.send(`/authorize?${form(GOOD, fat)}`);
    },
    null,
    '',
  ),
  refused('logout.page', to('/logout/lo_unknown'), null, 'request'),
  refused('system_fault', to(`/services?after=${encodeURIComponent(FAULT)}`), null, 'request'),
  refused('streams.open', secondStream, null, 'request'),
  refused(
    'zone.origin',
    to('/control/reset', { form: '{}', headers: { ...JSON_BODY, origin: EVIL } }),
    EVIL,
    'sent request',
  ),
  refused(
    'zone.forwarded',
    to('/control/people', { headers: { 'x-forwarded-for': '192.0.2.1' } }),
    'x-forwarded-for',
    'sent correct request',
  ),
];

/** Tests of their own in refusals.test.ts: where a token is asked for, and where nothing can be written. */
export const OTHER_RULES = ['zone.token', 'zone.guesses', 'store.busy', 'store.gone'] as const;
