/** What the list behind docs/reference/profile-coverage.md must be. */
import type { ProfileSection, Proof } from '../../scripts/reference/profile-coverage/row.ts';

/** The part that has the whole profile: rows may be left to later ones alone. */
const WHOLE = 3;

/** Rows that nothing holds, and rows left to a part that is done. */
export function bare(sections: readonly ProfileSection[]): readonly string[] {
  return sections.flatMap(({ title, rows }) =>
    rows.flatMap(({ what, proofs }) => {
      const overdue = proofs.some(({ part }) => part !== undefined && part <= WHOLE);
      return proofs.length === 0 || overdue ? [`${title}: “${what}” is held by nothing.`] : [];
    }),
  );
}

/** Differences that no line of the table begins with. */
export function unwritten(proofs: readonly Proof[], page: string): readonly string[] {
  return proofs
    .flatMap(({ differs }) => differs ?? [])
    .filter((begins) => !page.includes(`\n| ${begins}`))
    .map((begins) => `No line of the differences begins with “${begins}”.`);
}
