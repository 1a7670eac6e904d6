/** What a person holds of an eID, and where it is kept: under the eID's own name, or as a part of another's (decision 19). */
import type { Instant } from '../kernel/clock.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { OwnCredential } from './credential.ts';
import type { LoginMethod } from './method.ts';

/** Null = known to have none; undefined = nothing is known. `at` is in the person record's own time. */
export function heldOf(
  methods: readonly LoginMethod[],
  { id, partOf }: Pick<LoginMethod, 'id' | 'partOf'>,
  { eids }: Person,
  at: Instant,
): Credentials | null | undefined {
  if (partOf === undefined) return eids[id];
  const whole = eids[partOf.eid];
  if (whole == null) return whole;
  const owner = methods.find((method) => method.id === partOf.eid);
  return owner?.lends?.[partOf.member]?.(whole, at) ?? null;
}

/** The person with this credential. Nothing is written of somebody who does not hold the eID that it is part of. */
export function withHeld(
  { id, partOf }: Pick<LoginMethod, 'id' | 'partOf'>,
  person: Person,
  credential: Credentials,
): Person {
  if (partOf === undefined) return { ...person, eids: { ...person.eids, [id]: credential } };
  const whole = person.eids[partOf.eid];
  if (whole == null) return person;
  const eids = { ...person.eids, [partOf.eid]: { ...whole, [partOf.member]: credential } };
  return { ...person, eids };
}

/** The eID under whose name the credential is kept, and whose settings hold for it. */
export function ownerOf({ id, partOf }: Pick<LoginMethod, 'id' | 'partOf'>): string {
  return partOf?.eid ?? id;
}

type Owning = LoginMethod & OwnCredential;

/** The eIDs whose credentials are their own, by id: what `eids` of a person holds. */
export function ownEids(methods: readonly LoginMethod[]): Readonly<Record<string, Owning>> {
  const own = methods.filter((method): method is Owning => method.partOf === undefined);
  return Object.fromEntries(own.map((method) => [method.id, method]));
}

/** Of the others by id: where in a person their credential stands. */
export function placesOf(
  methods: readonly Pick<LoginMethod, 'id' | 'partOf'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    methods.flatMap(({ id, partOf }) =>
      partOf === undefined ? [] : [[id, `eids.${partOf.eid}.${partOf.member}`] as const],
    ),
  );
}
