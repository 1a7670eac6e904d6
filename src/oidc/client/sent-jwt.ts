/**
 * Reads a JWT by which a client proves itself, an assertion or a DPoP proof, and words its problems for the
 * sender.
 */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { JsonObject } from '../../kernel/json.ts';
import type { Explanation } from '../../web/rule.ts';

export interface SentJwt {
  /** As it came. */
  readonly jwt: string;
  /** Undefined where it cannot be decoded, as with the claims. */
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
  /** Seconds since 1970, of our clock. */
  readonly now: number;
}

function decoded(decode: () => object): JsonObject | undefined {
  try {
    return decode() as JsonObject;
  } catch {
    return undefined;
  }
}

/** Decodes without verifying. */
export function readJwt(jwt: string): Omit<SentJwt, 'now'> {
  return { jwt, header: decoded(() => decodeProtectedHeader(jwt)), claims: decoded(() => decodeJwt(jwt)) };
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * Of a JWT that came as `parameter`: the member that is wrong, and the whole beside it, in which the
 * developer who signed it finds the mistake.
 */
export function explanationsOf<Jwt extends SentJwt>(parameter: 'client_assertion' | 'dpop') {
  const whole = ({ jwt }: SentJwt) => ({ beside: { [parameter]: jwt } });
  const header =
    (name: string, correct?: string) =>
    (sent: Jwt): Explanation => ({
      sent: { [name]: JSON.stringify(sent.header?.[name]) },
      ...whole(sent),
      ...(correct === undefined ? {} : { correct }),
    });
  const claim =
    (name: string, right: (sent: Jwt) => string) =>
    (sent: Jwt): Explanation => ({
      sent: { [name]: JSON.stringify(sent.claims?.[name]) },
      ...whole(sent),
      correct: right(sent),
    });
  /** An instant beside our clock, both in seconds since 1970. */
  const instant = (name: string, relation: string) =>
    claim(name, ({ now }) => `${name} ${relation} ${now}, the time here`);
  const claims = (names: readonly string[]) => (sent: Jwt) => ({
    sent: Object.fromEntries(names.map((name) => [name, JSON.stringify(sent.claims?.[name])])),
  });
  return { whole, header, claim, instant, claims };
}
