import { Secret } from 'otpauth';
import { expect, test } from 'vitest';
import type { CodeGenerator, CodeSecret, Verdict } from '../../src/codes/code.ts';
import { generators, holders, withStaticCode } from '../../src/codes/code-book.ts';
import { fixed } from '../../src/codes/fixed.ts';
import { hotp } from '../../src/codes/hotp.ts';
import { totp } from '../../src/codes/totp.ts';
import type { Instant } from '../../src/kernel/clock.ts';

/** The code the device would be asked for next; reading it spends nothing. */
function presentCode(generator: CodeGenerator, holder: CodeSecret, at: Instant): string | null {
  for (const code of generator.accepted({}, holder, at)) return code;
  return null;
}

const at = Date.parse('2026-11-25T12:00:00Z');
const stamp = { at, entropy: 'a test' };
const secret = Secret.fromLatin1('12345678901234567890').base32;
const counterDevice = { secret, digits: 6, counter: 0, handed: [], recent: [] };
const clockDevice = { secret, digits: 8, used: [], handed: [] };

/** RFC 4226, appendix D. */
const HOTP_VECTORS = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
];
/** RFC 6238, appendix B, the rows for SHA-1: seconds and code. */
const TOTP_VECTORS = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const;

const ask = (generator: CodeGenerator, holder: CodeSecret, code: string, when = at) =>
  generator.verify(code, {}, holder, when);
function holderOf(verdict: Verdict): CodeSecret {
  if (verdict.kind !== 'accepted') throw new Error(`not accepted: ${verdict.kind}`);
  return verdict.holder;
}

test('HOTP gives the codes of RFC 4226, appendix D', () => {
  const codes = [...hotp.accepted({}, counterDevice, at)];
  expect(codes.slice(0, 10)).toEqual(HOTP_VECTORS);
  expect(codes).toHaveLength(100);
});

test.each(TOTP_VECTORS)('TOTP at second %i gives the code of RFC 6238, appendix B', (seconds, code) => {
  expect(presentCode(totp, clockDevice, seconds * 1000)).toBe(code);
});

test('an accepted HOTP code spends itself and all before it', () => {
  const after = holderOf(ask(hotp, counterDevice, ' 969 429 '));
  expect(presentCode(hotp, after, at)).toBe('338314');
  expect(ask(hotp, after, '755224').kind).toBe('wrong');
});

test('a HOTP code spent within 30 seconds is told from a wrong one', () => {
  const after = holderOf(ask(hotp, counterDevice, '755224'));
  expect(ask(hotp, after, '755224', at + 29_999).kind).toBe('spent');
  expect(ask(hotp, after, '755224', at + 30_000).kind).toBe('wrong');
});

test('a HOTP code that the device shows a second time soon is spent, and is not handed out', () => {
  // Counters 2386 and 2394 of this secret have one code.
  const after = holderOf(ask(hotp, { ...counterDevice, counter: 2386 }, '709847'));
  expect(ask(hotp, after, '709847').kind).toBe('spent');
  const ahead = { ...after, counter: 2394 };
  expect(hotp.handOut(ahead, at).code).not.toBe('709847');
  expect(ask(hotp, ahead, '709847', at + 30_000).kind).toBe('accepted');
});

test('HOTP looks 100 codes ahead and no further', () => {
  const codes = [...hotp.accepted({}, { ...counterDevice, counter: 1 }, at)];
  expect(ask(hotp, counterDevice, codes[98] ?? '').kind).toBe('accepted');
  expect(ask(hotp, counterDevice, codes[99] ?? '').kind).toBe('wrong');
});

test('codes handed out are distinct and each is accepted once, whatever the counter does', () => {
  let holder: CodeSecret = counterDevice;
  const codes: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const next = hotp.handOut(holder, at);
    codes.push(next.code);
    holder = next.holder;
  }
  expect(new Set(codes).size).toBe(20);
  holder = holderOf(ask(hotp, holder, presentCode(hotp, holder, at) ?? ''));
  for (const code of codes.toReversed()) {
    holder = holderOf(ask(hotp, holder, code));
    expect(ask(hotp, holder, code).kind).toBe('spent');
  }
});

test('a code handed out stays valid for 10 minutes', () => {
  const { code, holder } = hotp.handOut(counterDevice, at);
  expect(ask(hotp, holder, code, at + 599_999).kind).toBe('accepted');
  expect(ask(hotp, holder, code, at + 600_000).kind).toBe('wrong');
});

test('a holder keeps at most 100 codes of each kind', () => {
  let holder: CodeSecret = counterDevice;
  for (let n = 0; n < 150; n += 1) holder = hotp.handOut(holder, at).holder;
  expect(holder.handed).toHaveLength(100);
});

test('a TOTP step is used once, and one step of drift is accepted each way', () => {
  const [present = '', next = '', before = ''] = totp.accepted({}, clockDevice, at);
  const after = holderOf(ask(totp, clockDevice, present));
  expect(ask(totp, after, present).kind).toBe('spent');
  expect(presentCode(totp, after, at)).toBe(next);
  expect(ask(totp, after, before).kind).toBe('accepted');
  expect(ask(totp, clockDevice, present, at + 59_999).kind).toBe('accepted');
  expect(ask(totp, clockDevice, present, at + 60_000).kind).toBe('wrong');
});

test('a TOTP code that two steps have is spent with the first', () => {
  // Steps 59061240 and 59061241 of this secret have one code of six digits.
  const device = { ...clockDevice, digits: 6 };
  const when = 59_061_240 * 30_000;
  const after = holderOf(ask(totp, device, '963181', when));
  expect(ask(totp, after, '963181', when).kind).toBe('spent');
  expect([...totp.accepted({}, after, when)]).not.toContain('963181');
});

test('TOTP says when its present code ceases', () => {
  expect(totp.expiresAt(clockDevice, at)).toBe(at + 60_000);
});

test('TOTP hands each caller a code of their own while the window lasts', () => {
  const first = totp.handOut(clockDevice, at);
  const second = totp.handOut(first.holder, at);
  const third = totp.handOut(second.holder, at);
  expect(new Set([first.code, second.code, third.code]).size).toBe(3);
});

test('the fixed code is accepted always', () => {
  const holder = fixed.enrol(stamp, 6);
  expect(ask(fixed, holderOf(ask(fixed, holder, 'otp')), ' otp ').kind).toBe('accepted');
  expect(ask(fixed, holder, '000000').kind).toBe('wrong');
});

test('a static code is accepted beside the device’s own and spends nothing', () => {
  const generator = withStaticCode(hotp, '12345');
  expect(ask(generator, counterDevice, '12345')).toEqual({ kind: 'accepted', holder: counterDevice });
  expect(ask(generator, counterDevice, '755224').kind).toBe('accepted');
  expect([...generator.accepted({}, counterDevice, at)].at(-1)).toBe('12345');
  expect(withStaticCode(hotp, null)).toBe(hotp);
});

test.each(Object.keys(generators))(
  'a new %s device follows from the stamp and accepts what it shows',
  (id) => {
    const generator = generators[id];
    if (generator === undefined) throw new Error(id);
    const holder = generator.enrol(stamp, 8);
    expect(generator.enrol(stamp, 8)).toEqual(holder);
    expect(holders[id]?.parse(holder)).toEqual(holder);
    const after = holderOf(ask(generator, holder, presentCode(generator, holder, at) ?? ''));
    expect(holders[id]?.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  },
);

test.each(['', '75522', '7552244', 'abcdef', '755 22'])('%j is wrong for every device', (answer) => {
  expect(ask(hotp, counterDevice, answer).kind).toBe('wrong');
  expect(ask(totp, clockDevice, answer).kind).toBe('wrong');
});
