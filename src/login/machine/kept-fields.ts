/** The fields that a citizen need not type twice: those of an answer that was wrong (WCAG 2.2, 3.3.7). */

import type { Field } from '../../eid/field.ts';
import { mayBeShown } from '../../people/pid.ts';

type Fields = Readonly<Record<string, string>>;

/** Characters; these fields need no more. */
const MOST = 254;

/** Neither a secret nor what may be most of a real person's number (law 10). */
export function keptOf(fields: readonly Field[], typed: Fields): Fields {
  const kept = fields.flatMap(({ id, kept: isKept }) => {
    const text = isKept === true ? typed[id] : undefined;
    return text === undefined || text.length > MOST || !mayBeShown(text) ? [] : [[id, text] as const];
  });
  return Object.fromEntries(kept);
}
