/** All contenders are up, and short blocks of logins go to one after the other, in another order each round. The machine's other work
 *  changes by the second and meets all alike, so what is compared is each round's own ratio. */
import type { Measured, Ratio } from '../scripts/reference/figures.ts';
import type { Contender } from './contender.ts';
import { block, type Entrant } from './entrant.ts';
import { median, round } from './load.ts';

export interface Rounds {
  readonly rounds: number;
  readonly logins: number;
  readonly atOnce: number;
  /** All blocks of a round at the same time: each suffers the same noise, and only ratios count. */
  readonly together?: boolean;
}

/** By contender, one block a round. */
export type Blocks = ReadonlyMap<string, readonly Measured[]>;

/** The contender as it is under load that does not end. One that waits for the others' blocks counts as idle to V8, which collects it whole
 *  after some seconds; oidc-provider's floor is then slower for good, and ours is not. */
export function underLoad(contender: Contender): Contender {
  const { program } = contender;
  return { ...contender, program: { ...program, flags: [...(program.flags ?? []), '--no-memory-reducer'] } };
}

/** A login for each connection, which does not count: servers close one that was idle for five seconds (nodejs.org/api/http.html,
 *  keepAliveTimeout), and the block would open them anew. */
const lead = (entrant: Entrant, atOnce: number) => block(entrant, atOnce, atOnce);

export async function alternate(
  entrants: readonly Entrant[],
  { rounds, logins, atOnce, together = false }: Rounds,
): Promise<Blocks> {
  const blocks = new Map<string, Measured[]>(entrants.map(({ contender }) => [contender.name, []]));
  const measure = async (entrant: Entrant) => {
    await lead(entrant, atOnce);
    blocks.get(entrant.contender.name)?.push(await block(entrant, logins, atOnce));
  };
  for (let turn = 0; turn < rounds; turn += 1)
    if (together) await Promise.all(shuffled(entrants).map(measure));
    else for (const entrant of shuffled(entrants)) await measure(entrant);
  return blocks;
}

export function shuffled<T>(values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ value }) => value);
}

/** How many times the other's figure ours is, round by round. */
export function paired(ours: readonly number[], others: readonly number[]): Ratio {
  const ratios = ours.map((one, turn) => one / (others[turn] ?? Number.NaN));
  const middle = median(ratios);
  const spread = 1.4826 * median(ratios.map((one) => Math.abs(one - middle)));
  return { median: round(middle, 3), error: round((1.2533 * spread) / Math.sqrt(ratios.length), 3) };
}

/** The mean of what several starts gave; its standard error is told by how far they are apart. */
export function meanOf(ratios: readonly Ratio[]): Ratio {
  const count = ratios.length;
  const mean = ratios.reduce((sum, one) => sum + one.median, 0) / count;
  if (count < 2) return { median: round(mean, 3), error: ratios[0]?.error ?? Number.NaN };
  const variance = ratios.reduce((sum, one) => sum + (one.median - mean) ** 2, 0) / (count - 1);
  return { median: round(mean, 3), error: round(Math.sqrt(variance / count), 3) };
}
