/**
 * National identity numbers (fødselsnummer and D-number). This file is the only maker of a `Pid`.
 * Layout `DDMMYYIIIKK`: date, individual number, two check digits (Skatteetaten's page on the number;
 * reference/login-methods.md, section b).
 */
import { idnr } from '@navikt/fnrvalidator';
import type { Stamp } from '../kernel/entropy.ts';
import { derivedNumber } from '../kernel/entropy.ts';

declare const synthetic: unique symbol;

/** Eleven digits, both check digits right, and synthetic by its month: it cannot belong to a real person. */
export type Pid = string & { readonly [synthetic]: true };

/** What is added to the month of a synthetic number: 80 is Tenor's (Skatteetaten), 40 Dolly's (NAV), 65 Norsk Helsenett's. */
export type MonthOffset = 80 | 40 | 65;

/**
 * Why a number cannot be used: not eleven digits; a check digit; no such date or century; it could belong to a
 * real person; or it is synthetic in a way the settings do not accept.
 */
export type PidProblem = 'format' | 'checksum' | 'date' | 'real' | 'offset';

/** What reading a number came to. */
export type PidReading =
  | { readonly ok: true; readonly pid: Pid }
  | { readonly ok: false; readonly why: PidProblem };

/** `parsePid` with the settings' offsets. */
export type PidReader = (text: string) => PidReading;

/** Reads what somebody typed; spaces, dots and hyphens may stand between the digits. */
export function parsePid(text: string, offsets: readonly MonthOffset[]): PidReading {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^[0-9]{11}$/.test(digits)) return { ok: false, why: 'format' };
  const date = dateOf(digits);
  if (!checks(digits, date?.year ?? 0)) return { ok: false, why: 'checksum' };
  if (date === undefined) return { ok: false, why: 'date' };
  const why = refusal(date.offset, offsets);
  return why === undefined ? { ok: true, pid: digits as Pid } : { ok: false, why };
}

/** Eleven digits that stand by themselves: among letters they are a piece of some token. */
const ALONE = /(?<![A-Za-z0-9])\d(?:[\s.-]?\d){10}(?![A-Za-z0-9])/g;

/** Whether a number with a plain month stands in a text that is not for us to understand (an OAuth `state`). */
export function holdsRealNumber(text: string): boolean {
  return (text.match(ALONE) ?? []).some((number) => {
    const reading = parsePid(number, [80, 40, 65]);
    return !reading.ok && reading.why === 'real';
  });
}

/** Fewer digits than these name nobody: a date, and what may be a series. */
const NAMELESS = 8;

/**
 * Whether what somebody typed may be shown to them again: it is not most of a number with a plain month, mistyped or not.
 * A telephone number with its country code is none.
 */
export function mayBeShown(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/[^\p{Nd}]/gu, '');
  if (digits.length <= NAMELESS) return true;
  if (holdsRealNumber(text)) return false;
  return text.trim().startsWith('+') || ([80, 65, 40] as const).some((added) => isMonth(digits, added));
}

function isMonth(digits: string, added: MonthOffset): boolean {
  const month = Number(digits.slice(2, 4)) - added;
  return month >= 1 && month <= 12;
}

/** A month raised by 40 is also the shape of a health emergency number (H-number), which real patients have. */
function refusal(offset: MonthOffset | 0, offsets: readonly MonthOffset[]): PidProblem | undefined {
  if (offset === 0) return 'real';
  if (offsets.includes(offset)) return undefined;
  return offset === 40 ? 'real' : 'offset';
}

/** From this birth year on the first check digit may leave 0 to 3 over; before it 0 alone (Skatteetaten, the numbers of 2032). */
const RELAXED_FROM = 2032;

/**
 * Both check digits of the number as written, offsets and all. The validator knows the second digit and the
 * first in its relaxed form for every birth year, and takes a date it does not know as a problem of its own.
 */
function checks(digits: string, year: number): boolean {
  const result = idnr(digits);
  if (result.status === 'invalid' && result.reasons.includes("checksums don't match")) return false;
  return year >= RELAXED_FROM || digits.startsWith(checkDigit(digits.slice(0, 9), K1) ?? 'none', 9);
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Undefined where the digits have none (remainder 1): such numbers are not given out. */
function checkDigit(digits: string, weights: readonly number[]): string | undefined {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : String(digit);
}

interface PidDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly offset: MonthOffset | 0;
}

function dateOf(digits: string): PidDate | undefined {
  const written = Number(digits.slice(2, 4));
  const offset = ([0, 40, 65, 80] as const).find((added) => written > added && written <= added + 12);
  const year = yearOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)));
  if (offset === undefined || year === undefined) return undefined;
  const first = Number(digits.slice(0, 2));
  const day = first > 40 ? first - 40 : first;
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

/** ISO date of birth. */
export function bornOn(pid: Pid): string {
  const date = dateOf(pid);
  if (date === undefined) throw new Error('A number without a date was taken for a Pid');
  return isoDate(Date.UTC(date.year, date.month - 1, date.day));
}

/** For people without a residence: 40 is added to the day. */
export function isDNumber(pid: Pid): boolean {
  return pid >= '4';
}

export interface FreshPid {
  /** ISO date; an adult of 18 to 90 years unless told. */
  readonly born?: string;
  readonly dnumber?: boolean;
  /** 80 unless told. */
  readonly offset?: MonthOffset;
}

const DAY = 24 * 3600 * 1000;
/** Individual numbers a date has at least, in each century. */
const SERIES = 250;
/** Places to try for one number: 17 % have no check digits. A prime, as the stride, so that every place of a date is reached. */
const TRIES = 67;
/** Prime and larger than the number of days a person may be born on, so that steps of it visit each place once. */
const STRIDE = 1_000_003;

/**
 * The `n`-th synthetic number that follows from the stamp: different for each `n` as long as there are enough.
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
    const first = checkDigit(digits, K1);
    const second = first === undefined ? undefined : checkDigit(digits + first, K2);
    if (first !== undefined && second !== undefined) return `${digits}${first}${second}` as Pid;
  }
  throw new Error('No national identity number could be made');
}

/** The first nine digits. */
function written(born: number, place: number, wish: FreshPid): string {
  const date = new Date(born);
  const two = (value: number) => String(value % 100).padStart(2, '0');
  const day = date.getUTCDate() + (wish.dnumber === true ? 40 : 0);
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
