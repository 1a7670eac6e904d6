/** Levels of assurance, as ID-porten names them (idporten-profile §2.2). */

export const ACR_VALUES = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
export type Acr = (typeof ACR_VALUES)[number];

export function isAcr(value: unknown): value is Acr {
  return value === 'idporten-loa-substantial' || value === 'idporten-loa-high';
}

const RANK: Readonly<Record<Acr, number>> = { 'idporten-loa-substantial': 3, 'idporten-loa-high': 4 };

/** ID-porten's "at least": a higher level serves a lower request. */
export function reaches(achieved: Acr, floor: Acr): boolean {
  return RANK[achieved] >= RANK[floor];
}

/** Several values are a union: the lowest asked is the floor; none asked means substantial (assumed, §13). */
export function floorOf(asked: readonly Acr[]): Acr {
  return asked.length > 0 && asked.every((acr) => acr === 'idporten-loa-high')
    ? 'idporten-loa-high'
    : 'idporten-loa-substantial';
}
