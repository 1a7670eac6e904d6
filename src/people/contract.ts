/** What of a credential is for others to read and write. Its eID says so; what it keeps beside that is its own bookkeeping. */
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';

/** Secrets of devices, counted guesses and logins under way are no part of it: nobody sees them, and nobody writes them. */
export interface Contract {
  /** As it is told: every member is there. */
  readonly told: z.ZodObject;
  /** As it may be given: any part of what is told, so that what was read can be sent back. Without defaults: what is not given is the eID's to complete. */
  readonly given: z.ZodObject;
}

/** The members that `told` names, at every depth. Whether a stored credential still fits is not judged here. */
export function toldOf(told: z.ZodObject, held: JsonObject): JsonObject {
  const members = Object.entries(told.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([name, schema]) => {
      const value = held[name];
      if (value === undefined) return [];
      const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
      const isPart = inner instanceof z.ZodObject && typeof value === 'object' && value !== null;
      return [[name, isPart ? toldOf(inner, value as JsonObject) : value] as const];
    },
  );
  return Object.fromEntries(members);
}
