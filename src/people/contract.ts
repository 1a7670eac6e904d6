/**
 * The part of a credential that testers read and write. Its eID says which; the rest is the eID's own
 * bookkeeping.
 */
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';

/**
 * Secrets of devices, counted guesses and logins under way are no part of it: the control API neither shows
 * nor takes them.
 */
export interface Contract {
  /** An answer of the control API: every member is there. */
  readonly shown: z.ZodObject;
  /**
   * A request or config file: any part of `shown`, so that a caller can send an answer back. Without
   * defaults: the eID completes the rest.
   */
  readonly input: z.ZodObject;
}

/** The contract of a credential each of whose shown members may be written by itself. */
export const contractOf = (shown: z.ZodObject): Contract => ({ shown, input: shown.partial() });

/**
 * The members that the schema names, at every depth. Whether a stored credential still fits is not judged
 * here.
 */
export function shownOf(schema: z.ZodObject, held: JsonObject): JsonObject {
  const members = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([name, member]) => {
      const value = held[name];
      if (value === undefined) return [];
      const inner = member instanceof z.ZodNullable ? member.unwrap() : member;
      const isPart = inner instanceof z.ZodObject && typeof value === 'object' && value !== null;
      return [[name, isPart ? shownOf(inner, value as JsonObject) : value] as const];
    },
  );
  return Object.fromEntries(members);
}
