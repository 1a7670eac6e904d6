/**
 * The place of a person's credential: under the eID's own name, or as a part of another eID's (decision 19).
 */
import type { Instant } from '../kernel/clock.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { OwnCredential } from './credential.ts';
import type { LoginMethod } from './method.ts';

type CredentialOwner = Pick<LoginMethod, 'id' | 'credential'>;

/** Null = known to have none; undefined = nothing is known. `at` is in the person record's own time. */
export function heldOf(
  methods: readonly LoginMethod[],
  { id, credential: { partOf } }: CredentialOwner,
  { eids }: Person,
  at: Instant,
): Credentials | null | undefined {
  if (partOf === undefined) return eids[id];
  const whole = eids[partOf.eid];
  if (whole == null) return whole;
  const owner = methods.find((method) => method.id === partOf.eid)?.credential;
  return owner?.partOf === undefined ? (owner?.lends?.[partOf.member]?.(whole, at) ?? null) : null;
}

/**
 * The person with a patch of this credential. A person who does not hold the eID that the credential is part
 * of is left as they are.
 */
export function withPatch(
  { id, credential }: CredentialOwner,
  person: Person,
  patch: Partial<Credentials>,
): Person {
  const { eids } = person;
  const { partOf, schema } = credential;
  if (partOf === undefined) {
    const current = eids[id] ?? null;
    return {
      ...person,
      eids: { ...eids, [id]: current === null ? schema.parse(patch) : { ...current, ...patch } },
    };
  }
  const whole = eids[partOf.eid];
  if (whole == null) return person;
  const part = { ...partIn(whole, partOf.member), ...patch };
  return { ...person, eids: { ...eids, [partOf.eid]: { ...whole, [partOf.member]: part } } };
}

/** The person without this credential. */
export function without({ id, credential: { partOf } }: CredentialOwner, person: Person): Person {
  const { eids } = person;
  if (partOf === undefined) return { ...person, eids: { ...eids, [id]: null } };
  const whole = eids[partOf.eid];
  if (whole == null) return person;
  return { ...person, eids: { ...eids, [partOf.eid]: { ...whole, [partOf.member]: null } } };
}

function partIn(whole: Credentials, member: string): object {
  const part = whole[member];
  return typeof part === 'object' && part !== null ? part : {};
}

/** The eID under whose name the credential is kept, and whose settings hold for it. */
export function ownerOf({ id, credential: { partOf } }: CredentialOwner): string {
  return partOf?.eid ?? id;
}

/** The credentials that are eIDs' own, by the eID's id: the member `eids` of a person. */
export function ownEids(methods: readonly CredentialOwner[]): Readonly<Record<string, OwnCredential>> {
  return Object.fromEntries(
    methods.flatMap(({ id, credential }) => (credential.partOf === undefined ? [[id, credential]] : [])),
  );
}

/** Of the others by id: where in a person their credential stands. */
export function placesOf(methods: readonly CredentialOwner[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    methods.flatMap(({ id, credential: { partOf } }) =>
      partOf === undefined ? [] : [[id, `eids.${partOf.eid}.${partOf.member}`] as const],
    ),
  );
}
