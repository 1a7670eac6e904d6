/**
 * What is counted, in place: one cell for each combination of labels, made when it is first met, and a number
 * that grows. Counting in a cell that is there allocates nothing, and a scrape alone pays for names and text.
 */

/** At most so many labels; each is a level of maps. */
type Labels = readonly [string?, string?, string?];

/** Cells by the values of up to three labels. */
export class Cells<Cell> {
  readonly #fresh: () => Cell;
  readonly #levels = new Map<string, Map<string, Map<string, Cell>>>();

  constructor(fresh: () => Cell) {
    this.#fresh = fresh;
  }

  at(first: string, second = '', third = ''): Cell {
    const cell = this.#levels.get(first)?.get(second)?.get(third);
    return cell ?? this.#made(first, second, third);
  }

  /** Each cell with the values of its labels. */
  *all(): Generator<readonly [Labels, Cell]> {
    for (const [first, seconds] of this.#levels)
      for (const [second, thirds] of seconds)
        for (const [third, cell] of thirds) yield [[first, second, third], cell];
  }

  #made(first: string, second: string, third: string): Cell {
    const seconds = this.#levels.get(first) ?? new Map<string, Map<string, Cell>>();
    const thirds = seconds.get(second) ?? new Map<string, Cell>();
    const cell = this.#fresh();
    this.#levels.set(first, seconds.set(second, thirds.set(third, cell)));
    return cell;
  }
}

/** A number that only grows. */
export class Count {
  value = 0;
}

/** Upper bounds of the buckets of a duration, in seconds: from a read in memory to a call that has given up. */
export const BOUNDS: readonly number[] = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** Durations of one kind: how many fell into each bucket, and their sum. */
export class Durations {
  /** The last is for those above all bounds. */
  readonly buckets = new Float64Array(BOUNDS.length + 1);
  /** Seconds. */
  sum = 0;

  add(ms: number): void {
    const seconds = ms / 1000;
    let place = 0;
    while (place < BOUNDS.length && seconds > (BOUNDS[place] ?? 0)) place += 1;
    this.buckets[place] = (this.buckets[place] ?? 0) + 1;
    this.sum += seconds;
  }
}

export const counts = (): Cells<Count> => new Cells(() => new Count());
export const durations = (): Cells<Durations> => new Cells(() => new Durations());
