/** Addresses of a person who is made without one. */
import { derivedNumber, type Stamp } from '../kernel/entropy.ts';
import type { Read } from '../storage/store.ts';
import { BY_ADDRESS } from './by-mobile.ts';
import { ascii } from './names.ts';

/** Numbers from +47 4000 0000: they look like mobile numbers, and are test persons' by our own convention. */
const SERIES = '+4740000';
const COUNT = 1000;
/** So many are tried: enough where every other number is taken, and no burden where nearly all are. */
const TRIES = 20;

function mobileAt({ entropy }: Stamp, attempt: number): string {
  const purpose = attempt === 0 ? 'mobile' : `mobile ${attempt}`;
  return `${SERIES}${String(derivedNumber(entropy, purpose, COUNT)).padStart(3, '0')}`;
}

export const freshMobile = (stamp: Stamp): string => mobileAt(stamp, 0);

/**
 * A number that nobody has registered, so that persons made without one seldom share one; the first that came
 * to mind where no try finds any.
 */
export function freeMobile(stamp: Stamp, isTaken: (mobile: string) => boolean): string {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const mobile = mobileAt(stamp, attempt);
    if (!isTaken(mobile)) return mobile;
  }
  return freshMobile(stamp);
}

/** Whether a person has registered the address. */
export const isRegistered =
  (look: Read) =>
  (address: string): boolean =>
    look(BY_ADDRESS, address) !== undefined;

/** `.test` is reserved (RFC 2606): nothing is ever delivered. */
export function freshEmail(given: string, id: string): string {
  return `${ascii(given)}.${id.slice(2, 8)}@proveporten.test`;
}
