/** What the pages about eIDs read off a table: its steps, its rows with their names, and the shortest way to a step. */
import type { Button, Field, LoginMethod, Step } from '../../src/login/method.ts';
import { code } from './markdown.ts';

export function steps(method: LoginMethod): readonly (readonly [string, Step])[] {
  return Object.entries(method.steps);
}

/** The browser's, then the phone's. */
export function rowsOf(step: Step): Step['answer'] {
  return [...step.answer, ...(step.phone ?? [])];
}

/** The guard's own name; a guard written in place takes the name of its property and reads as "a condition". */
export function reason({ when }: { readonly when?: { readonly name: string } }): string {
  if (when === undefined) return 'otherwise';
  return when.name === 'when' || when.name === '' ? 'a condition' : when.name;
}

export function ids(parts: readonly (Field | Button)[]): string {
  return parts.map(({ id }) => code(`#${id}`)).join(' ');
}

/** The way to each step with the fewest rows, told by their names; empty where the eID begins. */
export function ways(method: LoginMethod): ReadonlyMap<string, string> {
  const found = new Map<string, string>([[method.start, '']]);
  for (const row of method.enter ?? []) {
    if (!found.has(row.to)) found.set(row.to, `on choosing it ${reason(row)}`);
  }
  // A map hands out what is put in while it is gone through: breadth first.
  for (const [name, told] of found) {
    const step = method.steps[name];
    if (step === undefined) continue;
    // The later rows first: they come after the menu and what stops a login.
    for (const row of rowsOf(step).toReversed()) {
      const here = `${code(name)} ${reason(row)}`;
      if (!found.has(row.to)) found.set(row.to, told === '' ? here : `${told}, ${here}`);
    }
  }
  return found;
}
