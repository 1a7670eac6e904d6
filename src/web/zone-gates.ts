/**
 * The doors of the tester's zone: for pages a form and a cookie, for the control API the token as a bearer.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { digest } from '../kernel/entropy.ts';
import { here, localPath } from './address.ts';
import { sameOriginOnly, sameSiteOnly } from './csrf.ts';
import { TokenGuesses } from './guesses.ts';
import type { Hosts } from './hosts.ts';
import { formBody, formOf } from './params.ts';
import { noRealNumberInForm } from './real-numbers.ts';
import type { Renderer } from './render.ts';
import { methods, type Route } from './router.ts';
import { Refused } from './rule.ts';
import type { Zone } from './zone.ts';
import { checkCaller, refuseForwarded } from './zone-caller.ts';
import { sendForm } from './zone-form.ts';
import { ZONE_GUESSES, ZONE_TOKEN } from './zone-rules.ts';
import { ZoneSessions, type ZoneStore } from './zone-sessions.ts';

export interface Gates {
  /** In front of the tester's pages. */
  readonly page: RequestHandler;
  /** In front of the control API. */
  readonly api: RequestHandler;
  /** In front of the metrics: as `api`, but by any Host name where the token was told, and by no cookie. */
  readonly scrape: RequestHandler;
  /** `POST /zone`, where the token form goes, and `POST /zone/leave`. */
  readonly routes: readonly Route[];
  /** A tester who is in has told a token, and may leave. */
  readonly asks: boolean;
}

export interface GatePorts extends ZoneStore {
  readonly hosts: Hosts;
  readonly renderer: Renderer;
  /** The first wrong token waits so long for its answer (ms); as long as guesses.ts says unless told. */
  readonly firstDelay?: number | undefined;
}

export function zoneGates(zone: Zone, ports: GatePorts): Gates {
  const { hosts, renderer } = ports;
  const sessions = new ZoneSessions(zone, ports);
  const guesses = new TokenGuesses(ports.clock, ports.firstDelay);
  /** A right token is let in at once, whatever others guess meanwhile. */
  const knows = async (token: string) => {
    if (zone.open || same(token, zone.token)) return true;
    if (!(await guesses.wrong())) throw new Refused(ZONE_GUESSES);
    return false;
  };
  const tells = async (req: Request) => {
    const bearer = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1];
    return bearer !== undefined && (await knows(bearer));
  };
  const enter: RequestHandler = async (req, res) => {
    const { values } = formOf(req);
    const back = localPath(values.get('back') ?? '') ?? '/';
    if (!(await knows(values.get('token') ?? '')))
      return sendForm(renderer, res, { back, error: 'Enter the value of PROVEPORTEN_CONTROL_TOKEN' });
    if (!zone.open) await sessions.begin(res);
    res.redirect(303, back);
  };
  const leave: RequestHandler = async (req, res) => {
    await sessions.end(req, res);
    res.redirect(303, '/');
  };
  const origin = hosts.loginOrigin;
  const routes = [
    methods('/zone', { post: [sameSiteOnly(origin), ...formBody(), noRealNumberInForm, enter] }),
    methods('/zone/leave', { post: [sameOriginOnly(origin), ...formBody(), leave] }),
  ];
  return {
    async page(req, res, next) {
      refuseForwarded(zone, req);
      if (zone.open || (await sessions.has(req))) next();
      else sendForm(renderer, res, { back: req.method === 'GET' ? here(req) : '/', error: null });
    },
    async api(req, _res, next) {
      checkCaller(req, hosts);
      refuseForwarded(zone, req);
      if (!zone.open && !(await sessions.has(req)) && !(await tells(req))) throw wanted();
      next();
    },
    async scrape(req, _res, next) {
      if (zone.open) checkCaller(req, hosts);
      refuseForwarded(zone, req);
      if (!zone.open && !(await tells(req))) throw wanted();
      next();
    },
    routes,
    asks: !zone.open,
  };
}

const wanted = () =>
  new Refused(ZONE_TOKEN, { correct: 'authorization: Bearer <PROVEPORTEN_CONTROL_TOKEN>' });

/** Over digests: equally long whatever was sent, and in constant time. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
