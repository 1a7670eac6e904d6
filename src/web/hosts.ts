/** The names we answer to: an unknown Host header is how DNS rebinding reaches a local server. */
import type { Request, RequestHandler } from 'express';
import { remembered } from '../kernel/remembered.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { here } from './address.ts';
import { Refused } from './rule.ts';
import { HOST_UNKNOWN } from './rules.ts';

export interface HostOptions {
  readonly issuer: string;
  /** The origin that browsers go to. */
  readonly loginOrigin: string;
  /** PROVEPORTEN_HOSTS: names, or names with a port. */
  readonly further?: readonly string[];
}

export interface Hosts {
  readonly loginOrigin: string;
  knows(host: string | undefined): boolean;
  /** Whether a Host header has the name that browsers go to. */
  isLogin(host: string | undefined): boolean;
}

/** By these each machine reaches itself. */
export const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '::1'];
/** HOST, where every address of the machine is bound. */
export const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::'];

/** Names that come again are judged once. */
const MOST_NAMES = 100;

/**
 * Whether a host name, as URL.hostname or HOST gives it, leads nowhere but to the machine itself: `localhost`
 * and every name below it (RFC 6761, 6.3), 127.0.0.0/8, ::1.
 */
export function isLoopback(name: string): boolean {
  const bare = withoutBrackets(name.toLowerCase()).replace(/\.$/, '');
  return /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^::1$/.test(bare);
}

/** An IPv6 address as HOST has it, where it came as URL.hostname does. */
export function withoutBrackets(name: string): string {
  return name.replace(/^\[(.*)\]$/, '$1');
}

/**
 * A port is no part of the question, except where a further name was listed with one: containers publish
 * ports under other numbers.
 */
export function knownHosts({ issuer, loginOrigin, further = [] }: HostOptions): Hosts {
  const own = [issuer, loginOrigin].map((url) => new URL(url).hostname);
  const names = new Set([
    'localhost',
    '127.0.0.1',
    '[::1]',
    ...own,
    ...further.map((name) => name.toLowerCase()),
  ]);
  const login = new URL(loginOrigin).hostname;
  const judged = remembered(MOST_NAMES, (host) => {
    const name = nameOf(host);
    return { knows: names.has(host.toLowerCase()) || names.has(name ?? ''), isLogin: name === login };
  });
  return {
    loginOrigin,
    knows: (host = '') => judged(host).knows,
    isLogin: (host = '') => judged(host).isLogin,
  };
}

/**
 * The name of a Host header or of an entry of PROVEPORTEN_HOSTS, without its port; undefined where it is
 * none.
 */
export function nameOf(host: string): string | undefined {
  if (!/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)) return undefined;
  return URL.parse(`http://${host}`)?.hostname;
}

/** A second Host header (RFC 9112, 3.2): Node reads the first, a proxy may have read the other. */
function namesTwo({ rawHeaders }: Request): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  return hosts > 1;
}

/**
 * Whether all names that a request is sent to are known. An absolute address overrules the header (RFC 9112,
 * 3.2.2).
 */
function isForUs(hosts: Hosts, req: Request): boolean {
  if (namesTwo(req) || !hosts.knows(req.headers.host)) return false;
  if (req.originalUrl.startsWith('/')) return true;
  const absolute = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(req.originalUrl)?.[1];
  return absolute === undefined || hosts.knows(absolute);
}

/** For every route: an unknown Host is refused, and not repeated in the answer. */
export function knownHostOnly(hosts: Hosts): RequestHandler {
  return (req, _res, next) => {
    if (!isForUs(hosts, req)) throw new Refused(HOST_UNKNOWN);
    next();
  };
}

/** The same where no page of ours can say it: the bundled service draws its own. */
export function knownHostOrText(hosts: Hosts): RequestHandler {
  return (req, res, next) => {
    if (isForUs(hosts, req)) next();
    else res.status(HOST_UNKNOWN.status).type('text').send(HOST_UNKNOWN.says);
  };
}

/**
 * For pages: one asked for under another name (127.0.0.1) moves to the login origin, where the cookies are.
 */
export function onLoginOrigin(hosts: Hosts): RequestHandler {
  return (req, res, next) => {
    // The handler that is asked refuses such a number; no redirect carries it on (law 10).
    if (hosts.isLogin(req.headers.host) || !isRead(req) || holdsRealNumber(req.originalUrl)) next();
    else res.redirect(302, hosts.loginOrigin + here(req));
  };
}

function isRead(req: Request): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}
