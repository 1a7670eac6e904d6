/** The records that the addresses and filters of the control API name. */
import { LOGIN, type Login } from '../login/machine/login.ts';
import type { Person } from '../people/person.ts';
import { findPerson } from '../people/registry.ts';
import { SERVICE, type Service } from '../services/service.ts';
import type { Stored, Tags } from '../storage/store.ts';
import type { ControlPorts } from './ports.ts';
import { notFound } from './problem.ts';

/** By opaque id or synthetic number. @throws Problem 404 */
export async function theirs(
  ports: Pick<ControlPorts, 'store' | 'clock'>,
  handle: string | undefined,
): Promise<Stored<Person>> {
  const found = await findPerson(ports.store, ports.clock.now(), handle ?? '');
  if (found === undefined) throw notFound('person');
  return found;
}

/** @throws Problem 404 */
export async function loginNamed(
  { store, clock }: ControlPorts,
  id: string | undefined,
): Promise<Stored<Login>> {
  const found = await store.get(LOGIN, id ?? '', clock.now());
  if (found === undefined) throw notFound('login');
  return found;
}

/** An opaque id is taken as it is: events and logins outlive the person. A number must be somebody's. @throws Problem 404 */
export async function personTag(
  { store, clock }: Pick<ControlPorts, 'store' | 'clock'>,
  handle: string | undefined,
): Promise<Tags> {
  if (handle === undefined) return {};
  if (handle.startsWith('p_')) return { person: handle };
  const found = await findPerson(store, clock.now(), handle);
  if (found === undefined) throw notFound('person');
  return { person: found.id };
}

/** @throws Problem 404 */
export async function registration(
  { store, clock }: ControlPorts,
  clientId: string | undefined,
): Promise<Stored<Service>> {
  const found = await store.get(SERVICE, clientId ?? '', clock.now());
  if (found === undefined) throw notFound('service');
  return found;
}
