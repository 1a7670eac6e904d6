/** What the engines share of going through many records or events in steps. */

/** Goes on as long as a step finds all it may take; how many they have found. `between`: work that comes through meanwhile. */
export async function inSteps(
  step: () => Promise<number>,
  most: number,
  between: () => Promise<void> | undefined = () => undefined,
): Promise<number> {
  for (let sum = 0; ; ) {
    const count = await step();
    sum += count;
    if (count < most) return sum;
    await between();
  }
}

export const COUNT = 'SELECT count(*) AS all_events FROM events';

/**
 * The two services that have most events. Of two that have as many, the one that was silent for longer comes
 * first: the newest event of all stays, its number is where the next begins.
 */
export const LARGEST =
  'SELECT service, count(*) AS own FROM events GROUP BY service ORDER BY own DESC, max(seq) LIMIT 2';

/**
 * How many events of the largest go at once: down to the next largest; from there in turns, each a tenth, since
 * counting goes through all events.
 */
export function lead(own: number, second: number): number {
  return Math.max(own - second, Math.ceil(own / 10));
}
