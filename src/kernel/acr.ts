/**
 * Levels of assurance (docs/facts/idporten.md#levels): ID-porten's own, which every eID may give, and those
 * that an eID declares.
 */

export type Acr = string;

/** A level as it is declared. */
export interface Level {
  readonly acr: Acr;
  /**
   * Levels of one kind serve one another in single sign-on, and no level of another kind (release notes
   * ID-5221, 2025-05-12, and ID-6468, 2026-06-04).
   */
  readonly kind: string;
  /** Its place among all levels: a higher one serves a request for a lower one. */
  readonly rank: number;
  /** Offered only where the request names it; alone, the picker is passed over. */
  readonly byName?: true;
}

const OWN: readonly Level[] = [
  { acr: 'idporten-loa-substantial', kind: 'idporten', rank: 3 },
  { acr: 'idporten-loa-high', kind: 'idporten', rank: 4 },
];

/**
 * The levels of a service that registered none (release notes ID-5391, ID-5392 and ID-5505 of May and June
 * 2025).
 */
export const STANDARD_LEVELS: readonly Acr[] = ['idporten-loa-substantial'];

/** A level whose eID is not here stands for itself, below all others. */
const standing = (acr: Acr): Level => ({ acr, kind: acr, rank: 0, byName: true });

/** The levels there are: ID-porten's, then the eIDs' in their order. */
export class Levels {
  readonly #declared: ReadonlyMap<Acr, Level>;

  constructor(ofEids: readonly Level[] = []) {
    this.#declared = new Map([...OWN, ...ofEids].map((level) => [level.acr, level]));
  }

  get all(): readonly Acr[] {
    return [...this.#declared.keys()];
  }

  /** In the order in which sessions of theirs are asked. */
  get kinds(): readonly string[] {
    return [...new Set([...this.#declared.values()].map(({ kind }) => kind))];
  }

  has(acr: Acr): boolean {
    return this.#declared.has(acr);
  }

  kindOf(acr: Acr): string {
    return this.#of(acr).kind;
  }

  isByName(acr: Acr): boolean {
    return this.#of(acr).byName === true;
  }

  /** ID-porten's "at least": a higher level serves a lower request. */
  reaches(achieved: Acr, floor: Acr): boolean {
    return this.#of(achieved).rank >= this.#of(floor).rank;
  }

  /**
   * Several values are a union: the lowest asked is the floor, of one kind where some of that kind are asked
   * for.
   */
  floorOf(asked: readonly Acr[], kind?: string): Acr {
    const same = asked.filter((acr) => this.kindOf(acr) === kind);
    const [first = 'idporten-loa-substantial', ...others] = same.length > 0 ? same : asked;
    return others.reduce((lowest, acr) => (this.#of(acr).rank < this.#of(lowest).rank ? acr : lowest), first);
  }

  #of(acr: Acr): Level {
    return this.#declared.get(acr) ?? standing(acr);
  }
}

/** ID-porten's own levels alone. */
export const OWN_LEVELS = new Levels();
