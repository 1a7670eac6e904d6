/** BankID's rules: what its rows ask and what they do. Codes of errors: login-methods.md §4.2–4.3. */
import { z } from 'zod';
import type { Holder, Verdict } from '../../codes/code.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Say } from '../../login/login.ts';
import type { Doing, Facts, StepError } from '../../login/method.ts';
import type { Credentials } from '../../people/person.ts';
import { type BankidCredential, bankid, device, held, stateOf } from './credential.ts';

export const settings = z.strictObject({
  attempts: z.int().min(1).max(99).default(5),
  /** Seconds an approval in the app may take. */
  push: z.int().min(1).default(120),
  /** Seconds between a right code and the password; longer is 14D1. */
  code_to_password: z.int().min(1).default(120),
  /** Seconds the whole BankID session may take; longer is 9409. */
  session: z.int().min(1).default(600),
  /** Where "faster BankID" (face, fingerprint or PIN, no password) is enough: at the level substantial, or nowhere. */
  faster: z.enum(['substantial', 'off']).default('substantial'),
  /** Seconds from an order at the bank to its delivery. */
  delivery: z.int().min(0).default(172_800),
  /** Accepted beside the device's codes; null = none. */
  static_code: z.string().min(4).max(16).nullable().default(null),
});
type Settings = z.infer<typeof settings>;

export const errors: Readonly<Record<'9314' | '9403' | '1313' | '9409' | '14D1', StepError>> = {
  '9314': { shown: 'BID-1403', cause: '`attempts` wrong passwords, or `state: suspended`' },
  '9403': { shown: 'BID-1403', cause: '`attempts` wrong codes, or `device_state: suspended`' },
  '1313': { cause: '`state: expired`, or `expires_at` has passed' },
  '9409': { cause: 'the session is older than `settings.eids.bankid.session` seconds' },
  '14D1': { cause: 'more than `settings.eids.bankid.code_to_password` seconds between code and password' },
};

export const own = (facts: Facts) => bankid(facts.credential);
const set = (facts: Facts) => facts.settings as unknown as Settings;
const since = (facts: Facts, note: string) => (facts.at - Number(facts.login.notes[note] ?? 0)) / 1000;
const saying = (code: keyof typeof errors): Say => ({
  text: `errors.${code}`,
  code,
  shown: errors[code].shown ?? `BID-${code}`,
});
export const stop = (code: keyof typeof errors) => ({
  to: 'stopped' as const,
  do: (): Doing => ({ say: saying(code), event: `stopped with ${code}` }),
});
export const credential = (facts: Facts, patch: Partial<BankidCredential>): Credentials =>
  ({ ...(facts.credential as Credentials), ...(patch as JsonObject) }) as Credentials;

function verdict(facts: Facts): Verdict {
  const held = own(facts);
  if (held === null) return { kind: 'wrong' };
  const generator = device(held, set(facts).static_code);
  return generator.verify(facts.fields.otc ?? '', {}, held.holder as Holder, facts.personAt);
}

export const hasNone = (facts: Facts) => own(facts) === null;
const hasExpired = (facts: Facts) =>
  own(facts) !== null && stateOf(own(facts) as BankidCredential, facts.personAt) === 'expired';
const isSuspended = (facts: Facts) => own(facts)?.state === 'suspended';
const deviceIsSuspended = (facts: Facts) => own(facts)?.device_state === 'suspended';
export const sessionIsOver = (facts: Facts) => since(facts, 'session_at') > set(facts).session;
export const isTooSlow = (facts: Facts) => since(facts, 'code_at') > set(facts).code_to_password;
export const codeIsMissing = (facts: Facts) => (facts.fields.otc ?? '').trim() === '';
export const codeIsSpent = (facts: Facts) => verdict(facts).kind === 'spent';
const isNetbankOnly = (facts: Facts) => own(facts)?.all_services === false;
export const codeIsRight = (facts: Facts) => verdict(facts).kind === 'accepted';
export const codeIsRightForTheNetbankOnly = (facts: Facts) => isNetbankOnly(facts) && codeIsRight(facts);
export const isLastCode = (facts: Facts) => (own(facts)?.code_errors ?? 0) + 1 >= set(facts).attempts;
export const passwordIsMissing = (facts: Facts) => (facts.fields.password ?? '') === '';
export const passwordIsRight = (facts: Facts) => facts.fields.password === own(facts)?.password;
export const isLastPassword = (facts: Facts) => (own(facts)?.password_errors ?? 0) + 1 >= set(facts).attempts;

/** Whatever else happened meanwhile (another browser, the desk, time) stops the login at its next answer. */
export const stops = [
  { when: hasNone, to: '@picker' as const },
  { when: hasExpired, ...stop('1313') },
  { when: isSuspended, ...stop('9314') },
  { when: deviceIsSuspended, ...stop('9403') },
] as const;

export function rightCode(facts: Facts): Doing {
  const seen = verdict(facts);
  const holder = seen.kind === 'accepted' ? seen.holder : {};
  return {
    credential: credential(facts, { holder: holder as BankidCredential['holder'], code_errors: 0 }),
    notes: { code_at: facts.at },
    event: 'one-time code accepted',
  };
}

export function wrongCode(facts: Facts): Doing {
  const errors = (own(facts)?.code_errors ?? 0) + 1;
  const last = errors >= set(facts).attempts;
  return {
    credential: credential(facts, { code_errors: errors, ...(last ? { device_state: 'suspended' } : {}) }),
    say: last
      ? saying('9403')
      : { text: 'code.wrong', field: 'otc', with: { left: set(facts).attempts - errors } },
    event: `wrong one-time code, number ${errors}`,
  };
}

export function wrongPassword(facts: Facts): Doing {
  const errors = (own(facts)?.password_errors ?? 0) + 1;
  const last = errors >= set(facts).attempts;
  return {
    credential: credential(facts, { password_errors: errors, ...(last ? { state: 'suspended' } : {}) }),
    say: last
      ? saying('9314')
      : { text: 'password.wrong', field: 'password', with: { left: set(facts).attempts - errors } },
    event: `wrong password, number ${errors}`,
  };
}

export const digits = (facts: Facts) => (own(facts)?.device === 'card-reader-8' ? 8 : 6);

/** What a cooperative citizen reads off the device; nothing where no code would be taken. */
export function nextCode(facts: Facts) {
  const present = facts.credential === null ? null : held.code(facts.credential, facts.personAt);
  return present === null || isNetbankOnly(facts) ? undefined : { otc: present.code };
}
