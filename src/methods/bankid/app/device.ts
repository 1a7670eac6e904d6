/** Activation by code device and password: the counters are those of the login. */
import type { Holder, Verdict } from '../../../codes/code.ts';
import type { HandsetDoing, HandsetFacts } from '../../../eid/handset.ts';
import { type BankidCredential, device } from '../credential.ts';
import type { settings } from '../login/rules.ts';
import { type AppScreen, activated, credential, own, type Taps, told } from './rules.ts';

const set = (facts: HandsetFacts) => facts.settings as unknown as ReturnType<typeof settings.parse>;

function verdict(facts: HandsetFacts): Verdict {
  const held = own(facts);
  if (held === null) return { kind: 'wrong' };
  const generator = device(held, set(facts).static_code);
  return generator.verify(facts.fields.otc ?? '', {}, held.holder as Holder, facts.personAt);
}

const errors = (facts: HandsetFacts, of: 'code_errors' | 'password_errors') => own(facts)?.[of] ?? 0;
const deviceIsOut = (facts: HandsetFacts) =>
  own(facts)?.device_state === 'suspended' || errors(facts, 'code_errors') >= set(facts).attempts;
const codeIsMissing = (facts: HandsetFacts) => (facts.fields.otc ?? '').trim() === '';
const passwordIsMissing = (facts: HandsetFacts) => (facts.fields.password ?? '') === '';
const codeIsSpent = (facts: HandsetFacts) => verdict(facts).kind === 'spent';
const codeIsWrong = (facts: HandsetFacts) => verdict(facts).kind === 'wrong';
const isLastCode = (facts: HandsetFacts) =>
  codeIsWrong(facts) && errors(facts, 'code_errors') + 1 >= set(facts).attempts;
const passwordIsWrong = (facts: HandsetFacts) => facts.fields.password !== own(facts)?.password;
const isLastPassword = (facts: HandsetFacts) =>
  passwordIsWrong(facts) && errors(facts, 'password_errors') + 1 >= set(facts).attempts;

/** A right code is spent, whatever the password is. */
function spent(facts: HandsetFacts): Partial<BankidCredential> {
  const seen = verdict(facts);
  return seen.kind === 'accepted'
    ? { holder: seen.holder as BankidCredential['holder'], device_state: 'active', code_errors: 0 }
    : {};
}

/** A device that never gave a right code has had its attempts, and is not suspended (as at the login). */
function wrongCode(facts: HandsetFacts): HandsetDoing {
  const code_errors = errors(facts, 'code_errors') + 1;
  const last = isLastCode(facts) && own(facts)?.device_state !== 'unknown';
  return {
    credential: credential(facts, { code_errors, ...(last ? { device_state: 'suspended' } : {}) }),
    ...told(
      isLastCode(facts) ? 'errors.9403' : 'phone.device.code',
      `wrong one-time code, number ${code_errors}`,
      'otc',
    )(),
  };
}

function wrongPassword(facts: HandsetFacts): HandsetDoing {
  const password_errors = errors(facts, 'password_errors') + 1;
  const last = isLastPassword(facts);
  return {
    credential: credential(facts, {
      ...spent(facts),
      password_errors,
      ...(last ? { state: 'suspended', suspended_because: 'password' } : {}),
    }),
    ...(last ? {} : { say: { text: 'phone.device.password', field: 'password' } }),
    event: `wrong password, number ${password_errors}`,
  };
}

/** Rows and the values of their texts; `first` is tried before anything is checked. */
export const deviceTaps = (first: Taps): Pick<AppScreen, 'taps' | 'page'> => ({
  page: (facts) => ({
    codes: set(facts).attempts - errors(facts, 'code_errors'),
    passwords: set(facts).attempts - errors(facts, 'password_errors'),
  }),
  taps: [
    ...first,
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
        credential: activated(facts, facts.skin, { ...spent(facts), password_errors: 0 }),
        event: 'activated by code device and password',
      }),
    },
  ],
});
