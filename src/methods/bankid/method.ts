/** BankID with a code device: national identity number → one-time code → password. Codes of errors: login-methods.md §4.2–4.3. */
import { z } from 'zod';
import type { Holder, Verdict } from '../../codes/code.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Say } from '../../login/login.ts';
import { type Doing, defineMethod, type Facts, type StepError } from '../../login/method.ts';
import { asksForUsableNumber } from '../../login/rules.ts';
import type { Credentials } from '../../people/person.ts';
import {
  type BankidCredential,
  bankid,
  complete,
  device,
  fresh,
  held,
  isExpired,
  reactivate,
} from './credential.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const settings = z.strictObject({
  attempts: z.int().min(1).max(99).default(5),
  /** Seconds an approval in the app may take. */
  push: z.int().min(1).default(120),
  /** Seconds between a right code and the password; longer is 14D1. */
  code_to_password: z.int().min(1).default(120),
  /** Seconds the whole BankID session may take; longer is 9409. */
  session: z.int().min(1).default(600),
  /** Accepted beside the device's codes; null = none. */
  static_code: z.string().min(4).max(16).nullable().default(null),
});
type Settings = z.infer<typeof settings>;

const errors: Readonly<Record<'9314' | '9403' | '1313' | '9409' | '14D1', StepError>> = {
  '9314': { shown: 'BID-1403', cause: '`attempts` wrong passwords, or `state: suspended`' },
  '9403': { shown: 'BID-1403', cause: '`attempts` wrong codes, or `device_state: suspended`' },
  '1313': { cause: '`state: expired`, or `expires_at` has passed' },
  '9409': { cause: 'the session is older than `settings.eids.bankid.session` seconds' },
  '14D1': { cause: 'more than `settings.eids.bankid.code_to_password` seconds between code and password' },
};

const own = (facts: Facts) => bankid(facts.credential);
const set = (facts: Facts) => facts.settings as unknown as Settings;
const since = (facts: Facts, note: string) => (facts.at - Number(facts.login.notes[note] ?? 0)) / 1000;
const saying = (code: keyof typeof errors): Say => ({
  text: `errors.${code}`,
  code,
  shown: errors[code].shown ?? `BID-${code}`,
});
const stop = (code: keyof typeof errors) => ({
  to: 'stopped' as const,
  do: (): Doing => ({ say: saying(code), event: `stopped with ${code}` }),
});
const credential = (facts: Facts, patch: Partial<BankidCredential>): Credentials =>
  ({ ...(facts.credential as Credentials), ...(patch as JsonObject) }) as Credentials;

function verdict(facts: Facts): Verdict {
  const held = own(facts);
  if (held === null) return { kind: 'wrong' };
  const generator = device(held, set(facts).static_code);
  return generator.verify(facts.fields['otc'] ?? '', {}, held.holder as Holder, facts.personAt);
}

const hasNone = (facts: Facts) => own(facts) === null;
const hasExpired = (facts: Facts) =>
  own(facts) !== null && isExpired(own(facts) as BankidCredential, facts.personAt);
const isSuspended = (facts: Facts) => own(facts)?.state === 'suspended';
const deviceIsSuspended = (facts: Facts) => own(facts)?.device_state === 'suspended';
const sessionIsOver = (facts: Facts) => since(facts, 'session_at') > set(facts).session;
const isTooSlow = (facts: Facts) => since(facts, 'code_at') > set(facts).code_to_password;
const codeIsMissing = (facts: Facts) => (facts.fields['otc'] ?? '').trim() === '';
const codeIsSpent = (facts: Facts) => verdict(facts).kind === 'spent';
const isNetbankOnly = (facts: Facts) => own(facts)?.all_services === false;
const codeIsRight = (facts: Facts) => verdict(facts).kind === 'accepted';
const isLastCode = (facts: Facts) => (own(facts)?.code_errors ?? 0) + 1 >= set(facts).attempts;
const passwordIsMissing = (facts: Facts) => (facts.fields['password'] ?? '') === '';
const passwordIsRight = (facts: Facts) => facts.fields['password'] === own(facts)?.password;
const isLastPassword = (facts: Facts) => (own(facts)?.password_errors ?? 0) + 1 >= set(facts).attempts;

/** Whatever else happened meanwhile (another browser, the desk, time) stops the login at its next answer. */
const stops = [
  { when: hasNone, to: '@picker' as const },
  { when: hasExpired, ...stop('1313') },
  { when: isSuspended, ...stop('9314') },
  { when: deviceIsSuspended, ...stop('9403') },
] as const;

function rightCode(facts: Facts): Doing {
  const seen = verdict(facts);
  const holder = seen.kind === 'accepted' ? seen.holder : {};
  return {
    credential: credential(facts, { holder: holder as BankidCredential['holder'], code_errors: 0 }),
    notes: { code_at: facts.at },
    event: 'one-time code accepted',
  };
}

function wrongCode(facts: Facts): Doing {
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

function wrongPassword(facts: Facts): Doing {
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

const digits = (facts: Facts): JsonObject => ({ digits: own(facts)?.device === 'card-reader-8' ? 8 : 6 });

export default defineMethod({
  id: 'bankid',
  entries: [
    {
      id: 'bankid',
      acr: 'idporten-loa-high',
      order: 20,
      name: { nb: nb.name, nn: nn.name, en: en.name, se: se.name },
      line: { nb: nb.line, nn: nn.line, en: en.line, se: se.line },
    },
  ],
  settings: settings as unknown as z.ZodType<JsonObject>,
  credentials: (input, person, stamp) => complete(input, person, stamp) as unknown as Credentials,
  enrol: (person, stamp) => fresh(person, stamp) as unknown as Credentials,
  reactivate,
  held,
  texts: { nb, nn, en, se },
  start: 'number',
  steps: {
    number: {
      heading: 'number.heading',
      fields: [
        {
          id: 'pid',
          label: 'number.label',
          hint: 'number.hint',
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'username',
        },
      ],
      submit: 'next',
      identify: (fields) => fields['pid'] ?? '',
      answer: [
        asksForUsableNumber('number'),
        {
          // An unknown number and a person without BankID are told the same (ASVS 6.3.8).
          when: hasNone,
          to: 'number',
          do: () => ({
            say: { text: 'number.none', field: 'pid', with: { create: 'bankid' } },
            event: 'nobody with BankID has this number',
          }),
        },
        ...stops,
        {
          to: 'code',
          do: (facts) => ({ person: 'known', notes: { session_at: facts.at }, event: 'number accepted' }),
        },
      ],
      solve: ({ wish }) =>
        wish.person?.pid === null || wish.person === null ? undefined : { pid: wish.person.pid },
    },
    code: {
      heading: 'code.heading',
      lead: ['code.lead'],
      fields: [
        {
          id: 'otc',
          label: 'code.label',
          hint: 'code.hint',
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
        },
      ],
      submit: 'next',
      page: digits,
      answer: [
        { when: sessionIsOver, ...stop('9409') },
        ...stops,
        {
          when: codeIsMissing,
          to: 'code',
          do: () => ({ say: { text: 'code.missing', field: 'otc' }, event: 'no code was given' }),
        },
        {
          when: codeIsSpent,
          to: 'code',
          do: () => ({
            say: { text: 'code.spent', field: 'otc' },
            event: 'the code was used a moment ago; not counted',
          }),
        },
        {
          when: (facts) => codeIsRight(facts) && isNetbankOnly(facts),
          to: 'code',
          do: (facts) => ({
            ...rightCode(facts),
            notes: {},
            say: { text: 'code.netbank', field: 'otc' },
            event: 'this BankID is activated for the online bank only',
          }),
        },
        { when: codeIsRight, to: 'password', do: rightCode },
        { when: isLastCode, to: 'stopped', do: wrongCode },
        { to: 'code', do: wrongCode },
      ],
      solve: (facts) => nextCode(facts),
    },
    password: {
      heading: 'password.heading',
      fields: [
        { id: 'password', label: 'password.label', type: 'password', autocomplete: 'current-password' },
      ],
      submit: 'finish',
      answer: [
        { when: sessionIsOver, ...stop('9409') },
        ...stops,
        { when: isTooSlow, ...stop('14D1') },
        {
          when: passwordIsMissing,
          to: 'password',
          do: () => ({
            say: { text: 'password.missing', field: 'password' },
            event: 'no password was given',
          }),
        },
        {
          when: passwordIsRight,
          to: '@proven',
          do: (facts) => ({
            credential: credential(facts, { password_errors: 0, code_errors: 0 }),
            event: 'password accepted',
          }),
        },
        { when: isLastPassword, to: 'stopped', do: wrongPassword },
        { to: 'password', do: wrongPassword },
      ],
      solve: (facts) => {
        const held = own(facts);
        return held === null ? undefined : { password: held.password };
      },
    },
    stopped: {
      heading: 'stopped.heading',
      fields: [],
      submit: 'stopped.other',
      answer: [{ to: '@picker', do: () => ({ event: 'back to the picker' }) }],
      solve: () => undefined,
    },
  },
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'BankID' }),
  errors,
});

function nextCode(facts: Facts) {
  const present = facts.credential === null ? null : held.code(facts.credential, facts.personAt);
  return present === null || isNetbankOnly(facts) ? undefined : { otc: present.code };
}
