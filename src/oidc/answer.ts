/** Authorization responses: the address back to the service. */
import type { Response } from 'express';
import { mask, type Refused } from '../web/rule.ts';
import type { AuthorizationRequest } from './records.ts';

/** Where an answer goes, and what it repeats. */
export type ReturnAddress = Pick<AuthorizationRequest, 'redirect_uri' | 'state'>;

/** RFC 6749, appendix A.8: an error_description has neither quotes nor backslashes, and nothing beyond ASCII. */
function described(refused: Refused, trace: string): string {
  const text = mask(refused.message)
    .replace(/["\\]/g, "'")
    .replace(/[^\x20-\x7E]/g, '?');
  return `${text} (traceId=${trace})`;
}

/** `error` and `error_description`, for a redirect and for JSON alike; a number that came in is in neither. */
export function errorOf(refused: Refused, trace: string): { error: string; error_description: string } {
  return { error: refused.rule.error, error_description: described(refused, trace) };
}

/** The registered address with the answer in its query, in the order given (RFC 6749, 4.1.2). */
function addressed(uri: string, parameters: Readonly<Record<string, string>>): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const joint = uri.includes('?') ? (/[?&]$/.test(uri) ? '' : '&') : '?';
  return (uri + joint + query).replace(/[^\x21-\x7E]+/gu, encodeURIComponent);
}

const stateOf = ({ state }: ReturnAddress) => (state === null ? {} : { state });

/** Code, iss, state: the order observed of ID-porten (idporten-profile §2.3); iss as RFC 9207 wants it. */
export function successAddress(to: ReturnAddress, code: string, issuer: string): string {
  return addressed(to.redirect_uri, { code, iss: issuer, ...stateOf(to) });
}

/** An error response carries state and iss as well (RFC 6749, 4.1.2.1; RFC 9207, 2). */
export function errorAddress(to: ReturnAddress, refused: Refused, issuer: string, trace: string): string {
  return addressed(to.redirect_uri, { ...errorOf(refused, trace), iss: issuer, ...stateOf(to) });
}

/** The post-logout address with the state repeated (OIDC RP-Initiated Logout, 2). */
export function logoutAddress(uri: string, state: string | null): string {
  return state === null ? uri : addressed(uri, { state });
}

/** A redirect with an empty body: what carries a code is written nowhere else. */
export function redirect(res: Response, status: 302 | 303, location: string): void {
  res.status(status).set('cache-control', 'no-store').set('location', location).end();
}
