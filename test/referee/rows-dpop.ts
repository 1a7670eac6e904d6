/** Proofs of possession: at /token, /par and /userinfo, and what is bound to their key (RFC 9449). */
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { digest } from '../../src/kernel/entropy.ts';
import { basic, type Change, form, pushed, REDEMPTION, type Sending } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';
import type { Tokens } from './rows-refresh.ts';
import type { Reply, Side } from './side.ts';

interface Holder {
  readonly key: CryptoKey;
  readonly jwk: JWK;
  readonly whole: JWK;
  readonly alg: string;
  readonly jkt: string;
}

async function holder(alg = 'ES256'): Promise<Holder> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    key: privateKey,
    jwk,
    whole: await exportJWK(privateKey),
    alg,
    jkt: await calculateJwkThumbprint(jwk),
  };
}
const own = await holder();
const other = await holder();

/** How a proof departs from the right one; null leaves a claim out. */
interface Wish {
  readonly by?: Holder;
  readonly claims?: Readonly<Record<string, string | number | null>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Seconds added to iat. */
  readonly later?: number;
  /** Signed by another key than the one it shows. */
  readonly forged?: boolean;
  /** What is made of the JWT. */
  readonly as?: (jwt: string) => string;
}

type Proof = Readonly<{ dpop: string }>;

/** The header DPoP for this request; with `token` it names it. */
async function proof(
  side: Side,
  path: string,
  wish: Wish = {},
  token?: string,
  htm = 'POST',
): Promise<Proof> {
  const { key, jwk, alg } = wish.by ?? own;
  const iat = Math.floor((performance.timeOrigin + performance.now()) / 1000) + (wish.later ?? 0);
  const right = { jti: crypto.randomUUID(), htm, htu: side.address(path), iat };
  const claims = { ...right, ...(token === undefined ? {} : { ath: digest(token) }), ...wish.claims };
  const payload = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
  const jwt = await new SignJWT(payload)
    .setProtectedHeader({ typ: 'dpop+jwt', alg, jwk, ...wish.header })
    .sign(wish.forged === true ? other.key : key);
  return { dpop: (wish.as ?? ((whole) => whole))(jwt) };
}

interface How {
  readonly asked?: Readonly<Record<string, string>>;
  readonly change?: Change;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
}

/** POST /token with a code and a proof; `times` redeems as many codes with the one proof. */
const redeemed =
  (wish: Wish | null, { asked = {}, change = {}, headers = basic(), times = 1 }: How = {}): Sending =>
  async (side) => {
    const brought = wish === null ? {} : await proof(side, '/token', wish);
    const redeem = async () => {
      const base = { ...REDEMPTION, code: await side.code(asked) };
      return side.send('/token', { form: form(base, change), headers: { ...headers, ...brought } });
    };
    for (let turn = 1; turn < times; turn++) await redeem();
    return redeem();
  };

const PUBLIC: How = { asked: { client_id: 'holding' }, change: { client_id: 'holding' }, headers: {} };

async function tokensOf(side: Side, wish: Wish | null, how: How = {}): Promise<Tokens> {
  return JSON.parse((await redeemed(wish, how)(side)).body) as Tokens;
}

/** Tokens by one proof, refreshed by another. */
const renewed =
  (first: Wish, second: Wish | null, how: How = {}): Sending =>
  async (side) => {
    const { refresh_token } = await tokensOf(side, first, how);
    const sent = form({ grant_type: 'refresh_token', refresh_token }, how.change ?? {});
    const brought = second === null ? {} : await proof(side, '/token', second);
    return side.send('/token', { form: sent, headers: { ...(how.headers ?? basic()), ...brought } });
  };

const pushedBy =
  (wish: Wish, change: Change = {}, times = 1): Sending =>
  async (side) => {
    const brought = await proof(side, '/par', wish);
    const push = () => pushed(change, { ...basic(), ...brought })(side);
    for (let turn = 1; turn < times; turn++) await push();
    return push();
  };

interface Asking {
  readonly first?: Wish | null;
  /** Null brings no proof. */
  readonly wish?: Wish | null;
  readonly scheme?: string;
  readonly method?: 'GET' | 'POST';
  readonly times?: number;
}

const userinfo =
  ({ first = {}, wish = {}, scheme = 'DPoP', method = 'GET', times = 1 }: Asking = {}): Sending =>
  async (side): Promise<Reply> => {
    const { access_token } = await tokensOf(side, first);
    const brought = wish === null ? {} : await proof(side, '/userinfo', wish, access_token, method);
    const headers = { authorization: `${scheme} ${access_token}`, ...brought };
    const ask = () => side.send('/userinfo', method === 'POST' ? { form: 'a=b', headers } : { headers });
    for (let turn = 1; turn < times; turn++) await ask();
    return ask();
  };

/** A request about a bound token, by the service it was issued to or by `reader`. */
const about =
  (path: string, who: string): Sending =>
  async (side) => {
    const { access_token } = await tokensOf(side, {});
    return side.send(path, { form: form({ token: access_token }, {}), headers: basic(who) });
  };

const OK = '200 json ok';
const PROOF = '400 json invalid_dpop_proof';
const REPLAY = 'Both refuse. RFC 9449, 5 and 7.1 have invalid_dpop_proof for any proof that does not serve.';

const refused = (name: string, rule: string, wish: Wish) => row(name, redeemed(wish), PROOF, { rule });
const unproven = refusedAs('401 json invalid_dpop_proof');
const closed = refusedAs('401 json invalid_token');
const worthless = refusedAs('400 json invalid_grant');

const proofRows = async (): Promise<readonly Row[]> => [
  row('a code with a proof', redeemed({}), OK),
  row('a code with a proof by RS256', redeemed({ by: await holder('RS256') }), OK),
  row('a code with a proof by PS256', redeemed({ by: await holder('PS256') }), OK),
  row('a code with a proof by ES384', redeemed({ by: await holder('ES384') }), OK),
  row(
    'a proof whose htu has a query and a fragment',
    async (side) => redeemed({ claims: { htu: `${side.address('/token')}?a=b#c` } })(side),
    OK,
  ),
  row(
    'a proof whose htu writes its scheme large',
    async (side) => redeemed({ claims: { htu: side.address('/token').replace('http:', 'HTTP:') } })(side),
    OK,
  ),
  refused('a proof that is nonsense', 'dpop.form', { as: () => 'nonsense' }),
  refused('two proofs', 'dpop.form', { as: (jwt) => `${jwt}, ${jwt}` }),
  refused('a proof of typ JWT', 'dpop.typ', { header: { typ: 'JWT' } }),
  refused('a proof without typ', 'dpop.typ', { header: { typ: undefined } }),
  refused('a proof by EdDSA, which is not announced', 'dpop.alg', { by: await holder('EdDSA') }),
  refused('an unsigned proof', 'dpop.alg', {
    as: (jwt) => {
      const [head = '', body = ''] = jwt.split('.');
      const header = { ...(JSON.parse(Buffer.from(head, 'base64url').toString()) as object), alg: 'none' };
      return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}.`;
    },
  }),
  refused('a proof without its key', 'dpop.jwk', { header: { jwk: undefined } }),
  refused('a proof that shows its private key', 'dpop.jwk', { header: { jwk: own.whole } }),
  refused('a proof signed by another key', 'dpop.signature', { forged: true }),
  refused('a proof without jti', 'dpop.claims', { claims: { jti: null } }),
  refused('a proof without htm', 'dpop.claims', { claims: { htm: null } }),
  refused('a proof without htu', 'dpop.claims', { claims: { htu: null } }),
  refused('a proof without iat', 'dpop.claims', { claims: { iat: null } }),
  refused('a proof whose iat is text', 'dpop.claims', { claims: { iat: 'today' } }),
  refused('a proof for another method', 'dpop.htm', { claims: { htm: 'GET' } }),
  refused('a proof for a method in small letters', 'dpop.htm', { claims: { htm: 'post' } }),
  refused('a proof for another server', 'dpop.htu', { claims: { htu: 'https://service.example/token' } }),
  row(
    'a proof for userinfo at /token',
    async (side) => redeemed({ claims: { htu: side.address('/userinfo') } })(side),
    PROOF,
    { rule: 'dpop.htu' },
  ),
  refused('a proof of long ago', 'dpop.iat', { later: -400 }),
  refused('a proof of the future', 'dpop.iat', { later: 400 }),
  row('a proof of two minutes ago', redeemed({ later: -120 }), PROOF, {
    referee: '200 json ok',
    rule: 'dpop.iat',
    reason: 'Digdir, func_dpop: a proof lives shortly, for instance a minute.',
  }),
  refused('a proof past its own exp', 'dpop.exp', { claims: { exp: 1_000_000_000 } }),
  refused('a proof before its own nbf', 'dpop.nbf', { claims: { nbf: 4_000_000_000 } }),
  refused('a proof whose exp is no number', 'dpop.exp', { claims: { exp: 'tomorrow' } }),
  row('a proof with a nonce nobody gave', redeemed({ claims: { nonce: 'mine' } }), OK, {
    referee: PROOF,
    reason: 'RFC 9449, 4.3: the nonce is held against the one the server gave; no nonce is given here.',
  }),
  row('a proof used twice', redeemed({}, { times: 2 }), PROOF, {
    referee: '400 json invalid_grant',
    rule: 'dpop.once',
    reason: REPLAY,
  }),
];

const BOUND: How = { asked: { dpop_jkt: own.jkt } };

const boundRows = (): readonly Row[] => [
  row('a request for a code that is for a key', { dpop_jkt: own.jkt }, '302 login'),
  row(
    'a request for a code that is for no thumbprint',
    { dpop_jkt: 'short' },
    '302 service invalid_request',
    {
      referee: '303 login',
      rule: 'dpop_jkt.form',
      reason: 'RFC 9449, 10: a SHA-256 thumbprint in base64url; no key could ever redeem the code.',
    },
  ),
  row('a code for a key, with a proof of it', redeemed({}, BOUND), OK),
  worthless('a code for a key, without a proof', redeemed(null, BOUND), 'code.dpop_jkt'),
  worthless('a code for a key, with a proof of another', redeemed({ by: other }, BOUND), 'code.dpop_jkt'),
  row('a public client with a proof', redeemed({}, PUBLIC), OK),
  row('a refresh by the key', renewed({}, {}, PUBLIC), OK),
  worthless('a refresh by another key', renewed({}, { by: other }, PUBLIC), 'refresh.dpop'),
  worthless('a refresh by no key, of a public client', renewed({}, null, PUBLIC), 'refresh.dpop'),
  row('a refresh by another key, of a client that authenticates', renewed({}, { by: other }), OK),
  row('a refresh by no key, of a client that authenticates', renewed({}, null), OK),
  row('a refresh with a bad proof', renewed({}, { claims: { htm: 'GET' } }), PROOF, { rule: 'dpop.htm' }),
  row('introspection of a token that is bound to a key', about('/token/introspect', 'reader'), OK),
  row('revocation of a token that is bound to a key', about('/token/revoke', 'web'), '200 empty'),
];

const pushedRows = (): readonly Row[] => [
  row('a push with a proof', pushedBy({}), '201 json ok'),
  row('a push with a proof and its dpop_jkt', pushedBy({}, { dpop_jkt: own.jkt }), '201 json ok'),
  row(
    "a push with a proof and another's dpop_jkt",
    pushedBy({}, { dpop_jkt: other.jkt }),
    '400 json invalid_request',
    { rule: 'par.dpop_jkt' },
  ),
  row('a push with a proof for another method', pushedBy({ claims: { htm: 'GET' } }), PROOF, {
    rule: 'dpop.htm',
  }),
  row('a push with a proof used before', pushedBy({}, {}, 2), PROOF, {
    referee: '400 json invalid_request',
    rule: 'dpop.once',
    reason: REPLAY,
  }),
];

const userinfoRows = (): readonly Row[] => [
  row('userinfo with a proof', userinfo(), OK),
  row('userinfo with a proof, by POST', userinfo({ method: 'POST' }), OK),
  row('userinfo with a proof and the scheme in small letters', userinfo({ scheme: 'dpop' }), OK),
  closed(
    'userinfo with a bound token as Bearer',
    userinfo({ scheme: 'Bearer', wish: null }),
    'userinfo.bound',
  ),
  closed('userinfo with a proof of another key', userinfo({ wish: { by: other } }), 'userinfo.bound'),
  closed('userinfo with a proof for an unbound token', userinfo({ first: null }), 'userinfo.bound'),
  row('userinfo with a proof beside Bearer', userinfo({ scheme: 'Bearer' }), '400 json invalid_request', {
    rule: 'userinfo.dpop_scheme',
  }),
  closed('userinfo as DPoP without a proof', userinfo({ first: null, wish: null }), 'userinfo.dpop_proof', {
    referee: '400 json invalid_request',
    reason: 'Both refuse. Digdir, func_dpop: 401, invalid_token, "DPoP proof is missing or invalid".',
  }),
  unproven('userinfo with a proof without ath', userinfo({ wish: { claims: { ath: null } } }), 'dpop.ath'),
  unproven(
    "userinfo with another token's ath",
    userinfo({ wish: { claims: { ath: digest('another') } } }),
    'dpop.ath',
  ),
  unproven('userinfo with a proof for POST', userinfo({ wish: { claims: { htm: 'POST' } } }), 'dpop.htm'),
  unproven('userinfo with a proof used before', userinfo({ times: 2 }), 'dpop.once', {
    referee: '401 json invalid_token',
    reason: REPLAY,
  }),
];

export const dpopRows = async (): Promise<readonly Row[]> => [
  ...(await proofRows()),
  ...boundRows(),
  ...pushedRows(),
  ...userinfoRows(),
];
