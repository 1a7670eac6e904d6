/** Activation by code device and password: the counters are those of the login. */
import { told } from '../../../eid/effect.ts';
import { verify } from '../device.ts';
import type { BankidCredential } from '../schema.ts';
import { type AppEffect, type AppFacts, type AppScreen, activated, type Taps } from './rules.ts';

const errors = (facts: AppFacts, of: 'code_errors' | 'password_errors') => facts.credential?.[of] ?? 0;
const deviceIsOut = (facts: AppFacts) =>
  facts.credential?.device_state === 'suspended' || errors(facts, 'code_errors') >= facts.settings.attempts;
const codeIsMissing = (facts: AppFacts) => (facts.fields.otc ?? '').trim() === '';
const passwordIsMissing = (facts: AppFacts) => (facts.fields.password ?? '') === '';
const codeIsSpent = (facts: AppFacts) => verify(facts).kind === 'spent';
const codeIsWrong = (facts: AppFacts) => verify(facts).kind === 'wrong';
const isLastCode = (facts: AppFacts) =>
  codeIsWrong(facts) && errors(facts, 'code_errors') + 1 >= facts.settings.attempts;
const passwordIsWrong = (facts: AppFacts) => facts.fields.password !== facts.credential?.password;
const isLastPassword = (facts: AppFacts) =>
  passwordIsWrong(facts) && errors(facts, 'password_errors') + 1 >= facts.settings.attempts;

/** A right code is spent, whatever the password is. */
function spent(facts: AppFacts): Partial<BankidCredential> {
  const seen = verify(facts);
  return seen.kind === 'accepted' ? { holder: seen.holder, device_state: 'active', code_errors: 0 } : {};
}

/** A device that never gave a right code has had its attempts, and is not suspended (as at the login). */
function wrongCode(facts: AppFacts): AppEffect {
  const code_errors = errors(facts, 'code_errors') + 1;
  const last = isLastCode(facts) && facts.credential?.device_state !== 'unknown';
  return {
    credential: { code_errors, ...(last ? { device_state: 'suspended' } : {}) },
    ...told(
      isLastCode(facts) ? 'errors.9403' : 'phone.device.code',
      `wrong one-time code, number ${code_errors}`,
      'otc',
    )(),
  };
}

function wrongPassword(facts: AppFacts): AppEffect {
  const password_errors = errors(facts, 'password_errors') + 1;
  const last = isLastPassword(facts);
  return {
    credential: {
      ...spent(facts),
      password_errors,
      ...(last ? { state: 'suspended', suspended_because: 'password' } : {}),
    },
    ...(last ? {} : { say: { text: 'phone.device.password', field: 'password' } }),
    event: `wrong password, number ${password_errors}`,
  };
}

const rows: Taps = [
  { when: deviceIsOut, to: 'device', do: told('errors.9403', 'the code device is suspended', 'otc') },
  {
    when: (facts) => codeIsMissing(facts) && passwordIsMissing(facts),
    to: 'device',
    do: () => ({
      say: { text: 'code.missing', field: 'otc', also: [{ field: 'password', text: 'password.missing' }] },
      event: 'neither a code nor a password was given',
    }),
  },
  { when: codeIsMissing, to: 'device', do: told('code.missing', 'no code was given', 'otc') },
  {
    when: passwordIsMissing,
    to: 'device',
    do: told('password.missing', 'no password was given', 'password'),
  },
  {
    when: codeIsSpent,
    to: 'device',
    do: told('code.spent', 'the code was used a moment ago; not counted', 'otc'),
  },
  { when: codeIsWrong, to: 'device', do: wrongCode },
  { when: isLastPassword, to: 'suspended', do: wrongPassword },
  { when: passwordIsWrong, to: 'device', do: wrongPassword },
  {
    to: 'done',
    do: (facts) => ({
      credential: { ...spent(facts), password_errors: 0, ...activated(facts) },
      event: 'activated by code device and password',
    }),
  },
];

/** Rows and the values of their texts; `first` is tried before anything is checked. */
export const deviceTaps = (first: Taps): Pick<AppScreen, 'taps' | 'page'> => ({
  page: (facts) => ({
    codes: facts.settings.attempts - errors(facts, 'code_errors'),
    passwords: facts.settings.attempts - errors(facts, 'password_errors'),
  }),
  taps: [...first, ...rows],
});
