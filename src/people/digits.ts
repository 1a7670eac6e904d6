/**
 * Digits as people and programs write them: finds those that belong together in a text, with any signs
 * between.
 */

/** Decimal digits in the order in which they are read; places are those of the text. */
export interface Digits {
  /** As ASCII. */
  readonly digits: string;
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
}

/**
 * One sign of the text once escapes are undone: a digit, a letter, or null for all that may stand between
 * digits.
 */
interface Sign {
  readonly means: string | 'letter' | null;
  readonly start: number;
  readonly end: number;
}

/**
 * JSON's escapes (RFC 8259, 7), percent-encoding (RFC 3986, 2.1) done once or more often, or one sign as it
 * is.
 */
const PIECE = /(?:\\|%(?:25)*5c)u[0-9a-f]{4}|(?:(?!%(?:25)*5cu[0-9a-f]{4})%(?:25)*[0-9a-f]{2})+|./gisu;

/**
 * Written with digits and no person's number: a UUID (RFC 9562), a digest or key in hexadecimal, a date with
 * a time (RFC 3339). In base64url, where codes and tokens are written, eleven digits come together by chance
 * once in 10⁹ places, so that it needs no exception.
 */
const SOMETHING_ELSE =
  /(?<![0-9a-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32,}|\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)(?![0-9a-z])/gi;

/**
 * All runs of exactly `count` digits that are made of whole groups: a longer group of digits without anything
 * between is one value, and no part of it counts.
 */
export function* runsOf(count: number, text: string): Generator<Digits> {
  for (const { from, to } of stretches(count, text)) {
    for (const groups of sequences(text.slice(from, to), from)) {
      for (const first of groups.keys()) {
        const run = runFrom(groups, first, count);
        if (run !== undefined) yield run;
      }
    }
  }
}

/**
 * The parts of a text that may hold so many digits, each with the letters that no digits go on behind: at its
 * ends they say what it stands between. Cheap, and none for nearly every text there is: Latin letters,
 * punctuation and too few digits. Any other sign may be a digit, or stand for some (NFKC).
 */
function* stretches(count: number, text: string): Generator<{ readonly from: number; readonly to: number }> {
  let [from, digits] = [0, 0];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= 0x30 && code <= 0x39) digits += 1;
    else if (code > 0x7f) digits += isLatinOrPunctuation(code) ? 0 : count;
    else if (endsDigits(code | 0x20)) {
      if (digits >= count) yield { from, to: place + 1 };
      [from, digits] = [place, 0];
    }
  }
  if (digits >= count) yield { from, to: text.length };
}

/**
 * A small letter that no escape, no number in hexadecimal and no date is written with: no digits go on behind
 * it.
 */
function endsDigits(code: number): boolean {
  return code >= 0x67 && code <= 0x7a && code !== 0x74 && code !== 0x75;
}

function isLatinOrPunctuation(code: number): boolean {
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x2010 && code <= 0x206f);
}

function runFrom(groups: readonly Digits[], first: number, count: number): Digits | undefined {
  let digits = '';
  for (const group of groups.slice(first, first + count)) {
    digits += group.digits;
    if (digits.length > count) return undefined;
    if (digits.length === count) return { digits, start: groups[first]?.start ?? 0, end: group.end };
  }
  return undefined;
}

/** Groups of digits with nothing but separators between them; a letter ends such a sequence. */
function* sequences(text: string, offset: number): Generator<readonly Digits[]> {
  let groups: Digits[] = [];
  let open = false;
  for (const { means, start, end } of signs(text, offset)) {
    const last = groups.at(-1);
    if (means === 'letter') {
      if (groups.length > 0) yield groups;
      groups = [];
    } else if (means !== null && open && last !== undefined) {
      groups[groups.length - 1] = { digits: last.digits + means, start: last.start, end };
    } else if (means !== null) {
      groups.push({ digits: means, start, end });
    }
    open = means !== null && means !== 'letter';
  }
  if (groups.length > 0) yield groups;
}

function* signs(text: string, offset: number): Generator<Sign> {
  let from = 0;
  for (const { 0: other, index } of text.matchAll(SOMETHING_ELSE)) {
    yield* signsIn(text.slice(from, index), offset + from);
    from = index + other.length;
    yield { means: 'letter', start: offset + index, end: offset + from };
  }
  yield* signsIn(text.slice(from), offset + from);
}

function* signsIn(text: string, offset: number): Generator<Sign> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    let start = offset + index;
    for (const [written, width] of decoded(piece)) {
      for (const sign of written.normalize('NFKC')) yield { means: meaning(sign), start, end: start + width };
      start += width;
    }
  }
}

/** The signs that a piece stands for, and the length of each in the text. */
function decoded(piece: string): readonly (readonly [written: string, width: number])[] {
  const [, escaped] = /^(?:\\|%(?:25)*5c)u(.{4})$/i.exec(piece) ?? [];
  if (escaped !== undefined) return [[String.fromCharCode(Number.parseInt(escaped, 16)), piece.length]];
  const bytes = piece.match(/%(?:25)*[0-9a-f]{2}/gi);
  if (bytes === null) return [[piece, piece.length]];
  const text = utf8(bytes.map((byte) => byte.slice(-2)));
  let used = 0;
  return text.map(([sign, count]) => {
    const taken = bytes.slice(used, used + count);
    used += count;
    return [sign, taken.join('').length] as const;
  });
}

/**
 * The signs that bytes in hexadecimal are, with the number of bytes of each; where they are no UTF-8 each
 * stands for itself.
 */
function utf8(bytes: readonly string[]): readonly (readonly [sign: string, count: number])[] {
  try {
    const text = decodeURIComponent(`%${bytes.join('%')}`);
    return [...text].map((sign) => [sign, Buffer.byteLength(sign)]);
  } catch {
    return bytes.map((byte) => [String.fromCharCode(Number.parseInt(byte, 16)), 1]);
  }
}

function meaning(sign: string): Sign['means'] {
  if (/\p{Nd}/u.test(sign)) return String(worth(sign));
  return /[\p{L}\p{Nl}\p{No}]/u.test(sign) ? 'letter' : null;
}

/**
 * Unicode keeps the digits of each script together, from nought to nine: the value is the distance from the
 * nought.
 */
function worth(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
