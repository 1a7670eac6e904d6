/** RP-initiated logout. The referee asks before it logs out; it is always answered yes. */
import { realLooking } from '../support/numbers.ts';
import type { Change, Sending } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';
import type { Reply, Sent, Side } from './side.ts';

const HOME = 'http://localhost:3000/';
const GOOD = { client_id: 'web', post_logout_redirect_uri: HOME, state: 'a state' };

interface How {
  readonly hint?: 'same' | 'other';
  readonly headers?: Readonly<Record<string, string>>;
  readonly post?: true;
  readonly raw?: string;
  /** Whose browser: one that is logged in unless told. */
  readonly browser?: 'none' | 'logged out';
}

/** The headers with the cookies that came, the newest of each name. */
function remembering(headers: Sent['headers'], { cookies }: Reply): Record<string, string> {
  const all = [...(headers?.cookie?.split('; ') ?? []), ...cookies];
  const jar = new Map(all.map((cookie) => [cookie.slice(0, cookie.indexOf('=')), cookie]));
  return { ...headers, ...(jar.size > 0 && { cookie: [...jar.values()].join('; ') }) };
}

/** Sends, and goes on to the page it leads to; with all cookies that the browser then has. */
async function seen(side: Side, path: string, sent: Sent): Promise<Reply> {
  const reply = await side.send(path, sent);
  const headers = remembering(sent.headers, reply);
  const { location = '', body } = reply;
  const next = location.startsWith(side.origin) ? location.slice(side.origin.length) : location;
  if (/^\/(logout|session\/end)\b/.test(next)) return seen(side, next, { headers });
  const [xsrf] = /(?<=name="xsrf" value=")\w+/.exec(body) ?? [];
  if (xsrf === undefined) return { ...reply, cookies: headers.cookie?.split('; ') ?? [] };
  const form = new URLSearchParams({ xsrf, logout: 'yes' }).toString();
  return seen(side, '/session/end/confirm', { form, headers });
}

const logout =
  (change: Change = {}, how: How = {}): Sending =>
  async (side) => {
    const cookie = how.browser === 'none' ? undefined : await side.session();
    const own = { accept: 'text/html', ...(cookie !== undefined && { cookie }), ...how.headers };
    const headers =
      how.browser === 'logged out' ? remembering(own, await seen(side, '/logout', { headers: own })) : own;
    const hint = how.hint === undefined ? {} : { id_token_hint: await side.hint(how.hint) };
    const sent = Object.entries<string | null>({ ...GOOD, ...hint, ...change });
    const query = new URLSearchParams(
      sent.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    const text = query.toString() + (how.raw ?? '');
    if (how.post === true) return seen(side, '/logout', { form: text, headers });
    return seen(side, `/logout?${text}`, { headers });
  };

const HOME_AGAIN = '302 service nothing';
const NOTHING = { client_id: null, post_logout_redirect_uri: null, state: null };
const AS_A_WHOLE = {
  referee: '400 page invalid_request',
  reason:
    'ID-porten logs out first and leaves the browser on its own page (Digdir, sporsmalsvar); the referee refuses the request as a whole.',
};
const refused = refusedAs('400 page invalid_request');
const stays = refusedAs('200 page unknown');

const accepted = (): readonly Row[] => [
  row('logout by client_id', logout(), HOME_AGAIN, { tags: '@profile-6.2.1' }),
  row('logout by client_id, posted', logout({}, { post: true }), '303 service nothing', {
    tags: ['@profile-6.2.1', '@profile-11.10'],
  }),
  row('logout by id_token_hint', logout({ client_id: null }, { hint: 'same' }), HOME_AGAIN),
  row('logout by id_token_hint and client_id', logout({}, { hint: 'same' }), HOME_AGAIN, {
    tags: '@profile-6.2.2',
  }),
  row('logout without state', logout({ state: null }), HOME_AGAIN),
  row('logout with a parameter nobody knows', logout({ extra: 'foobar' }), HOME_AGAIN),
  stays('logout without parameters', logout(NOTHING), 'logout.uri'),
  stays('logout with nothing but state', logout({ ...NOTHING, state: 'a state' }), 'logout.uri'),
];

const stranded = (): readonly Row[] => [
  stays(
    'an unregistered post_logout_redirect_uri',
    logout({ post_logout_redirect_uri: 'https://evil.example/' }),
    'logout.registered',
    { ...AS_A_WHOLE, tags: '@profile-6.2.7' },
  ),
  stays(
    'a post_logout_redirect_uri with a query more',
    logout({ post_logout_redirect_uri: `${HOME}?foo=bar` }),
    'logout.registered',
    { ...AS_A_WHOLE, tags: '@profile-3.12' },
  ),
  stays(
    'a post_logout_redirect_uri in other case',
    logout({ post_logout_redirect_uri: 'http://LOCALHOST:3000/' }),
    'logout.registered',
    AS_A_WHOLE,
  ),
  stays('an id_token_hint nobody issued', logout({ id_token_hint: 'nonsense' }), 'logout.hint', AS_A_WHOLE),
  stays(
    'an id_token_hint of another client than client_id',
    logout({ client_id: 'spa' }, { hint: 'same' }),
    'logout.same_client',
    AS_A_WHOLE,
  ),
  stays('logout of an unknown client', logout({ client_id: 'nobody' }), 'logout.client', {
    ...AS_A_WHOLE,
    referee: '400 page invalid_client',
  }),
  stays(
    'logout of nobody in particular, to a registered address',
    logout({ client_id: null }),
    'logout.client',
    { tags: '@profile-6.2.6' },
  ),
  stays('logout with client_id twice', logout({}, { raw: '&client_id=web' }), 'logout.form', AS_A_WHOLE),
  stays('logout with a state outside ASCII', logout({ state: 'blåbær' }), 'logout.state', {
    referee: '303 service nothing',
    reason: 'Digdir, func_sso, gives the characters: x20 to x7E. The referee repeats what it got.',
    tags: '@profile-6.2.11',
  }),
  stays(
    'logout with a state in which a real-looking number stands',
    logout({ state: `case ${realLooking(0)}` }),
    'logout.real_number',
    {
      referee: '303 service nothing',
      reason: 'No real people in a simulator: it would be kept with the page of the logout.',
    },
  ),
  stays('logout of a browser that is logged out', logout({}, { browser: 'logged out' }), 'logout.session', {
    referee: '303 service nothing',
    reason: 'ID-porten goes back only from a session that was alive (Digdir, sporsmalsvar).',
    tags: '@profile-6.2.8',
  }),
  stays('logout by an image', logout({}, { headers: { 'sec-fetch-dest': 'image' } }), 'logout.navigation', {
    referee: '303 service nothing',
    reason: 'We ask nothing, so only a navigation may log out (decision 11); the referee asks.',
  }),
  refused(
    'logout by a form of a service on the same host',
    logout({}, { post: true, headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'document' } }),
    'logout.other_site',
    {
      referee: '303 service nothing',
      reason:
        'In production a service is another site, and its form brings no cookie; the referee takes the one that came.',
    },
  ),
  refused('logout without a cookie', logout({}, { browser: 'none' }), 'logout.cookie', {
    referee: '303 service nothing',
    reason: 'ID-porten shows an error page (Digdir, protocol_logout); to the referee nobody is logged in.',
  }),
];

export const logoutRows = (): readonly Row[] => [...accepted(), ...stranded()];
