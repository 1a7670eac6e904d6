/** Is the redirect address a registered one; and what a developer is told who has not registered it yet. */
import type { Service } from '../services/service.ts';
import type { Explanation } from '../web/rule.ts';
import { type AuthorizeContext, valueSent } from './context.ts';

/** A native app's loopback address, in its parts before and after the port (RFC 8252, 7.3: IP literals, http). */
const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::(?:\d{1,5}|\*))?(\/[^#]*)?$/;

/** Equal character by character (RFC 9700, 2.1); only the port of a native app's loopback address may differ (Digdir, auth_app). */
export function fitsRegistered(sent: string, service: Service | undefined): boolean {
  if (service === undefined) return false;
  if (service.redirect_uris.includes(sent)) return true;
  if (service.application_type !== 'native' || sent.includes('*')) return false;
  const ours = LOOPBACK.exec(sent);
  if (ours === null || !URL.canParse(sent)) return false;
  return service.redirect_uris.some((registered) => {
    const theirs = LOOPBACK.exec(registered);
    return theirs !== null && theirs[1] === ours[1] && theirs[2] === ours[2];
  });
}

/** An address one may offer to register: absolute, without fragment, and nothing a browser would execute. */
function registrable(uri: string): boolean {
  return (
    URL.canParse(uri) && !uri.includes('#') && !/^(javascript|data|vbscript|file|blob|about):/i.test(uri)
  );
}

const quoted = (text: string) => JSON.stringify(text);

/** A word of a POSIX shell, whatever stands in it. */
const shellWord = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function configSnippet(client_id: string, redirect_uris: readonly string[]): string {
  const lines = [
    'services:',
    `  - client_id: ${quoted(client_id)}`,
    '    redirect_uris:',
    ...redirect_uris.map((uri) => `      - ${quoted(uri)}`),
  ];
  return lines.join('\n');
}

function curl(method: 'POST' | 'PATCH', address: string, body: object): string {
  return [
    `curl -X ${method} ${shellWord(address)}`,
    `-H 'content-type: application/json'`,
    `-d ${shellWord(JSON.stringify(body))}`,
  ].join(' \\\n  ');
}

/** An authorization request that would have been right. */
function correctRequest(context: AuthorizeContext, client_id: string, redirect_uri: string): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id,
    redirect_uri,
    scope: 'openid profile',
    state: valueSent(context, 'state') ?? 'af0ifjsldkj',
    nonce: valueSent(context, 'nonce') ?? 'n-0S6_WzA2Mj',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  return `${context.origins.login}/authorize?${query}`;
}

/** Unknown client: how to register it, in the config file, by the control API, or here. */
export function explainClient(context: AuthorizeContext): Explanation {
  const client_id = valueSent(context, 'client_id') ?? '';
  const redirect_uri = valueSent(context, 'redirect_uri');
  const sent = { client_id, redirect_uri };
  if (redirect_uri === undefined || !registrable(redirect_uri)) return { sent };
  const body = { client_id, redirect_uris: [redirect_uri] };
  return {
    sent,
    correct: correctRequest(context, client_id, redirect_uri),
    snippets: [
      { title: 'In proveporten.yaml', text: configSnippet(client_id, body.redirect_uris) },
      { title: 'By the control API', text: curl('POST', `${context.origins.issuer}/control/services`, body) },
    ],
    register: { client_id, redirect_uri, back: context.back },
  };
}

/** Unregistered address: what is registered, and how to add this one. */
export function explainRedirect(context: AuthorizeContext): Explanation {
  const redirect_uri = valueSent(context, 'redirect_uri') ?? '';
  const { service, origins } = context;
  if (service === undefined) return { sent: { redirect_uri } };
  const { client_id, redirect_uris: registered } = service;
  const [first] = registered;
  const told = {
    sent: { client_id, redirect_uri },
    registered,
    ...(first === undefined ? {} : { correct: correctRequest(context, client_id, first) }),
  };
  if (!registrable(redirect_uri)) return told;
  const all = [...registered, redirect_uri];
  const address = `${origins.issuer}/control/services/${encodeURIComponent(client_id)}`;
  return {
    ...told,
    snippets: [
      { title: 'In proveporten.yaml', text: configSnippet(client_id, all) },
      { title: 'By the control API', text: curl('PATCH', address, { redirect_uris: all }) },
    ],
    register: { client_id, redirect_uri, back: context.back },
  };
}
