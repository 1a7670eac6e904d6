/** What an eID's tokens say of a person beyond the profile's own claims. */
import type { JsonObject } from '../kernel/json.ts';
import type { Person } from '../people/person.ts';

export interface TokenClaims {
  /** Told to who asked for this scope; null = to every service. */
  readonly scope: string | null;
  readonly of: (person: Person) => JsonObject;
}

/** By the value of `amr` that the login achieved. */
export type ClaimsByAmr = Readonly<Record<string, readonly TokenClaims[]>>;

/** Most eIDs hand over no names (Digdir 2025, protocol_id_token). */
export const names: TokenClaims = {
  scope: 'profile',
  of: ({ name }) => ({ given_name: name.given, family_name: name.family }),
};
