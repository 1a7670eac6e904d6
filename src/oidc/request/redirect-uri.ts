/**
 * Whether the redirect address is a registered one; and the advice to a developer who has not registered it
 * yet.
 */
import { type About, faultOf, faultSentence } from '../../services/addresses.ts';
import { clientId } from '../../services/members.ts';
import type { Service } from '../../services/service.ts';
import { inputOf } from '../../services/wire.ts';
import { didYouMean } from '../../web/nearest.ts';
import { type Explanation, mask } from '../../web/rule.ts';
import type { AuthorizeContext } from './context.ts';
import { valueSent } from './params.ts';

const BASIC: readonly string[] = ['openid', 'profile'];

/**
 * A native app's address on the person's own machine, in its parts before and after the port (RFC 8252, 7.3).
 */
const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost))(?::(\d{1,5}))?(\/[^#]*)?$/;

/**
 * The address with the port that stands for any (Digdir, auth_app); undefined where it is none on the own
 * machine.
 */
function atAnyPort(uri: string): string | undefined {
  const [, host, port, path = ''] = LOOPBACK.exec(uri) ?? [];
  return host === undefined || port === '0' || !URL.canParse(uri) ? undefined : `${host}:0${path}`;
}

/**
 * Equal character by character (RFC 9700, 2.1); a native app has its loopback address at any port but the 0
 * that says so.
 */
export function fitsRegistered(sent: string, service: Service | undefined): boolean {
  if (service === undefined) return false;
  const anyPort = service.application_type === 'native' ? atAnyPort(sent) : undefined;
  if (anyPort !== undefined && service.redirect_uris.includes(anyPort)) return true;
  return service.redirect_uris.includes(sent) && URL.parse(sent)?.port !== '0';
}

/** The address that the page may offer to register, or the fault that registration would find in it. */
function registrable(
  uri: string,
  about: Omit<About, 'purpose'>,
): { readonly uri: string } | { readonly fault: string } {
  const [, host] = LOOPBACK.exec(uri) ?? [];
  const offered = about.native && host !== 'http://localhost' ? (atAnyPort(uri) ?? uri) : uri;
  const fault = faultOf(offered, { ...about, purpose: 'redirect' });
  return fault === undefined ? { uri: offered } : { fault: faultSentence(fault) };
}

const joined = (sentence: string, { detail }: { readonly detail?: string }) => ({
  detail: detail === undefined ? sentence : `${sentence} ${detail}`,
});

/** A word of a POSIX shell, whatever stands in it. */
const shellWord = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Each member on a line of its own: JSON is YAML. */
function configSnippet(service: object): string {
  const lines = Object.entries(service).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['services:', `  - ${lines.join('\n    ')}`].join('\n');
}

function byControl(method: 'POST' | 'PATCH', address: string, body: object) {
  const lines = [
    `curl -X ${method} ${shellWord(address)}`,
    `-H 'content-type: application/json'`,
    `-d ${shellWord(JSON.stringify(body))}`,
  ];
  return { title: 'By the control API', text: lines.join(' \\\n  '), testersOnly: true };
}

/** The one that came along, if it can be shown as it is (Law 10); else the one that is offered. */
function secretFor(context: AuthorizeContext): { readonly client_secret?: string } {
  const sent = valueSent(context, 'client_secret') ?? '';
  const presentable = /^[\x20-\x7E]{1,512}$/.test(sent) && mask(sent) === sent;
  const client_secret = presentable ? sent : context.offeredSecret;
  return client_secret === null ? {} : { client_secret };
}

/**
 * An authorization request of a registered service that would have been right; undefined where it has no
 * address.
 */
function correctRequest(context: AuthorizeContext, service: Service): string | undefined {
  const { client_id, redirect_uris, scopes } = service;
  const sent = valueSent(context, 'redirect_uri') ?? '';
  const redirect_uri = fitsRegistered(sent, service) ? sent : redirect_uris[0];
  if (redirect_uri === undefined) return undefined;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id,
    // A service that registered any port names one.
    redirect_uri: redirect_uri.replace(/^(http:\/\/[^/]+):0(?=\/|$)/, '$1:51004'),
    scope: scopes.filter((name) => BASIC.includes(name)).join(' '),
    state: valueSent(context, 'state') ?? 'af0ifjsldkj',
    nonce: valueSent(context, 'nonce') ?? 'n-0S6_WzA2Mj',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  return `${context.origins.login}/authorize?${query}`;
}

/** The request of the service that was probably meant. */
function meantBy(context: AuthorizeContext) {
  const { near } = context;
  if (near === undefined) return {};
  const correct = correctRequest(context, near);
  return { detail: `Did you mean ${near.client_id}?`, ...(correct === undefined ? {} : { correct }) };
}

/**
 * Unknown client: which was probably meant; how to register this one, in the config file, by the control API,
 * or here.
 */
export function explainClient(context: AuthorizeContext): Explanation {
  const client_id = valueSent(context, 'client_id') ?? '';
  const redirect_uri = valueSent(context, 'redirect_uri');
  const meant = meantBy(context);
  const details = { sent: { client_id, redirect_uri }, ...meant };
  if (redirect_uri === undefined) return details;
  const { error } = clientId.safeParse(client_id);
  if (error !== undefined) return { ...details, ...joined(error.issues[0]?.message ?? '', meant) };
  // A scheme of its own is an app's (RFC 8252, 7.1).
  const native = !/^https?:/i.test(redirect_uri);
  const offer = registrable(redirect_uri, { native, httpHosts: context.httpHosts });
  if ('fault' in offer) return { ...details, ...joined(offer.fault, meant) };
  const kind = native ? { application_type: 'native' } : secretFor(context);
  const lists = { redirect_uris: [redirect_uri], post_logout_redirect_uris: [] };
  const body = { client_id, client_name: client_id, ...kind, ...lists };
  return {
    ...details,
    snippets: [
      { title: 'In proveporten.yaml', text: configSnippet(body) },
      byControl('POST', `${context.origins.issuer}/control/services`, body),
    ],
    register: { client_id, redirect_uri, back: context.back, ...(native ? {} : secretFor(context)) },
  };
}

/** For an unregistered address: the registered ones, and the way to add this one. */
export function explainRedirect(context: AuthorizeContext): Explanation {
  const redirect_uri = valueSent(context, 'redirect_uri') ?? '';
  const { service, origins, openZone } = context;
  if (service === undefined) return { sent: { redirect_uri } };
  const { client_id, redirect_uris: registered } = service;
  const correct = correctRequest(context, service);
  const details = {
    sent: { client_id, redirect_uri },
    registered,
    ...(correct === undefined ? {} : { correct }),
    ...didYouMean(redirect_uri, registered),
  };
  const native = service.application_type === 'native';
  const offer = registrable(redirect_uri, { native, httpHosts: context.httpHosts });
  if ('fault' in offer) return { ...details, ...joined(offer.fault, details) };
  const all = [...registered, offer.uri];
  const input = inputOf({ ...service, redirect_uris: all }, { withSecret: openZone });
  const address = `${origins.issuer}/control/services/${encodeURIComponent(client_id)}`;
  return {
    ...details,
    snippets: [
      { title: 'In proveporten.yaml', text: configSnippet(input) },
      byControl('PATCH', address, { redirect_uris: all }),
    ],
    register: { client_id, redirect_uri: offer.uri, back: context.back },
  };
}
