/** Finds secrets in what programs have written: as whole words, whatever else the line says. */

/** A secret, and what it was called where it was typed or given. */
export interface Known {
  readonly value: string;
  readonly name: string;
}

/** The longest run of letters and digits: a line without it does not hold the secret. */
const mark = (value: string): string =>
  (value.match(/[a-z\d]+/gi) ?? []).reduce(
    (longest, one) => (one.length > longest.length ? one : longest),
    '',
  );

const written = (value: string): readonly string[] => [
  ...new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]),
];

/** Whether the text stands there by itself: 1234 is not in 91234, nor in BID-1234. */
function standsIn(line: string, text: string): boolean {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    const [before, after] = [line.charAt(at - 1), line.charAt(at + text.length)];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}

export class Leaks {
  readonly #byMark = new Map<string, Known[]>();
  readonly #seen = new Set<string>();

  constructor(known: Iterable<Known>) {
    for (const one of known) this.#learn(one);
  }

  #learn(one: Known): void {
    if (this.#seen.has(one.value)) return;
    this.#seen.add(one.value);
    const of = mark(one.value);
    if (of !== '') this.#byMark.set(of, [...(this.#byMark.get(of) ?? []), one]);
  }

  /** How many secrets are searched for. */
  get size(): number {
    return this.#seen.size;
  }

  /** The secrets that a text holds. */
  in(text: string): readonly Known[] {
    const words = new Set(text.replace(/%[\da-f]{2}/gi, ' ').match(/[a-z\d]+/gi) ?? []);
    const maybe = [...words].flatMap((word) => this.#byMark.get(word) ?? []);
    return maybe.filter(({ value }) => written(value).some((one) => standsIn(text, one)));
  }
}
