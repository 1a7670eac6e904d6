/**
 * National identity numbers (fødselsnummer and D-number). This file is the only maker of a `Pid`, and the
 * only judge of numbers that could be a real person's.
 */
import { DAY } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import { derivedNumber } from '../kernel/entropy.ts';
import { type Digits, runsOf } from './digits.ts';
import {
  checkDigit,
  checks,
  D_NUMBER,
  dateOf,
  K1,
  K2,
  MONTH_OFFSETS,
  type MonthOffset,
  REMAINDERS_OF_2032,
} from './number-layout.ts';

export { MONTH_OFFSETS, type MonthOffset } from './number-layout.ts';

declare const synthetic: unique symbol;

/** Eleven digits, both check digits right, and synthetic by its month: it cannot belong to a real person. */
export type Pid = string & { readonly [synthetic]: true };

/**
 * Why a number cannot be used: not eleven digits; a check digit; no such date or century; it could belong to
 * a real person; or its month is raised by 80, 40 or 65, which the settings do not accept.
 */
export type PidProblem = 'format' | 'checksum' | 'date' | 'real' | `offset.${MonthOffset}`;

/** The result of reading a number. */
export type PidReading =
  | { readonly ok: true; readonly pid: Pid }
  | { readonly ok: false; readonly why: PidProblem };

/** `parsePid` with the settings' offsets. */
export type PidReader = (text: string) => PidReading;

const LENGTH = 11;
const PLAIN = /^\d{11}$/;

/** Reads a typed number: eleven digits of any script, with anything but letters between and around them. */
export function parsePid(text: string, offsets: readonly MonthOffset[]): PidReading {
  // As nearly all are typed.
  if (PLAIN.test(text)) return read(text, offsets);
  const [run] = /[\p{L}]/u.test(text) ? [] : [...runsOf(LENGTH, text)];
  // More digits than eleven are a typing error, whatever eleven of them say.
  if (run === undefined || (text.normalize('NFKC').match(/\p{Nd}/gu) ?? []).length !== LENGTH)
    return { ok: false, why: 'format' };
  return read(run.digits, offsets);
}

function read(digits: string, offsets: readonly MonthOffset[]): PidReading {
  const date = dateOf(digits);
  if (!checks(digits)) return { ok: false, why: 'checksum' };
  if (date === undefined) return { ok: false, why: 'date' };
  if (date.offset === 0) return { ok: false, why: 'real' };
  return offsets.includes(date.offset)
    ? { ok: true, pid: digits as Pid }
    : { ok: false, why: `offset.${date.offset}` };
}

/**
 * Every national identity number in a text, synthetic or real: check digits and date decide, so that
 * telephone and organisation numbers, times, tokens and ids are none. Digits of any script, any separators,
 * letters right beside them, percent-encoding and JSON's escapes hide none.
 */
export function numbersIn(text: string): readonly Digits[] {
  const found: Digits[] = [];
  for (const run of runsOf(LENGTH, text)) {
    if (run.start >= (found.at(-1)?.end ?? 0) && isNumber(run.digits)) found.push(run);
  }
  return found;
}

function isNumber(digits: string): boolean {
  return dateOf(digits) !== undefined && checks(digits);
}

/**
 * Whether a number with a plain month stands in a text (law 10). Numbers raised by 40 have the shape of a
 * hospital's emergency number too (H-number); those are no person's national identity number, so only
 * `settings.synthetic` judges them.
 */
export function holdsRealNumber(text: string): boolean {
  return numbersIn(text).some(({ digits }) => dateOf(digits)?.offset === 0);
}

/** Fewer digits than these name no person: a date, and what may be a series. */
const NAMELESS = 8;

/**
 * Whether a page may show a typed text again: it is not most of a number with a plain month, mistyped or not.
 * A telephone number with its country code is none.
 */
export function mayBeShown(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/[^\p{Nd}]/gu, '');
  if (digits.length <= NAMELESS) return true;
  if (holdsRealNumber(text)) return false;
  return text.trim().startsWith('+') || MONTH_OFFSETS.some((added) => isMonth(digits, added));
}

function isMonth(digits: string, added: MonthOffset): boolean {
  const month = Number(digits.slice(2, 4)) - added;
  return month >= 1 && month <= 12;
}

/** ISO date of birth. */
export function bornOn(pid: Pid): string {
  const date = dateOf(pid);
  if (date === undefined) throw new Error('A number without a date was taken for a Pid');
  return isoDate(Date.UTC(date.year, date.month - 1, date.day));
}

export interface FreshPid {
  /** ISO date; an adult of 18 to 90 years unless told. */
  readonly born?: string;
  readonly dnumber?: boolean;
  /** 80 unless told. */
  readonly offset?: MonthOffset;
  /** As issued from 2032 on: the first check digit leaves 1, 2 or 3 over. */
  readonly relaxed?: boolean;
}

/** Individual numbers a date has at least, in each century. */
const SERIES = 250;
/**
 * Places to try for one number: 17 % have no check digits. A prime, as the stride, so that every place of a
 * date is reached.
 */
const TRIES = 67;
/**
 * Prime and larger than the number of days a person may be born on, so that steps of it visit each place
 * once.
 */
const STRIDE = 1_000_003;

/**
 * The `n`-th synthetic number that follows from the stamp: different for each `n` as long as there are
 * enough.
 *
 * @throws RangeError for a date of birth that no number can carry (before 1854, after 2039).
 */
export function freshPid(stamp: Stamp, n: number, wish: FreshPid = {}): Pid {
  const days = wish.born === undefined ? adults(stamp.at) : { first: dayOf(wish.born), count: 1 };
  const places = days.count * SERIES;
  const start = derivedNumber(stamp.entropy, 'pid', places);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const place = (start + (n * TRIES + tried) * STRIDE) % places;
    const digits = written((days.first + Math.floor(place / SERIES)) * DAY, place % SERIES, wish);
    const first = checkDigit(digits, K1, wish.relaxed === true ? REMAINDERS_OF_2032[place % 3] : 0);
    const second = first === undefined ? undefined : checkDigit(digits + first, K2);
    if (first !== undefined && second !== undefined) return `${digits}${first}${second}` as Pid;
  }
  throw new Error('No national identity number could be made');
}

/** The first nine digits. */
function written(born: number, place: number, wish: FreshPid): string {
  const date = new Date(born);
  const two = (value: number) => String(value % 100).padStart(2, '0');
  const day = date.getUTCDate() + (wish.dnumber === true ? D_NUMBER : 0);
  const month = date.getUTCMonth() + 1 + (wish.offset ?? 80);
  const individual = seriesFrom(date.getUTCFullYear()) + place;
  return `${two(day)}${two(month)}${two(date.getUTCFullYear())}${String(individual).padStart(3, '0')}`;
}

function seriesFrom(year: number): number {
  if (year >= 1900 && year <= 1999) return 0;
  if (year >= 1854 && year <= 2039) return 500;
  throw new RangeError(`No national identity number exists for a birth in ${year}`);
}

function adults(at: number): { first: number; count: number } {
  const now = new Date(at);
  const ago = (years: number) =>
    Math.floor(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), now.getUTCDate()) / DAY);
  return { first: ago(90), count: ago(18) - ago(90) };
}

function dayOf(born: string): number {
  const day = Math.floor(Date.parse(born) / DAY);
  if (Number.isNaN(day)) throw new RangeError('The date of birth is no date');
  return day;
}

function isoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
