/** What of an exchange is secret: numbers, passwords, codes, PINs, tokens, assertions, by the name of the field, member or header. */
import { numbersIn } from '../../src/people/pid.ts';
import { ODD_TEXTS } from './odd.ts';
import type { Exchange } from './traffic.ts';

const NAMES =
  /^(?:pid|nnin|.*password.*|otc|.*[-_]?pin|puk|code|.*_code|code_verifier|client_secret|secret|.*_token|token|.*_assertion|logout_token|id_token_hint|response|login_hint|sms|totp|_csrf)$/i;
/** Named alike, and no secret. */
const OPEN =
  /^(?:countryCode|country_code|.*_token_lifetime|token_type|password_(?:state|errors|leaked)|code_errors|.*pin_errors|device_code_state)$/i;
/** Members below these tell of mistakes and settings, which everybody may read. */
const TELLING = /^(?:errors?|error_description|detail|causes|settings|checks|told)$/;

export interface Secret {
  readonly value: string;
  readonly name: string;
}

/** Sent under every name, so that under others they are told of in what is refused. */
const SENT_AS_ALL = new Set(
  Object.values(ODD_TEXTS).flatMap((text) => new URLSearchParams(text('any')).getAll('any')),
);

/** Met by no chance: an error has a code of four signs (9314, C101, BID-1403), and so has a PIN. */
const isTelling = ({ name, value }: Secret) =>
  value.length > (/^\d+$/.test(value) ? (/pin|puk/i.test(name) ? 3 : 4) : 15) ||
  (value.length > 5 && /\d/.test(value) && !/^[A-Z]+-[\dA-Z]{4}$/.test(value));

/** Each with the name it came under. */
export function secretsOf({ url, sent, answer }: Exchange): readonly Secret[] {
  return [
    ...inForm(new URLSearchParams(url.split('?')[1] ?? '')),
    ...inBody(sent.headers['content-type'], sent.body),
    ...inAuthorization(sent.headers.authorization),
    ...inBody(String(answer.headers['content-type'] ?? ''), answer.body),
    ...inForm(URL.parse(String(answer.headers.location ?? ''), HERE)?.searchParams),
    ...[answer.headers['set-cookie'] ?? []].flat().flatMap((line) => inCookie(String(line))),
  ]
    .flatMap(pieces)
    .filter((secret) => isTelling(secret) && !SENT_AS_ALL.has(secret.value));
}

/** What else is typed there is nobody's number, and may be repeated. */
const NUMBERED = /^(?:pid|nnin|login_hint)$/;

/** Of a JWT claims and signature are secret, each by itself; its header is not. */
function pieces(secret: Secret): readonly Secret[] {
  const { name, value: whole } = secret;
  if (NUMBERED.test(name))
    return numbersIn(whole).map(({ start, end }) => ({ name, value: whole.slice(start, end) }));
  const [, claims, signature] = /^[\w-]+\.([\w-]+)\.([\w-]+)$/.exec(whole) ?? [];
  if (claims === undefined || signature === undefined) return [secret];
  return [claims, signature].map((value) => ({ name, value }));
}

/** A page is asked for by its path. */
const HERE = 'http://here';

/** Parameters by which OpenID Connect and ID-porten carry what is secret in an address (docs/security.md). */
const CARRIED = ['code', 'state', 'response', 'id_token_hint', 'login_hint', 'request_uri'];

/**
 * Where an answer leads, by redirect, link, form or frame, without what the protocol carries there. A page leads
 * to its own address as it was asked for: in another language or colour.
 */
export function addressesIn({ url: asked, answer }: Exchange): readonly string[] {
  const isPage = String(answer.headers['content-type'] ?? '').startsWith('text/html');
  const links = isPage
    ? [...answer.body.matchAll(/ (?:href|action|src)="([^"]*)"/g)].map(([, to = '']) => to)
    : [];
  const all = [...links, String(answer.headers.location ?? '')].flatMap(
    (to) => URL.parse(to.replaceAll('&amp;', '&'), HERE) ?? [],
  );
  const own = URL.parse(asked, HERE)?.pathname;
  return all
    .filter(({ pathname }) => pathname !== own)
    .map((url) => {
      for (const name of CARRIED) url.searchParams.delete(name);
      return url.href;
    });
}

const isSecret = (name: string) => NAMES.test(name) && !OPEN.test(name);

function inForm(form: URLSearchParams | undefined): Secret[] {
  return [...(form ?? [])].flatMap(([name, value]) => (isSecret(name) ? [{ name, value }] : []));
}

function inBody(type = '', body = ''): Secret[] {
  if (type.startsWith('application/x-www-form-urlencoded')) return inForm(new URLSearchParams(body));
  if (/^application\/(?:.*\+)?json/.test(type)) return inJson(parsed(body));
  if (!type.startsWith('text/html')) return [];
  const inputs = body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]+)"/g);
  return [...inputs].flatMap(([, name = '', value = '']) => (isSecret(name) ? [{ name, value }] : []));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Deeper than this nobody reads (`json_depth` of the limits). */
const DEEPEST = 32;

function inJson(value: unknown, name = '', depth = 0): Secret[] {
  if (typeof value === 'string') return isSecret(name) ? [{ name, value }] : [];
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => inJson(one, name, depth + 1));
  return Object.entries(value).flatMap(([member, inner]) =>
    TELLING.test(member) ? [] : inJson(inner, member, depth + 1),
  );
}

function inAuthorization(header = ''): Secret[] {
  const [scheme = '', value = ''] = header.split(' ');
  if (!/^basic$/i.test(scheme)) return [{ name: scheme, value }];
  const [, ...password] = Buffer.from(value, 'base64').toString('utf8').split(':');
  return [{ name: 'Basic', value: password.join(':') }];
}

/** The session's value. */
function inCookie(line: string): Secret[] {
  const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
  return /^(?:__Host-)?proveporten(?:_tester)?(?:_\d+)?$/.test(name) && value !== ''
    ? [{ name, value: decodeURIComponent(value) }]
    : [];
}
