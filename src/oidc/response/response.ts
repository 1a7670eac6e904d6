/**
 * Authorization responses to the service, in the mode its request chose (OAuth Multiple Response Types, 2.1;
 * Form Post; JARM).
 */
import type { Response } from 'express';
import type { Instant } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import type { SsoSession } from '../../login/session/sso.ts';
import { kind } from '../../storage/kind.ts';
import type { Key } from '../../storage/store.ts';
import { type AuthorizationRequest, OF_LOGINS } from '../records.ts';

/** The address of an answer, its mode, and the parameters it repeats. */
export type ReturnAddress = Pick<
  AuthorizationRequest,
  'client_id' | 'redirect_uri' | 'state' | 'response_mode' | 'ui_locales'
>;

/** An answer before it is written: kept with the login for a form sent again. A type, so that it is JSON. */
export type AuthorizationResponse = {
  readonly to: ReturnAddress;
  /** Real time; the JWT of JARM lives from here. */
  readonly at: Instant;
  readonly parameters: Readonly<Record<string, string>>;
  /** The notice for the citizen before the browser goes on; absent = the answer travels at once. */
  readonly notice?: 'another_person';
};

/** The registered address with the answer in its query, in the order given (RFC 6749, 4.1.2). */
export function addressed(uri: string, parameters: Readonly<Record<string, string>>): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const joint = uri.includes('?') ? (/[?&]$/.test(uri) ? '' : '&') : '?';
  return (uri + joint + query).replace(/[^\x21-\x7E]+/gu, encodeURIComponent);
}

/**
 * Code or error, then iss (RFC 9207, 2) and state (RFC 6749, 4.1.2.1): the order observed of ID-porten
 * (docs/facts/idporten.md#answers).
 */
export function responseTo(
  request: ReturnAddress,
  parameters: Readonly<Record<string, string>>,
  issuer: string,
  at: Instant,
): AuthorizationResponse {
  const { client_id, redirect_uri, state, response_mode, ui_locales } = request;
  return {
    to: { client_id, redirect_uri, state, response_mode, ui_locales },
    at,
    parameters: { ...parameters, iss: issuer, ...(state === null ? {} : { state }) },
  };
}

/** Kind `answer`: the response posted to a service without a login, kept for so long (ms). */
export const REPEATED_RESPONSE = kind<AuthorizationResponse, 'service' | 'browser'>('answer', {
  ...OF_LOGINS,
  version: 0,
});
const REPEATABLE = 60 * 1000;

/**
 * A page that posts stands at the address of the request: reloaded, it gets the same answer, not a second
 * code. Of the same session and proof: another person's answer is not repeated.
 */
export function repeatable(
  browser: string,
  { id: session, auth_time }: Pick<SsoSession, 'id' | 'auth_time'>,
  request: AuthorizationRequest,
  at: Instant,
): (Pick<Key, 'id'> & Parameters<typeof REPEATED_RESPONSE.put>[2]) | undefined {
  if (!request.response_mode.startsWith('form_post')) return undefined;
  const id = digest(JSON.stringify([browser, session, auth_time, request]));
  return { id, tags: { service: request.client_id, browser }, expiresAt: at + REPEATABLE };
}

/** The post-logout address with the state repeated (OIDC RP-Initiated Logout, 2). */
export function logoutAddress(uri: string, state: string | null): string {
  return state === null ? uri : addressed(uri, { state });
}

/** A redirect with an empty body: the code stands in no other part of the answer. */
export function redirect(res: Response, status: 302 | 303, location: string): void {
  res.status(status).set('cache-control', 'no-store').set('location', location).end();
}
