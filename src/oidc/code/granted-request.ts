/** The request as the citizen has agreed to it between proof and return, by the notes of the pages there. */
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Login } from '../../login/machine/login.ts';
import type { AuthorizationRequest } from '../records.ts';

type Notes = Readonly<Record<string, Json>>;

/** To be noted with the login: these scopes were not given. */
export const declined = (scopes: readonly string[]): Notes => ({ 'agreed.declined': [...scopes] });
/** To be noted with the login: the authority that the citizen represents; empty = themselves. */
export const represented = (details: readonly JsonObject[]): Notes => ({ 'agreed.details': [...details] });

/**
 * The request as it is granted. An authorization detail that the citizen did not choose is not granted: RFC
 * 9396, 7.
 */
export function asGranted(
  request: AuthorizationRequest,
  { notes }: Pick<Login, 'notes'>,
): AuthorizationRequest {
  const { 'agreed.declined': without = [], 'agreed.details': details = [] } = notes;
  return {
    ...request,
    scopes: request.scopes.filter((scope) => !(without as readonly string[]).includes(scope)),
    authorization_details: request.authorization_details === null ? null : (details as JsonObject[]),
  };
}
