/** One complete login, driven as a browser and its service would: pages, forms, token, userinfo. Nothing of the tokens is checked
 *  beyond status 200 and the right person: the driver shares two cores with the server it measures. */
import { createHash, randomBytes } from 'node:crypto';
import { type Answer, Client } from './client.ts';

/** How a target is walked; the addresses come from its own discovery. */
export interface Target {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly userinfo_endpoint: string;
  readonly client_id: string;
  readonly redirect_uri: string;
  /** Sent with every authorization request, beside what each login needs. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The link to follow on the first page, if that is a picker. */
  readonly entry?: string;
  /** The userinfo claim that names the person. */
  readonly claim: string;
}

/** One login's own things, made ready before the clock runs. */
export interface Ticket {
  /** What userinfo must answer. */
  readonly person: string;
  /** One form after the other: field and value. */
  readonly answers: readonly (readonly [name: string, value: string])[];
  /** Of this login alone. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Of a login before: it is refreshed, and nobody logs in. */
  readonly refresh_token?: string;
  /** A browser that was here before. */
  readonly client?: Client;
  /** How the service proves itself at the token endpoint. */
  readonly proof: { readonly form?: Readonly<Record<string, string>>; readonly authorization?: string };
}

/** What the ticket is for: a login, or the refresh of one. */
export async function serve(target: Target, ticket: Ticket): Promise<void> {
  if (ticket.refresh_token === undefined) await logIn(target, ticket);
  else await renew(target, ticket, ticket.refresh_token);
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
}

export async function logIn(target: Target, ticket: Ticket): Promise<Tokens> {
  const client = ticket.client ?? new Client();
  const verifier = randomBytes(32).toString('base64url');
  let page = await follow(client, authorizeUrl(target, ticket, verifier), target);
  if (target.entry !== undefined && ticket.answers.length > 0)
    page = await follow(client, link(page, target.entry), target);
  for (const [name, value] of ticket.answers) page = await post(client, page, { [name]: value }, target);
  const code = new URL(page.url).searchParams.get('code');
  if (code === null) throw new Error(`no code at ${page.url}: ${page.status} ${page.body.slice(0, 200)}`);
  return redeem(client, target, ticket, code, verifier);
}

async function tokens(client: Client, target: Target, { proof }: Ticket, form: Record<string, string>) {
  const headers = proof.authorization === undefined ? {} : { authorization: proof.authorization };
  const all = { ...form, ...proof.form };
  const answer = await client.send(target.token_endpoint, { method: 'POST', form: all, headers });
  if (answer.status !== 200) throw new Error(`token: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body) as Tokens;
}

async function renew(target: Target, ticket: Ticket, refresh_token: string): Promise<void> {
  await tokens(new Client(), target, ticket, { grant_type: 'refresh_token', refresh_token });
}

/** What a service sends its user to. */
export function authorizeUrl(target: Target, ticket: Ticket, verifier: string): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: target.client_id,
    redirect_uri: target.redirect_uri,
    state: randomBytes(12).toString('base64url'),
    nonce: randomBytes(12).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...target.parameters,
    ...ticket.parameters,
  });
  return `${target.authorization_endpoint}?${query}`;
}

async function follow(client: Client, start: string, target: Target): Promise<Answer> {
  let url = start;
  for (let hop = 0; hop < 8; hop++) {
    if (url.startsWith(target.redirect_uri)) return { url, status: 0, location: undefined, body: '' };
    const answer = await client.send(url);
    if (answer.location === undefined) return answer;
    url = new URL(answer.location, url).href;
  }
  throw new Error(`too many redirects from ${start}`);
}

async function post(
  client: Client,
  page: Answer,
  fields: Record<string, string>,
  target: Target,
): Promise<Answer> {
  const form = formWith(page, Object.keys(fields)[0] ?? '');
  const answer = await client.send(form.action, { method: 'POST', form: { ...form.hidden, ...fields } });
  if (answer.location === undefined)
    throw new Error(`${page.url}: ${answer.status} ${answer.body.slice(0, 300)}`);
  return follow(client, new URL(answer.location, form.action).href, target);
}

const decoded = (value: string) => value.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/');

function link(page: Answer, id: string): string {
  const tag = page.body.match(/<a\b[^>]*>/g)?.find((one) => one.includes(`id="${id}"`));
  const href = /href="([^"]*)"/.exec(tag ?? '')?.[1];
  if (href === undefined)
    throw new Error(`no link #${id} at ${page.url}: ${page.status} ${page.body.slice(0, 300)}`);
  return new URL(decoded(href), page.url).href;
}

function formWith(page: Answer, field: string) {
  const form = page.body.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => one.includes(`name="${field}"`));
  if (form === undefined)
    throw new Error(`no field ${field} at ${page.url}: ${page.status} ${page.body.slice(0, 300)}`);
  const hidden: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) hidden[name] = decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  const button = /<button\b[^>]*id="submit"[^>]*>/.exec(form)?.[0] ?? '';
  const pressed = /\bname="([^"]*)"/.exec(button)?.[1];
  if (pressed !== undefined) hidden[pressed] = /\bvalue="([^"]*)"/.exec(button)?.[1] ?? '';
  return { action: new URL(decoded(/action="([^"]*)"/.exec(form)?.[1] ?? ''), page.url).href, hidden };
}

async function redeem(
  client: Client,
  target: Target,
  ticket: Ticket,
  code: string,
  verifier: string,
): Promise<Tokens> {
  const given = { code, redirect_uri: target.redirect_uri, code_verifier: verifier };
  const issued = await tokens(client, target, ticket, { grant_type: 'authorization_code', ...given });
  const info = await client.send(target.userinfo_endpoint, {
    headers: { authorization: `Bearer ${issued.access_token}` },
  });
  if (info.status !== 200) throw new Error(`userinfo: ${info.status} ${info.body}`);
  const claims = JSON.parse(info.body) as Readonly<Record<string, string>>;
  if (claims[target.claim] !== ticket.person)
    throw new Error(`userinfo: ${claims[target.claim]} instead of ${ticket.person}`);
  return issued;
}
