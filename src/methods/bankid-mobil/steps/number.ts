/**
 * The step that identifies the citizen, by mobile number and date of birth. Then the phone is asked, with
 * words that the page shows too.
 */
import type { Feedback } from '../../../eid/facts.ts';
import { digits } from '../../../eid/field.ts';
import { FRESH_SIM, taken, wordsOf } from '../../../eid/sim.ts';
import { birthdateOf, type MobileAndBirth } from '../../../people/by-mobile.ts';
import { withCountryCode } from '../../../people/mobile.ts';
import { ON_NUMBER, saying, stop, stopSaying } from '../codes.ts';
import {
  hasNone,
  isBlocked,
  isBusy,
  isSuspended,
  type MobilEffect,
  type MobilFacts,
  type MobilStep,
} from '../rules.ts';
import { inTheirLanguage } from '../texts/messages.ts';

type NumberFields = MobilFacts['fields'];

/**
 * Norwegian numbers only, as the classic page took them; with country code or without. Null = it has not
 * eight digits.
 */
function mobileIn({ mobile = '' }: NumberFields): string | null {
  const number = withCountryCode(mobile);
  return /^\+47\d{8}$/.test(number) ? number : null;
}

const CENTURIES = [19, 20];

/** ddmmyy that was a day in either century. */
function birthdateIn({ birthdate = '' }: NumberFields): string | null {
  const digits = birthdate.replace(/[\s._/-]/g, '');
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return CENTURIES.some((century) => isDay(`${century}${year}-${month}-${day}`)) ? digits : null;
}

function isDay(text: string): boolean {
  const at = Date.parse(text);
  // A day too many of a month is read as one of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function whom(fields: NumberFields): MobileAndBirth | null {
  const [mobile, birthdate] = [mobileIn(fields), birthdateIn(fields)];
  return mobile === null || birthdate === null ? null : { mobile, birthdate };
}

const mobileIsWrong = ({ fields }: MobilFacts) => mobileIn(fields) === null;
const birthdateIsWrong = ({ fields }: MobilFacts) => birthdateIn(fields) === null;
const bothAreWrong = (facts: MobilFacts) => mobileIsWrong(facts) && birthdateIsWrong(facts);
const isAmbiguous = (facts: MobilFacts) => facts.ambiguous;

/** The most characters that a SIM card shows (docs/facts/eids.md#bankid-on-mobile, C114). */
const MOST = 120;
const prompt = (facts: MobilFacts) =>
  inTheirLanguage(facts, 'wait.prompt', { service: facts.login.shown.name });
const isTooLong = (facts: MobilFacts) => prompt(facts).length > MOST;

const again = (text: string, field: string, event: string, also: NonNullable<Feedback['also']> = []) => ({
  to: 'number' as const,
  do: (): MobilEffect => ({ say: { text, field, also }, event }),
});

function ask(facts: MobilFacts): MobilEffect {
  const seconds = facts.settings.wait;
  const from = inTheirLanguage(facts, 'wait.sender.prompt', {});
  const sim = facts.credential ?? FRESH_SIM;
  const words = wordsOf(sim, facts.stamp.entropy);
  return {
    person: 'known',
    notes: { words: words.page },
    credential: taken(sim, facts.login.id, facts.personAt + seconds * 1000),
    messages: [{ kind: 'sim', from, text: prompt(facts), words: words.phone, needs: ['pin'], seconds }],
    wait: { seconds, late: 'stopped', say: saying('C302') },
    event: 'number and date of birth accepted, the phone is asked',
  };
}

/** Names the person in the login: the page where it stops leads the tester to their phone and bank. */
const known = ({ to, do: doing }: ReturnType<typeof stop>) => ({
  to,
  do: (): MobilEffect => ({ ...doing(), person: 'known' }),
});

export const number: MobilStep = {
  heading: 'number.heading',
  lead: ['number.step'],
  fields: [
    {
      id: 'mobile',
      label: 'number.mobile.label',
      hint: 'number.mobile.hint',
      type: 'tel',
      autocomplete: 'tel-national',
      kept: true,
    },
    { ...digits('birthdate', 'number.birthdate.label', 'number.birthdate.hint', 'off'), kept: true },
  ],
  submit: 'next',
  identify: (fields) => ({ by: 'mobile', typed: whom(fields) }),
  withoutPerson: true,
  outages: ON_NUMBER,
  answer: [
    {
      when: bothAreWrong,
      ...again('number.mobile', 'mobile', 'neither a mobile number nor a date of birth', [
        { field: 'birthdate', text: 'number.birthdate' },
      ]),
    },
    { when: mobileIsWrong, ...again('number.mobile', 'mobile', 'not a mobile number') },
    { when: birthdateIsWrong, ...again('number.birthdate', 'birthdate', 'not a date of birth') },
    { when: isAmbiguous, ...again('number.several', 'mobile', 'more than one person fits') },
    {
      // An unknown number and a person without it are told the same (ASVS 6.3.8).
      when: hasNone,
      to: 'number',
      do: () => ({
        say: {
          text: 'number.none',
          field: 'mobile',
          with: { create: 'bankid-mobil', known_by: 'mobile' },
        },
        event: 'nobody with BankID on mobile has this number and birthday',
      }),
    },
    { when: isBlocked, ...known(stopSaying('suspended.bank', 'suspended by the bank')) },
    { when: isSuspended, ...known(stopSaying('suspended.pin', 'suspended by wrong PINs')) },
    { when: isBusy, ...known(stop('C131')) },
    { when: isTooLong, ...known(stop('C114')) },
    { to: 'wait', do: ask },
  ],
  solve: ({ wish }) => {
    const { mobile, born } = wish.person ?? { mobile: null, born: '' };
    return mobile?.startsWith('+47') ? { mobile: mobile.slice(3), birthdate: birthdateOf(born) } : undefined;
  },
};
