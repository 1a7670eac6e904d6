/**
 * The layout of national identity numbers, synthetic or real: `DDMMYYIIIKK`, a date, an individual number and
 * two check digits (docs/facts/eids.md#national-numbers).
 */
import { idnr } from '@navikt/fnrvalidator';

/**
 * The addition to the month of a synthetic number: 80 is Tenor's (Skatteetaten), 40 Dolly's (NAV), 65 Norsk
 * Helsenett's.
 */
export type MonthOffset = 80 | 40 | 65;
export const MONTH_OFFSETS: readonly MonthOffset[] = [80, 40, 65];

/** The date of birth as a number has it. */
export interface WrittenDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 = the month of a number that a real person may have. */
  readonly offset: MonthOffset | 0;
}

export const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
export const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Remainders that the first check digit may leave in numbers issued from 2032 on; in older ones it leaves
 * none (Skatteetaten, the numbers of 2032).
 */
export const REMAINDERS_OF_2032 = [1, 2, 3] as const;

/**
 * The check digit of `digits` that leaves `remainder` over; undefined where there is none: such numbers are
 * not given out.
 */
export function checkDigit(digits: string, weights: readonly number[], remainder = 0): string | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const digit = (11 + remainder - (sum % 11)) % 11;
  return digit === 10 ? undefined : String(digit);
}

/**
 * Whether both check digits of the eleven digits are right, offsets and all. The first may leave 0 to 3 over
 * whatever the year of birth: a number can be issued from 2032 on to a person born long before. The validator
 * takes a date it does not know as a problem of its own.
 */
export function checks(digits: string): boolean {
  const result = idnr(digits);
  return result.status === 'valid' || !result.reasons.includes("checksums don't match");
}

/** Added to the day in a D-number (Skatteetaten). */
export const D_NUMBER = 40;

/** Whether the eleven digits are a D-number's. */
export function isDNumber(digits: string): boolean {
  return Number(digits.slice(0, 2)) > D_NUMBER;
}

/** The date in the eleven digits; undefined where there is no such day, month or century. */
export function dateOf(digits: string): WrittenDate | undefined {
  const written = Number(digits.slice(2, 4));
  const offset = [0 as const, ...MONTH_OFFSETS].find((added) => written > added && written <= added + 12);
  const year = yearOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)));
  if (offset === undefined || year === undefined) return undefined;
  const first = Number(digits.slice(0, 2));
  const day = isDNumber(digits) ? first - D_NUMBER : first;
  const month = written - offset;
  const real = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return real ? { year, month, day, offset } : undefined;
}

/** The century stands in the individual number (the regulation's table); some pairs name none. */
function yearOf(twoDigits: number, individual: number): number | undefined {
  if (individual < 500) return 1900 + twoDigits;
  if (twoDigits < 40) return 2000 + twoDigits;
  if (individual >= 900) return 1900 + twoDigits;
  return twoDigits >= 54 && individual < 750 ? 1800 + twoDigits : undefined;
}
