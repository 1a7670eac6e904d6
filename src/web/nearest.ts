/** "Did you mean": the known word nearest to a mistyped one. */

/** The known word within two edits (and less than half of it), or undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const candidate of known) {
    const distance = edits(word.toLowerCase().slice(0, 100), candidate.toLowerCase());
    if (distance < least && distance * 2 < candidate.length) [best, least] = [candidate, distance];
  }
  return best;
}

/** A question to add to a sentence about an unknown word; nothing where no known one is near. */
export function didYouMean(word: string, known: readonly string[]): { readonly detail?: string } {
  const near = nearest(word, known);
  return near === undefined ? {} : { detail: `Did you mean ${near}?` };
}

/** The end of a sentence about an unknown word: the nearest known one, or all of them. */
export function advice(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined
    ? known.length === 0
      ? '; there are none.'
      : `; there are: ${known.join(', ')}.`
    : `; did you mean "${near}"?`;
}

/** Counts letters put in, left out, replaced, or swapped with their neighbour (optimal string alignment). */
function edits(one: string, other: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      const [left = 0, above = 0, corner = 0] = [next[j], row[j + 1], row[j]];
      const swapped = letter === other[j - 1] && one[i - 1] === against ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(left + 1, above + 1, corner + (letter === against ? 0 : 1), swapped));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
