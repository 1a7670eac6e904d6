/**
 * Members of an answer that no PATCH changes. They may come back unchanged, so that a caller can send the
 * answer of GET as it is.
 */
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { repeating } from '../web/as-given.ts';
import { jsonPointer } from './parse.ts';
import { Problem } from './problem.ts';

/** Their schemas, for the body of a PATCH. */
export function fixedMembers(shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodOptional> {
  const members = Object.entries(shape).map(
    ([name, schema]) =>
      [name, schema.optional().describe('Cannot be changed; may come back as GET tells it.')] as const,
  );
  return Object.fromEntries(members);
}

/** The patch without them. @throws Problem 400 naming each that differs from the present value. */
export function withoutFixed<Patch extends object>(
  patch: Patch,
  names: readonly string[],
  shown: JsonObject,
): Patch {
  const given = Object.entries(patch) as readonly (readonly [string, unknown])[];
  const errors = given
    .filter(([name, value]) => names.includes(name) && !isDeepStrictEqual(value, shown[name]))
    .map(([name, input]) => ({
      pointer: jsonPointer([name]),
      detail: repeating(`${name} cannot be changed; leave it out, or send it as GET tells it.`, {
        input,
        path: [name],
      }),
    }));
  const [first] = errors;
  if (first !== undefined) throw new Problem('invalid-value', first.detail, { errors });
  return Object.fromEntries(given.filter(([name]) => !names.includes(name))) as Patch;
}
