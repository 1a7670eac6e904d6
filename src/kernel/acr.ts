/** Levels of assurance, as ID-porten names them (docs/facts/idporten.md#levels). */

/** An address that somebody once read mail at: proves no person (Digdir, func_emaillogin). */
export const EMAIL_LEVEL = 'selfregistered-email';
export const ACR_VALUES = ['idporten-loa-substantial', 'idporten-loa-high', EMAIL_LEVEL] as const;
export type Acr = (typeof ACR_VALUES)[number];

/** What a service accepts that registered nothing else (release notes ID-5391, ID-5392 and ID-5505 of May and June 2025). */
export const STANDARD_LEVELS: readonly Acr[] = ['idporten-loa-substantial'];

export function isAcr(value: unknown): value is Acr {
  return ACR_VALUES.some((acr) => acr === value);
}

/** Offered only where the request names it; alone, the picker is passed over. */
export const isByName = (acr: Acr): boolean => acr === EMAIL_LEVEL;

/** Kinds of level trust one another in single sign-on within themselves, and nobody else (release notes ID-5221, 2025-05-12, and ID-6468, 2026-06-04): in the order in which sessions of theirs are asked. */
export const ACR_KINDS = ['idporten', 'selfregistered-email'] as const;
export type AcrKind = (typeof ACR_KINDS)[number];

export const kindOf = (acr: Acr): AcrKind => (acr === EMAIL_LEVEL ? 'selfregistered-email' : 'idporten');

const RANK: Readonly<Record<Acr, number>> = {
  [EMAIL_LEVEL]: 0,
  'idporten-loa-substantial': 3,
  'idporten-loa-high': 4,
};

/** ID-porten's "at least": a higher level serves a lower request. */
export function reaches(achieved: Acr, floor: Acr): boolean {
  return RANK[achieved] >= RANK[floor];
}

/** Several values are a union: the lowest asked is the floor. */
export function floorOf(asked: readonly Acr[]): Acr {
  const [first = 'idporten-loa-substantial', ...others] = asked;
  return others.reduce((lowest, acr) => (RANK[acr] < RANK[lowest] ? acr : lowest), first);
}
