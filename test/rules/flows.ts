/** Rules that are broken by a login that goes on, by time, or by what somebody else takes away. */
import { PERSON } from '../../src/people/person.ts';
import { CONSENT } from '../referee/clients.ts';
import type { Ours } from '../referee/ours.ts';
import { basic, form, GOOD, REDEMPTION } from '../referee/requests.ts';
import { tokensOf } from '../referee/rows-refresh.ts';
import { throughTestId } from '../support/journey.ts';
import { type Refusal, refused } from './refusal.ts';

const authorize = (side: Ours, change: Readonly<Record<string, string>> = {}) =>
  `${side.origin}/authorize?${new URLSearchParams({ ...GOOD, ...change })}`;

const redeem = (side: Ours, code: string, client_id = 'web') =>
  side.send('/token', { form: form({ ...REDEMPTION, code }, {}), headers: basic(client_id) });

const refresh = (side: Ours, refresh_token: string) =>
  side.send('/token', { form: form({ grant_type: 'refresh_token', refresh_token }, {}), headers: basic() });

/** So many unfinished logins may a browser have in the simulator under test. */
export const FEW_LOGINS = { logins_browser: 3 };

/** The person's number is known to nobody any more. */
const forget = ({ store, person }: Ours) => store.remove([PERSON], { person: person.id });

/** Pushed, and asked for when its time is over. */
async function useLate(side: Ours): Promise<unknown> {
  const { body } = await side.send('/par', { form: form(GOOD, {}), headers: basic() });
  const { request_uri } = JSON.parse(body) as { readonly request_uri: string };
  await side.store.age(121_000, { service: 'web' });
  return side.send(`/authorize?${new URLSearchParams({ client_id: 'web', request_uri })}`);
}

/** Somebody of their own: who is removed is nobody else's. */
async function alone(side: Ours): Promise<Ours> {
  const person = await side.world.control.person();
  const code: Ours['code'] = async (change = {}) => {
    const login_hint = `testid:${person.pid}_idporten-loa-high`;
    const home = await side.browser().open(authorize(side, { ...change, login_hint }));
    return home.url.searchParams.get('code') ?? '';
  };
  return { ...side, person, code };
}

async function cancel(side: Ours): Promise<unknown> {
  const browser = side.browser();
  const number = await browser.click(await browser.open(authorize(side)), 'bankid');
  return side.home(await browser.submit(number, {}, 'cancel'));
}

/** The country that should say who comes fails (test/login/country.ts). */
async function fail(side: Ours): Promise<unknown> {
  const browser = side.browser();
  const who = await browser.click(await browser.open(authorize(side)), 'country');
  return side.home(await browser.submit(who, {}, 'fails'));
}

/** The session ends in another tab while the page of consent is open. */
async function endWhileAsked(side: Ours): Promise<unknown> {
  const browser = side.browser();
  const asked = { client_id: 'asking', scope: `openid ${CONSENT}` };
  await throughTestId(browser, await browser.open(authorize(side)), side.person);
  const consent = await browser.open(authorize(side, asked));
  await browser.open(`${side.origin}/logout`);
  return side.home(await browser.submit(consent));
}

async function logOutBeforeRedeeming(side: Ours): Promise<unknown> {
  const browser = side.browser();
  const home = await throughTestId(browser, await browser.open(authorize(side)), side.person);
  await browser.open(`${side.origin}/logout`);
  return redeem(side, home.url.searchParams.get('code') ?? '');
}

/** One person's number, and an id_token_hint that speaks of another. */
async function hintedAtAnother(side: Ours): Promise<unknown> {
  const login_hint = `testid:${side.person.pid}_idporten-loa-high`;
  const query = new URLSearchParams({ ...GOOD, login_hint, id_token_hint: await side.hint('other') });
  return side.send(`/authorize?${query}`);
}

/** As many as the simulator under test allows, and one more. */
async function beginTooMany(side: Ours): Promise<unknown> {
  const browser = side.browser();
  for (let begun = 0; begun < FEW_LOGINS.logins_browser; begun += 1) await browser.open(authorize(side));
  return side.home(await browser.open(authorize(side)));
}

/** The browser has another cookie since the first logout. */
async function logOutTwice(side: Ours): Promise<unknown> {
  const browser = side.browser();
  await throughTestId(browser, await browser.open(authorize(side)), side.person);
  await browser.open(`${side.origin}/logout`);
  const home = new URLSearchParams({ client_id: 'web', post_logout_redirect_uri: 'http://localhost:3000/' });
  return side.send(`/logout?${home}`, { headers: { cookie: side.cookies(browser) } });
}

export const flowRefusals: readonly Refusal[] = [
  refused('login.cancelled', cancel, null, ''),
  refused('login.answer', fail, null, ''),
  refused('session.ended', endWhileAsked, null, ''),
  refused('request_uri.fresh', useLate, 'urn:idporten:', 'sent'),
  refused(
    'code.fresh',
    async (side) => {
      const code = await side.code();
      await side.store.age(61_000, { person: side.person.id });
      return redeem(side, code);
    },
    'seconds too late=',
    'sent',
  ),
  refused('id_token_hint.person', hintedAtAnother, null, ''),
  refused('logins.open', beginTooMany, null, ''),
  refused('logout.session', logOutTwice, null, ''),
  refused('code.granted', logOutBeforeRedeeming, null, 'sent'),
  refused(
    'code.person',
    async (side) => {
      const own = await alone(side);
      const code = await own.code();
      await forget(own);
      return redeem(side, code);
    },
    null,
    'sent',
  ),
  refused(
    'code.verifier_wanted',
    async (side) => {
      const login_hint = `testid:${side.person.pid}_idporten-loa-high`;
      const { code_challenge: _challenge, code_challenge_method: _method, ...bare } = GOOD;
      const query = new URLSearchParams({ ...bare, client_id: 'waived', login_hint });
      const home = await side.browser().open(`${side.origin}/authorize?${query}`);
      return redeem(side, home.url.searchParams.get('code') ?? '', 'waived');
    },
    null,
    'sent correct',
  ),
  refused(
    'refresh.fresh',
    async (side) => {
      const { refresh_token } = await tokensOf(side);
      await side.store.age(601_000, { person: side.person.id });
      return refresh(side, refresh_token);
    },
    'seconds too late=',
    'sent',
  ),
  refused(
    'refresh.person',
    async (side) => {
      const own = await alone(side);
      const { refresh_token } = await tokensOf(own);
      await forget(own);
      return refresh(side, refresh_token);
    },
    null,
    'sent',
  ),
];
