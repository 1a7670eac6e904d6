/** Addresses of a person who is made without one. */
import { derivedNumber, type Stamp } from '../kernel/entropy.ts';
import type { Read } from '../storage/store.ts';
import { BY_ADDRESS } from './by-mobile.ts';
import { ascii } from './names.ts';

/** Numbers from +47 4000 0000: they look like mobile numbers, and are test persons' by our own convention. */
const SERIES = '+4740000';
const COUNT = 1000;

const mobileAt = (place: number) => `${SERIES}${String(place % COUNT).padStart(3, '0')}`;

export function freshMobile({ entropy }: Stamp): string {
  return mobileAt(derivedNumber(entropy, 'mobile', COUNT));
}

/**
 * A number that nobody has registered, so that persons made without one share none; where all are taken, the
 * first that came to mind.
 */
export function freeMobile({ entropy }: Stamp, isTaken: (mobile: string) => boolean): string {
  const first = derivedNumber(entropy, 'mobile', COUNT);
  const numbers = Array.from({ length: COUNT }, (_, further) => mobileAt(first + further));
  return numbers.find((mobile) => !isTaken(mobile)) ?? mobileAt(first);
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
