import { expect, test } from 'vitest';
import { derivedToken } from '../../src/kernel/entropy.ts';
import { castInputs } from '../../src/people/cast.ts';
import {
  bornOn,
  freshPid,
  holdsRealNumber,
  type MonthOffset,
  numbersIn,
  parsePid,
} from '../../src/people/pid.ts';
import { disguises, holds, realLooking } from '../support/numbers.ts';

/** For people without a residence: 40 is added to the day. */
const isDNumber = (pid: string) => pid >= '4';

const stamp = { at: Date.parse('2026-11-25T00:00:00Z'), entropy: 'a test' };
const all: readonly MonthOffset[] = [80, 40, 65];
const why = (text: string, offsets: readonly MonthOffset[] = [80]) => {
  const reading = parsePid(text, offsets);
  return reading.ok ? 'ok' : reading.why;
};

/** A number of any shape with both check digits; `remainder` is what the first check digit leaves over. */
function numbered(nine: string, remainder = 0): string | undefined {
  const sum = (digits: string, weights: number[]) =>
    weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const first = (11 + remainder - (sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (sum(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first > 9 || second > 9 ? undefined : `${nine}${first}${second}`;
}

/** The first number on this date (DDMMYY, offsets included) in a series, whose first check digit leaves `remainder`. */
function someNumber(date: string, series: number, remainder = 0): string {
  for (let individual = series; individual < series + 100; individual += 1) {
    const number = numbered(`${date}${String(individual).padStart(3, '0')}`, remainder);
    if (number !== undefined) return number;
  }
  throw new Error('none');
}

test('2,000 fresh numbers are valid, distinct and of adults from 18 to 90', () => {
  const numbers = Array.from({ length: 2000 }, (_, n) => freshPid(stamp, n));
  expect(new Set(numbers).size).toBe(2000);
  for (const pid of numbers) {
    expect(parsePid(pid, [80])).toEqual({ ok: true, pid });
    expect(bornOn(pid) >= '1936-11-25' && bornOn(pid) <= '2008-11-25').toBe(true);
  }
});

test('the same stamp gives the same number, another stamp another', () => {
  expect(freshPid(stamp, 3)).toBe(freshPid(stamp, 3));
  expect(freshPid({ ...stamp, entropy: 'another' }, 3)).not.toBe(freshPid(stamp, 3));
});

test('no single digit typo is accepted', { tags: ['@profile-9.3', '@profile-11.26'] }, () => {
  for (let n = 0; n < 300; n += 1) {
    const pid = freshPid(stamp, n);
    for (let place = 0; place < 11; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const typo = `${pid.slice(0, place)}${digit}${pid.slice(place + 1)}`;
        if (typo !== pid) expect(why(typo, all)).not.toBe('ok');
      }
    }
  }
});

test.each(all)(
  'a fresh number takes birthday, D-number and the offset %i',
  { tags: ['@profile-9.2', '@profile-11.26'] },
  (offset) => {
    for (const born of ['1899-12-31', '1900-01-01', '1999-12-31', '2000-02-29', '2026-11-01']) {
      const plain = freshPid(stamp, 0, { born, offset });
      const dnumber = freshPid(stamp, 0, { born, offset, dnumber: true });
      expect([bornOn(plain), bornOn(dnumber)]).toEqual([born, born]);
      expect([isDNumber(plain), isDNumber(dnumber)]).toEqual([false, true]);
      expect([why(plain, [offset]), why(dnumber, [offset])]).toEqual(['ok', 'ok']);
    }
  },
);

test('nearly every number of one birthday is reached before any comes again', () => {
  const numbers = Array.from({ length: 250 }, (_, n) => freshPid(stamp, n, { born: '1990-05-17' }));
  expect(new Set(numbers).size).toBeGreaterThan(195);
});

test('a birth that no number can carry is refused', () => {
  expect(() => freshPid(stamp, 0, { born: '1853-12-31' })).toThrow(RangeError);
  expect(() => freshPid(stamp, 0, { born: '2040-01-01' })).toThrow(RangeError);
  expect(() => freshPid(stamp, 0, { born: 'long ago' })).toThrow(RangeError);
});

test('spaces, dots and hyphens may stand between the digits', () => {
  const pid = freshPid(stamp, 0);
  const grouped = ` ${pid.slice(0, 6)} ${pid.slice(6)} `;
  expect(parsePid(grouped, [80])).toEqual({ ok: true, pid });
  expect(parsePid(`${pid.slice(0, 6)}-${pid.slice(6, 9)}.${pid.slice(9)}`, [80])).toEqual({ ok: true, pid });
});

test.each(['', '1234567890', '123456789012', '1234567890a', '1234567890 1 2'])(
  '%j is no number of 11 digits',
  (text) => {
    expect(why(text)).toBe('format');
  },
);

test('digits of any script are digits', () => {
  const pid = freshPid(stamp, 0);
  const fullwidth = pid.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  expect(parsePid(fullwidth, [80])).toEqual({ ok: true, pid });
});

test('numbers that a real person could have are refused: plain months, D-numbers', {
  tags: ['@profile-9.4', '@threat-T1'],
}, () => {
  expect(why(someNumber('170590', 100), all)).toBe('real');
  expect(why(someNumber('570590', 100), all)).toBe('real');
});

test('a synthetic number of a kind the settings do not accept is told from a real one', () => {
  expect(why(freshPid(stamp, 0, { offset: 65 }))).toBe('offset.65');
  expect(why(freshPid(stamp, 0, { offset: 40 }))).toBe('offset.40');
  expect(why(freshPid(stamp, 0, { offset: 40 }), [80, 40])).toBe('ok');
  expect(why(freshPid(stamp, 0), [40])).toBe('offset.80');
});

test.each([
  ['day 0', '008590', 100],
  ['day 32', '328590', 100],
  ['30 February', '308290', 100],
  ['29 February 1900', '298200', 100],
  ['D-number of day 0', '408590', 100],
  ['month 93', '179390', 100],
  ['month 79', '177990', 100],
  ['no century: 1850 to 1853', '178553', 600],
  ['no century: series 800 of year 60', '178560', 800],
])('no such date: %s', (_, date, series) => {
  expect(why(someNumber(date, series), all)).toBe('date');
});

test('29 February 2000 exists', () => {
  expect(why(someNumber('298200', 600))).toBe('ok');
});

test('the relaxed first check digit is for numbers issued from 2032 on, whatever the year of birth', () => {
  for (const number of ['12859000027', '12859000108', '52859000118']) expect(why(number)).toBe('ok');
  expect(why('12859000020')).toBe('checksum');
  for (const remainder of [1, 2, 3]) {
    expect(why(someNumber('178532', 600, remainder))).toBe('ok');
    expect(why(someNumber('178531', 600, remainder))).toBe('ok');
    expect(why(someNumber('178590', 100, remainder))).toBe('ok');
  }
  for (const remainder of [4, 5, 10]) expect(why(someNumber('178590', 100, remainder))).toBe('checksum');
});

test('a number as issued from 2032 on is made on demand', () => {
  const numbers = Array.from({ length: 200 }, (_, n) => freshPid(stamp, n, { relaxed: true }));
  for (const pid of numbers) expect([why(pid), pid === numbered(pid.slice(0, 9))]).toEqual(['ok', false]);
});

test.each(Object.entries(disguises(realLooking(1))))('a number is found in a text: %s', (_, text) => {
  const around = `before ${text}, and after`;
  const [found, ...others] = numbersIn(around);
  expect([found?.digits, others]).toEqual([realLooking(1), []]);
  const taken = around.slice(0, found?.start) + around.slice(found?.end);
  expect(holds(taken, realLooking(1))).toBe(false);
  expect(taken).toMatch(/^before .*, and after$/s);
});

test('a synthetic number is found, and is nobody’s', () => {
  const pid = freshPid(stamp, 0);
  expect(numbersIn(`fnr${pid}`)).toHaveLength(1);
  expect(holdsRealNumber(`fnr${pid}`)).toBe(false);
});

test('ten thousand random tokens hold no number: UUIDs, digests, base64url', () => {
  for (let n = 0; n < 10_000; n += 1) {
    const token = Buffer.from(derivedToken('a test', `token ${n}`, 32), 'base64url');
    const hex = token.toString('hex');
    const uuid = hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    for (const text of [token.toString('base64url'), hex, uuid, `urn:uuid:${uuid}`, `sha256=${hex}`])
      expect([text, holdsRealNumber(text)]).toEqual([text, false]);
  }
});

test('every member of the cast has a valid number of their own and a reason to exist', () => {
  expect(castInputs.length).toBeGreaterThanOrEqual(16);
  expect(new Set(castInputs.map(({ pid }) => pid)).size).toBe(castInputs.length);
  expect(new Set(castInputs.map(({ why }) => why)).size).toBe(castInputs.length);
  for (const { pid } of castInputs) expect(why(pid ?? '')).toBe('ok');
  expect(castInputs[0]?.name).toEqual({ given: 'Kari', family: 'Prøvestad' });
});
