/**
 * Digdir's demands on the addresses of a service, by application_type (docs/facts/idporten.md#registration;
 * RFC 8252).
 */
import { type AsSent, asSent } from './as-sent.ts';
import { type HttpHosts, isHttpHost } from './http-hosts.ts';
import { type RuleId, registrationRules } from './rules.ts';

/** Schemes that would run or read something in the browser instead of going somewhere. */
const HARMFUL = ['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:'];
const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|\[::1\])$/;

const isWeb = ({ protocol }: URL) => protocol === 'http:' || protocol === 'https:';
const isLocalhost = ({ hostname }: URL) =>
  /^(.+\.)?localhost$/.test(hostname) || LOOPBACK_ADDRESS.test(hostname);
/** Names without a dot, and Docker's name of the machine, are known to one network only. */
const isNearby = (url: URL) => isLocalhost(url) || /^([^.[]+|host\.docker\.internal)$/.test(url.hostname);

/** A native app's address on the person's own machine, at whatever port is free (RFC 8252, 7.3). */
const isAnyPort = (url: URL, { native }: About) => native && url.protocol === 'http:' && isLocalhost(url);

/**
 * The address's use: the browser or ID-porten goes to a `redirect` or `call` with an answer or a message, the
 * citizen alone follows a `link`.
 */
export type Purpose = 'redirect' | 'call' | 'link';

/** The facts by which an address is judged. */
export interface About {
  readonly purpose: Purpose;
  /** It is an app's. */
  readonly native: boolean;
  readonly httpHosts: HttpHosts;
}

/** The rule that an address breaks; the fault of this one, where the rule does not say it. */
export interface Fault {
  readonly rule: RuleId;
  readonly detail?: string;
}

/** The rule's sentence, and the fault of this address. */
export function faultSentence({ rule, detail }: Fault): string {
  const { says } = registrationRules[rule];
  return detail === undefined ? says : `${says} ${detail}`;
}

/** One thing an address must not be. */
interface Prohibition {
  readonly rule: RuleId;
  readonly when: (url: URL, about: About) => boolean;
  readonly detail?: (url: URL) => string;
}

/** Of every address that an answer or a message goes to. */
const GONE_TO: readonly Prohibition[] = [
  { rule: 'address.fragment', when: ({ href }) => href.includes('#') },
  {
    rule: 'address.https',
    when: (url, { httpHosts }) =>
      url.protocol === 'http:' && !isNearby(url) && !isHttpHost(url.hostname, httpHosts),
    detail: ({ hostname }) => `settings.http_hosts: ["${hostname}"] in the config file would take it.`,
  },
  { rule: 'address.localhost', when: (url) => url.protocol === 'https:' && isLocalhost(url) },
];

/** Prohibitions for redirect_uris alone. */
const REDIRECT: readonly Prohibition[] = [
  { rule: 'redirect_uris.web', when: (url, { native }) => !isWeb(url) && !native },
  {
    rule: 'redirect_uris.private_scheme',
    when: (url, { native }) => !isWeb(url) && native && !url.protocol.includes('.'),
  },
  {
    rule: 'redirect_uris.loopback',
    when: (url, about) =>
      (url.port === '0') !==
      (isAnyPort(url, about) && (LOOPBACK_ADDRESS.test(url.hostname) || url.port === '0')),
  },
];

const PROHIBITIONS: Readonly<Record<Purpose, readonly Prohibition[]>> = {
  redirect: [...GONE_TO, ...REDIRECT],
  call: GONE_TO,
  link: [],
};

/** The first rule that the address breaks; undefined where it keeps them all. */
export function faultOf(text: string, about: About): Fault | undefined {
  const url = URL.parse(text);
  if (url === null) return { rule: 'address.absolute' };
  if (HARMFUL.includes(url.protocol)) return { rule: 'address.scheme' };
  if (url.username !== '' || url.password !== '') return { rule: 'address.userinfo' };
  const broken = PROHIBITIONS[about.purpose].find(({ when }) => when(url, about));
  if (broken !== undefined)
    return { rule: broken.rule, ...(broken.detail && { detail: broken.detail(url) }) };
  const odd = asSent(text, url);
  return odd === undefined ? undefined : { rule: 'address.as_sent', detail: oddity(odd) };
}

/** A logo: a path of our own, or data; both as a browser asks for them. */
export function logoFault(text: string): Fault | undefined {
  const url = URL.parse(text, 'http://localhost');
  if (url === null) return { rule: 'address.absolute' };
  const sent = text.startsWith('/') ? url.href.slice(url.origin.length) : url.href;
  const odd = { why: 'It is not written so', sent };
  return sent === text ? undefined : { rule: 'address.as_sent', detail: oddity(odd) };
}

const SHOWN = 200;
const oddity = ({ why, sent }: AsSent) =>
  `${why}: a browser sends ${sent.length > SHOWN ? `${sent.slice(0, SHOWN)}…` : sent}`;
