/** The tester's zone: the control API and the tester's pages. Open while only this machine can reach it; else behind one token. */
import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response, Router } from 'express';
import { digest } from '../kernel/entropy.ts';
import { StartError } from '../kernel/errors.ts';
import { here, localPath } from './address.ts';
import { cookie, ownCookie, setCookie } from './cookies.ts';
import { sameSiteOnly } from './csrf.ts';
import { frameOf } from './frame.ts';
import { type Hosts, isLoopback, nameOf } from './hosts.ts';
import { methods } from './methods.ts';
import { formBody, formOf } from './params.ts';
import { noRealNumberInForm } from './real-numbers.ts';
import { type Renderer, view } from './render.ts';
import { strictRouter } from './router.ts';
import { Refused } from './rule.ts';
import { HOST_UNKNOWN } from './rules.ts';
import { ZONE_FORWARDED, ZONE_ORIGIN, ZONE_TOKEN } from './zone-rules.ts';

export interface ZoneOptions {
  /** The address listened on. */
  readonly host: string;
  /** PROVEPORTEN_CONTROL_TOKEN; `none` opens the zone. */
  readonly token: string | null | undefined;
  readonly issuer: string;
  /** Where browsers go. */
  readonly login: string;
  /** PROVEPORTEN_HOSTS. */
  readonly hosts: readonly string[];
}

/** Settled at start. */
export interface Zone {
  /** Nobody is asked for a token. */
  readonly open: boolean;
  /** Open because somebody has said so (`none`), and not only because nobody else is thought to reach it. */
  readonly toldOpen: boolean;
  /** A sentence for the terminal where the zone is open to others; then the banner says so too. */
  readonly notice: string | null;
  /** What the cookie of a tester holds: a digest of the token. */
  readonly key: string;
  readonly cookieName: string;
  readonly secure: boolean;
}

/** @throws StartError where the zone would be open to a network and nobody has said so. */
export function decideZone(options: ZoneOptions): Zone {
  const { token = null, login } = options;
  const [reached] = reachedFromElsewhere(options);
  if (token === null && reached !== undefined)
    throw new StartError([
      `${reached}, so the control API and the tester pages need a token: set PROVEPORTEN_CONTROL_TOKEN. The value "none" opens them, for a container whose port is published on 127.0.0.1 only.`,
    ]);
  const secure = login.startsWith('https:');
  return {
    open: token === null || token === 'none',
    toldOpen: token === 'none',
    notice:
      token === 'none' && reached !== undefined
        ? 'The tester zone is open to everyone who can reach this address.'
        : null,
    key: digest(`zone:${token ?? ''}`),
    cookieName: ownCookie('proveporten-tester', login),
    secure,
  };
}

/** What says that other machines reach this simulator, itself or through a proxy, each as the beginning of a sentence. */
function reachedFromElsewhere({ host, issuer, login, hosts }: ZoneOptions): readonly string[] {
  return [
    ...(isLoopback(host) ? [] : [`HOST=${host} is reachable from other machines`]),
    ...[
      ['The issuer', issuer],
      ['The login origin', login],
    ].flatMap(([what, url = '']) =>
      isLoopback(new URL(url).hostname) ? [] : [`${what} ${url} is a name that other machines use`],
    ),
    ...hosts
      .filter((name) => !isLoopback(nameOf(name) ?? name))
      .map((name) => `PROVEPORTEN_HOSTS lists ${name}, a name that other machines use`),
  ];
}

export interface Gates {
  /** In front of the tester's pages. */
  readonly page: RequestHandler;
  /** In front of the control API. */
  readonly api: RequestHandler;
  /** `POST /zone`, where the token form goes. */
  readonly router: Router;
}

export function zoneGates(zone: Zone, hosts: Hosts, renderer: Renderer): Gates {
  const knows = (token: string) => zone.open || same(digest(`zone:${token}`), zone.key);
  const knowsByCookie = (req: Request) => zone.open || same(cookie(req, zone.cookieName) ?? '', zone.key);
  const enter: RequestHandler = (req, res) => {
    const { values } = formOf(req);
    const back = localPath(values.get('back') ?? '') ?? '/';
    if (!knows(values.get('token') ?? ''))
      return sendForm(renderer, req, res, back, 'Enter the value of PROVEPORTEN_CONTROL_TOKEN');
    setCookie(res, zone.cookieName, zone.key, zone.secure);
    res.redirect(303, back);
  };
  const router = strictRouter();
  methods(router, '/zone', {
    post: [sameSiteOnly(hosts.loginOrigin), ...formBody(), noRealNumberInForm, enter],
  });
  return {
    page(req, res, next) {
      refuseForwarded(zone, req);
      if (knowsByCookie(req)) next();
      else sendForm(renderer, req, res, req.method === 'GET' ? here(req) : '/', null);
    },
    api(req, _res, next) {
      checkCaller(req, hosts);
      refuseForwarded(zone, req);
      const bearer = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1];
      if (!knowsByCookie(req) && (bearer === undefined || !knows(bearer)))
        throw new Refused(ZONE_TOKEN, { correct: 'authorization: Bearer <PROVEPORTEN_CONTROL_TOKEN>' });
      next();
    },
    router,
  };
}

const TOKEN_FORM = view<object>('tester/token');

/** English: only developers read it. */
function sendForm(renderer: Renderer, req: Request, res: Response, back: string, error: string | null): void {
  const model = {
    heading: 'For testers only',
    lead: 'This simulator can be reached from other machines, so its tools ask for the token it was started with.',
    back,
    field: {
      id: 'token',
      label: 'Access token',
      hint: null,
      type: 'password',
      inputmode: null,
      autocomplete: 'current-password',
      value: '',
      error,
    },
    submit: 'Open the tools',
  };
  const frame = frameOf(req, {
    title: model.heading,
    error: error !== null,
    narrow: true,
    scripts: ['focus.js'],
  });
  res.status(401).send(renderer.page(TOKEN_FORM, model, { ...frame, language: 'en', path: null }));
}

/** What keeps another website's script from using the API of a tester's own machine: no CORS, no simple request, no foreign name. */
function checkCaller(req: Request, hosts: Hosts): void {
  if (!hosts.knows(req.headers.host)) throw new Refused(HOST_UNKNOWN);
  if (req.method === 'GET' || req.method === 'HEAD') return;
  const origin = req.get('origin');
  if (origin !== undefined && origin !== hosts.loginOrigin)
    throw new Refused(ZONE_ORIGIN, { sent: { origin } });
}

/** By what a proxy makes itself known (RFC 7239; RFC 9110, 7.6.3; and the older names). */
const FORWARDED = /^(x-forwarded-.+|x-real-ip|forwarded|via)$/;

/**
 * A zone that asks for no token must not be carried further than its machine: who comes through a proxy is refused. A proxy
 * that PROVEPORTEN_PROXIES trusts may, where PROVEPORTEN_CONTROL_TOKEN is `none`: then both have been said.
 */
function refuseForwarded(zone: Zone, req: Request): void {
  if (!zone.open) return;
  const header = Object.keys(req.headers).find((name) => FORWARDED.test(name));
  if (header === undefined || (zone.toldOpen && isTrusted(req))) return;
  throw new Refused(ZONE_FORWARDED, {
    sent: { header },
    correct: 'PROVEPORTEN_CONTROL_TOKEN=<16 characters or more>',
  });
}

/** Whether the connection is one of a proxy in PROVEPORTEN_PROXIES. */
function isTrusted(req: Request): boolean {
  const trusts: unknown = req.app.get('trust proxy fn');
  return typeof trusts === 'function' && trusts(req.socket.remoteAddress, 0) === true;
}

/** Over digests: equally long whatever was sent, and in constant time. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
