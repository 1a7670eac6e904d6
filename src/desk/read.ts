/** All that the desk's page is drawn from, read at one moment. */
import { stamp as newStamp } from '../kernel/entropy.ts';
import { PERSON } from '../people/person.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import { customerOf, type DeskPorts } from './change.ts';
import type { Customer } from './desk.ts';

export interface CustomerRead {
  readonly customer: Customer;
  /** Milliseconds by which the person's record has been aged. */
  readonly aged: number;
}

/** By opaque id only: no person's number stands in an address (law 10). @throws Refused 404 */
export async function readCustomer(
  { store, clock, eidSettings }: DeskPorts,
  id: string,
): Promise<CustomerRead> {
  const stamp = newStamp(clock);
  const found = await store.get(PERSON, id, stamp.at);
  if (found === undefined) throw new Refused(NOT_FOUND, { detail: 'There is no such person.' });
  return { customer: customerOf(found, stamp, eidSettings), aged: found.aged };
}
