/** The ports of the protocol to the other rooms; app.ts hands them over. */

import type { Request } from 'express';
import type { Achieved } from '../eid/claims.ts';
import type { Entry } from '../eid/method.ts';
import type { Acr, Levels } from '../kernel/acr.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { Lifetimes } from '../kernel/lifetimes.ts';
import type { Limits } from '../kernel/limits.ts';
import type { Logins } from '../login/machine/ports.ts';
import type { NewPerson } from '../people/making.ts';
import type { HttpHosts } from '../services/http-hosts.ts';
import type { Scopes } from '../services/scope.ts';
import type { Put, Read, Store } from '../storage/store.ts';
import type { SameSite } from '../web/other-site.ts';
import type { KnownBrowser, Renewal } from '../web/session.ts';
import type { Keys } from './keys/keys.ts';
import type { LogoutSettings } from './logout/record.ts';

/** Every public address comes from the configuration, never from the request. No trailing slashes. */
export interface Origins {
  readonly issuer: string;
  readonly login: string;
}

/**
 * Whether `aud` must be the issuer, as at the real service since March 2025, or may be the token endpoint
 * too, as before (`settings.assertion_audience`).
 */
export type AssertionAudience = 'issuer' | 'legacy';

/**
 * The browser behind a page request (express-session): `begin` makes it known and gives the session's row, to
 * be written in the caller's own change.
 */
export interface Browsers {
  known(req: Request): KnownBrowser | undefined;
  begin(req: Request): KnownBrowser & { readonly puts: readonly Put[] };
  renewal(req: Request): Renewal;
}

/**
 * Begins a login, or stops one at a page between proof and return: pure, so that it can be part of the change
 * that answers the request.
 */
type Beginner = Pick<Logins, 'begin' | 'resume'>;

/** Login by `login_hint=<prefix>:<pid>_<acr>` without a page. */
export interface Headless extends Omit<Achieved, 'acr'> {
  readonly prefix: string;
  readonly acr_values: readonly Acr[];
  /** The reason why the number cannot be used, or its person: known, or made at first sight. */
  resolve(number: string, look: Read, stamp: Stamp): { readonly refused: string } | NewPerson;
}

export interface OidcPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly origins: Origins;
  readonly lifetimes: Lifetimes;
  readonly limits: Limits;
  readonly scopes: Scopes;
  readonly logout: LogoutSettings;
  /** `settings.http_hosts`. */
  readonly httpHosts: HttpHosts;
  /** `settings.same_site`. */
  readonly sameSite: SameSite;
  /** `settings.assertion_audience`. */
  readonly assertionAudience: AssertionAudience;
  readonly entries: readonly Entry[];
  /** Those that can be asked for. */
  readonly levels: Levels;
  readonly logins: Beginner;
  readonly browsers: Browsers;
  readonly headless: Headless | undefined;
  /** Only testers can read a refusal: no other can come here. */
  readonly openZone: boolean;
}
