/** The good requests, and how a row departs from them. */

import { type CryptoKey, SignJWT } from 'jose';
import { CHALLENGE, VERIFIER } from '../support/login.ts';
import { CALLBACK, SECRET } from './clients.ts';
import type { Reply, Side } from './side.ts';

export const GOOD: Readonly<Record<string, string>> = {
  response_type: 'code',
  client_id: 'web',
  redirect_uri: CALLBACK,
  scope: 'openid profile',
  state: 'a state',
  nonce: 'a nonce',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
};

/** Parameters to set, or with null to leave out. */
export type Change = Readonly<Record<string, string | null>>;
/** One request, or several that belong together, to either side; the last reply is judged. */
export type Sending = (side: Side) => Promise<Reply>;

/** The body or query: the base, changed; `raw` is appended as it stands. */
export function form(base: Readonly<Record<string, string>>, change: Change, raw = ''): string {
  const merged = new Map<string, string>();
  for (const [name, value] of Object.entries({ ...base, ...change }))
    if (value !== null) merged.set(name, value);
  return new URLSearchParams([...merged]).toString() + raw;
}

/** GET /authorize; `raw` is appended as it stands. */
export const authorize =
  (change: Change = {}, raw = ''): Sending =>
  (side) =>
    side.send(`/authorize?${form(GOOD, change, raw)}`);

/** POST /authorize, and where that leads back to /authorize, the GET that follows. */
export const posted =
  (change: Change = {}, raw = ''): Sending =>
  async (side) => {
    const reply = await side.send('/authorize', { form: form(GOOD, change, raw) });
    return reply.location?.startsWith('/authorize?') ? side.send(reply.location) : reply;
  };

/** GET /authorize from a browser in which the person is logged in. */
export const silently =
  (change: Change = {}, hint?: 'same' | 'other', headers: Readonly<Record<string, string>> = {}): Sending =>
  async (side) => {
    const cookie = await side.session();
    const hinted = hint === undefined ? {} : { id_token_hint: await side.hint(hint) };
    return side.send(`/authorize?${form(GOOD, { prompt: 'none', ...hinted, ...change })}`, {
      headers: { cookie, ...headers },
    });
  };

export const basic = (client_id = 'web', secret = SECRET) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(client_id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});

/** POST /par. */
export const pushed =
  (change: Change = {}, headers: Readonly<Record<string, string>> = basic(), raw = ''): Sending =>
  (side) =>
    side.send('/par', { form: form(GOOD, change, raw), headers });

/** POST /par, then GET /authorize with what it gave. */
export const pushedThen =
  (use: (request_uri: string, side: Side) => Promise<Reply>): Sending =>
  async (side) => {
    const { body } = await pushed()(side);
    return use((JSON.parse(body) as { request_uri: string }).request_uri, side);
  };

/** GET /authorize with a request_uri; `raw` is appended as it stands. */
export const using =
  (change: Change, raw = '') =>
  (side: Side) =>
    side.send(`/authorize?${form({}, change, raw)}`);

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface Assertion {
  readonly claims?: Readonly<Record<string, string | number | readonly string[] | null>>;
  readonly header?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly form?: Change;
  readonly raw?: string;
  /** Seconds added to iat and exp. */
  readonly later?: number;
  /** The signature does not fit. */
  readonly forged?: boolean;
  /** alg none. */
  readonly unsigned?: boolean;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function assertion(key: CryptoKey, origin: string, wish: Assertion): Promise<string> {
  const now = Math.floor((performance.timeOrigin + performance.now()) / 1000) + (wish.later ?? 0);
  const own = {
    iss: 'signing',
    sub: 'signing',
    aud: origin,
    iat: now,
    exp: now + 60,
    jti: `${performance.now()}`,
  };
  const payload = Object.fromEntries(
    Object.entries({ ...own, ...wish.claims }).filter(([, value]) => value !== null),
  );
  const header = { alg: 'RS256', kid: 'signing', ...wish.header };
  if (wish.unsigned === true) return `${encoded({ ...header, alg: 'none' })}.${encoded(payload)}.`;
  const jwt = await new SignJWT(payload).setProtectedHeader(header).sign(key);
  return wish.forged === true ? jwt.slice(0, jwt.lastIndexOf('.') + 1) + 'A'.repeat(342) : jwt;
}

/** POST /par by private_key_jwt. */
export const signed =
  (key: CryptoKey, wish: Assertion = {}, times = 1): Sending =>
  async (side) => {
    const client_assertion = wish.raw ?? (await assertion(key, side.origin, wish));
    const credentials = { client_id: 'signing', client_assertion, client_assertion_type: ASSERTION_TYPE };
    const push = () => pushed({ ...credentials, ...wish.form }, {})(side);
    for (let turn = 1; turn < times; turn++) await push();
    return push();
  };

/** The good token request, but for its code. */
export const REDEMPTION = {
  grant_type: 'authorization_code',
  redirect_uri: CALLBACK,
  code_verifier: VERIFIER,
} as const;

/** POST /token with a fresh code. */
export const redeemed =
  (change: Change = {}, headers: Readonly<Record<string, string>> = basic(), times = 1, raw = ''): Sending =>
  async (side) => {
    const base = { ...REDEMPTION, code: await side.code() };
    const redeem = () => side.send('/token', { form: form(base, change, raw), headers });
    for (let turn = 1; turn < times; turn++) await redeem();
    return redeem();
  };
