/**
 * What apps on the phone share: the rows of a button, which windows of cards have too, and on which phone the
 * app is active.
 */
import type { Platform } from '../../people/handset.ts';
import type { HandsetFacts, HandsetRow } from '../handset.ts';

/** The rest of a row for a button; one that is hidden is never tapped. */
export const tapped = (id: string) => ({
  why: `#${id}`,
  when: ({ fields }: Pick<HandsetFacts, 'fields'>) => fields.tap === id,
});

/** These rows, for one button. */
export function ofButton<Name extends string, C, S>(
  id: string,
  rows: readonly HandsetRow<Name, C, S>[],
): readonly HandsetRow<Name, C, S>[] {
  return rows.map((row) => ({
    ...row,
    why: [`#${id}`, row.why ?? row.when?.name ?? []].flat().join(' '),
    when: (facts) => facts.fields.tap === id && (row.when?.(facts) ?? true),
  }));
}

interface Placed {
  readonly platform: Platform;
  readonly credential: { readonly app: { readonly phone: Platform } | null } | null;
}

export const isActiveHere = ({ credential, platform }: Placed): boolean =>
  credential?.app?.phone === platform;
export const isActiveElsewhere = (facts: Placed): boolean =>
  facts.credential?.app != null && !isActiveHere(facts);
