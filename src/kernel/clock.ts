/** Time enters the program here and nowhere else (law 4). */
import { dateFormat, osloClock } from './date-format.ts';

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

export const DAY: Instant = 24 * 3600 * 1000;

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** RFC 3339 in UTC, the form in which every instant leaves the house. */
export function rfc3339(at: Instant): string {
  return new Date(at).toISOString();
}

const shortDate = dateFormat('nb-NO', { day: 'numeric', month: 'numeric', timeZone: 'Europe/Oslo' });

/**
 * A time of day in Norway as all four languages write it, `15:32`; with its date, `1.12. 15:32`, where it is on
 * another day than `now`.
 */
export function osloTime(at: Instant, now: Instant): string {
  const [day, time] = [shortDate(at), osloClock(at)];
  return day === shortDate(now) ? time : `${day} ${time}`;
}

/** The same time of day so many calendar months earlier (UTC); the last day of a month that is shorter. */
export function monthsBefore(at: Instant, months: number): Instant {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}

/** Whole seconds since 1970, the form of JWT's `iat` and `exp` (RFC 7519, section 2, NumericDate). */
export function epochSeconds(at: Instant): number {
  return Math.floor(at / 1000);
}

/** A NumericDate that came in a JWT; NaN, which no comparison holds for, where it is no number. */
export function numericDate(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/**
 * Milliseconds since the process began, with fractions, by a clock that nobody sets: durations are differences
 * of it.
 */
export function elapsed(): number {
  return performance.now();
}

/**
 * A moment of `elapsed` as milliseconds since 1970, with fractions; by the clock as it stood when the process
 * began.
 */
export function wallTime(moment: number): number {
  return performance.timeOrigin + moment;
}

/** Calls `work` every `ms` until the returned function is called; does not keep the process alive. */
export function every(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms);
  timer.unref();
  return () => clearInterval(timer);
}

/** Calls `work` once after `ms` unless the returned function is called first. */
export function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Resolves after so many milliseconds; at once for 0. */
export function lapse(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => void after(ms, resolve));
}

/** Resolves when everything that has arrived by now has been looked at: between two parts of long work. */
export function turn(): Promise<void> {
  return new Promise(soon);
}

/** Calls `work` when what runs now is over, with all that follows from it, and before what arrives meanwhile. */
export function afterThis(work: () => void): void {
  // The ticks of a callback run before the microtasks of what it resolved, those of a microtask behind them all.
  process.nextTick(() => queueMicrotask(() => process.nextTick(work)));
}

/** Calls `work` when everything that has arrived by now has been looked at. */
export function soon(work: () => void): void {
  setImmediate(work);
}
