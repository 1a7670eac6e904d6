/** The records that the addresses and filters of the control API name. */
import type { Person } from '../people/person.ts';
import { findPerson } from '../people/registry.ts';
import type { Kind, Stored, Tags } from '../storage/store.ts';
import type { ControlPorts } from './ports.ts';
import { notFound } from './problem.ts';

/** The person with this opaque id or synthetic number. @throws Problem 404 */
export async function requirePerson(
  ports: Pick<ControlPorts, 'store' | 'clock'>,
  handle: string | undefined,
): Promise<Stored<Person>> {
  const found = await findPerson(ports.store, ports.clock.now(), handle ?? '');
  if (found === undefined) throw notFound('person');
  return found;
}

/** @throws Problem 404 */
export async function recordNamed<T>(
  { store, clock }: Pick<ControlPorts, 'store' | 'clock'>,
  kind: Kind<T>,
  id = '',
): Promise<Stored<T>> {
  const found = await store.get(kind, id, clock.now());
  if (found === undefined) throw notFound(kind.name);
  return found;
}

/**
 * Takes an opaque id as it is: events and logins outlive the person. A number must belong to a person.
 * @throws Problem 404
 */
export async function personTag(
  ports: Pick<ControlPorts, 'store' | 'clock'>,
  handle: string | undefined,
): Promise<Tags> {
  if (handle === undefined) return {};
  return { person: handle.startsWith('p_') ? handle : (await requirePerson(ports, handle)).id };
}
