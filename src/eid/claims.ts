/** The achievements of a login, and the claims that tokens make of them beyond the profile's own. */
import type { Acr } from '../kernel/acr.ts';
import type { JsonObject } from '../kernel/json.ts';

/**
 * Claims in the tokens of one authentication, for a service that asked for a scope. A type, so that it is
 * JSON.
 */
export type TokenClaims = {
  /** Null = told to every service. */
  readonly scope: string | null;
  /** Told as the register has it when the token is made. */
  readonly person?: readonly ('name' | 'email')[];
  /** Told as it was learnt at the login. */
  readonly own?: JsonObject;
};

/** The level and methods that a login has proven. A type, so that it is JSON. */
export type Achieved = {
  readonly acr: Acr;
  readonly amr: string;
  readonly claims: readonly TokenClaims[];
  /** The value that pairwise `sub` follows from; absent = the person. */
  readonly subject?: string;
};

/** Most eIDs hand over no names (Digdir 2025, protocol_id_token). */
export const NAMES: readonly TokenClaims[] = [{ scope: 'profile', person: ['name'] }];
/** For a person known by the address alone. */
export const ADDRESS: readonly TokenClaims[] = [{ scope: null, person: ['email'] }];

/**
 * One stored before it said its claims: at ID-porten's own levels the eIDs of that time told the name, else
 * the address.
 */
export const withClaims = <A extends Omit<Achieved, 'claims'>>(older: A): A & Achieved => ({
  ...older,
  claims: older.acr.startsWith('idporten-') ? NAMES : ADDRESS,
});
