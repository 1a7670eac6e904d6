/** What services call themselves: discovery, JWKS, /token and /userinfo. Every refusal is JSON (RFC 6749, 5.2). */
import { type ErrorRequestHandler, Router } from 'express';
import { asRefused } from '../web/errors.ts';
import { SYSTEM_FAULT } from '../web/rules.ts';
import { mountDiscovery } from './discovery.ts';
import { createKeys, type Keys } from './keys.ts';
import type { OidcPorts } from './ports.ts';
import { refuseAsJson } from './refusal.ts';
import { mountToken, TOKEN_CHECKS, type TokenChecks } from './token.ts';
import { mountUserinfo, USERINFO_CHECKS, type UserinfoChecks } from './userinfo.ts';

/** What a test may replace, and what app.ts may share. */
export interface BackchannelOptions {
  readonly keys?: Keys;
  readonly token?: TokenChecks;
  readonly userinfo?: UserinfoChecks;
}

export interface Backchannel {
  readonly router: Router;
  readonly keys: Keys;
  /** Makes the signing key where there is none yet; nobody needs to wait for it. */
  prepare(): Promise<void>;
}

/** Wrong methods and unreadable bodies are refused as JSON too; whatever else failed is app.ts's to answer. */
export const refusalsAsJson: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const refused = asRefused(error);
  if (refused.rule === SYSTEM_FAULT || res.headersSent) next(error);
  else refuseAsJson(req, res, refused);
};

/** The routes and the keys behind them. */
export function createBackchannel(ports: OidcPorts, options: BackchannelOptions = {}): Backchannel {
  const keys = options.keys ?? createKeys(ports.store, ports.clock);
  const router = Router();
  mountDiscovery(router, ports, keys);
  mountToken(router, { ports, keys, checks: options.token ?? TOKEN_CHECKS });
  mountUserinfo(router, ports, options.userinfo ?? USERINFO_CHECKS);
  router.use(refusalsAsJson);
  return { router, keys, prepare: keys.prepare };
}
