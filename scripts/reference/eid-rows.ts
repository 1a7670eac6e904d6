/** What the pages about eIDs read off a table: its steps, and its rows with their names. */
import type { Button, Field } from '../../src/eid/field.ts';
import type { LoginMethod } from '../../src/eid/method.ts';
import type { Step } from '../../src/eid/step.ts';
import { code } from './markdown.ts';

export function steps(method: LoginMethod): readonly (readonly [string, Step])[] {
  return Object.entries(method.steps);
}

/** The browser's, then the phone's. */
export function rowsOf(step: Step | undefined): Step['answer'] {
  return [...(step?.answer ?? []), ...(step?.phone ?? [])];
}

/** The guard's own name; a guard written in place takes the name of its property and reads as "a condition". */
export function reason({ why, when }: { why?: string; when?: { readonly name: string } }): string {
  if (why !== undefined) return why;
  if (when === undefined) return 'otherwise';
  return when.name === 'when' || when.name === '' ? 'a condition' : when.name;
}

export function ids(parts: readonly (Field | Button)[]): string {
  return parts.map(({ id }) => code(`#${id}`)).join(' ');
}
