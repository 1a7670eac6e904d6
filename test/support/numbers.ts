/** Numbers that a real person could have, made when they are needed: none stands in a file. */

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

/**
 * The `n`-th with a plain month and right check digits. Of births in 1860, so that no living person has it;
 * `dnumber` adds 40 to the day.
 */
export function realLooking(n: number, dnumber = false): string {
  return withCheckDigits(`${dnumber ? '41' : '01'}0160`, n, 500);
}

/**
 * The `n`-th with these six digits whose check digits are right: a remainder of 10 gives none. Three digits
 * more are tried `from` there on.
 */
export function withCheckDigits(sixDigits: string, n = 0, from = 0): string {
  for (let place = from, found = 0; place < from + 250; place++) {
    const digits = `${sixDigits}${String(place).padStart(3, '0')}`;
    const first = checkDigit(digits, K1);
    const second = checkDigit(`${digits}${first}`, K2);
    if (first === 10 || second === 10) continue;
    if (found === n) return `${digits}${first}${second}`;
    found++;
  }
  throw new RangeError(`There is no number ${n}`);
}

/** Digits of other scripts, by their nought. */
const inScript = (number: string, nought: number) =>
  [...number].map((digit) => String.fromCodePoint(nought + Number(digit))).join('');
const FULLWIDTH = 0xff10;
const ARABIC_INDIC = 0x0660;
const DEVANAGARI = 0x0966;
const MATHEMATICAL = 0x1d7ce;

/** One number as people and programs write it, by what hides it. */
export function disguises(number: string): Readonly<Record<string, string>> {
  const [date, rest] = [number.slice(0, 6), number.slice(6)];
  const parted = (between: string) => date + between + rest;
  return {
    plain: number,
    'a space': parted(' '),
    'two spaces': parted('  '),
    'no-break space': parted('\u00a0'),
    'hyphen and dots': `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}-${rest}`,
    underscore: parted('_'),
    slash: parted('/'),
    'signs of many kinds': [...number].join(' \u2013,'),
    'letters beside it': `fnr${number}x`,
    'fullwidth digits': inScript(number, FULLWIDTH),
    'Arabic-Indic digits': `${inScript(date, ARABIC_INDIC)}\u200f ${inScript(rest, ARABIC_INDIC)}`,
    'digits of three scripts': `${date}${inScript(rest.slice(0, 3), DEVANAGARI)}${inScript(rest.slice(3), MATHEMATICAL)}`,
    'percent-encoding': number.replace(/\d/g, '%3$&'),
    'percent-encoding twice': number.replace(/\d/g, '%253$&'),
    "JSON's escapes": number.replace(/\d/g, String.raw`\u003$&`),
  };
}

function worth(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const nought = [0x30, FULLWIDTH, ARABIC_INDIC, DEVANAGARI].find(
    (first) => code >= first && code < first + 10,
  );
  return String(nought === undefined ? (code - MATHEMATICAL) % 10 : code - nought);
}

/** Finds the number in a text in any of its disguises: all that is no digit is taken away. */
export function holds(text: string, number: string): boolean {
  const undone = text
    .replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%')
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return undone
    .replace(/\P{Nd}/gu, '')
    .replace(/\P{ASCII}/gu, worth)
    .includes(number);
}
