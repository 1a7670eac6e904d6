/** The pages that ask: about the reservation, and about the addresses. */
import { type Effect, told } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import type { Field } from '../../eid/field.ts';
import type { Step } from '../../eid/step.ts';
import { longDate } from '../../kernel/date-format.ts';
import type { Language } from '../../kernel/language.ts';
import { withReservation } from '../../register/changes.ts';
import { lacksBoth } from '../../register/registered.ts';
import { isMail, isMobile, typedAddresses } from '../../register/typed.ts';
import {
  type Asking,
  askingOf,
  asksFor,
  citizen,
  nextToProve,
  registered,
  registerFails,
  SKIP,
  wait,
} from './own-facts.ts';
import { type ContactRow, type Page, savingRows, sent } from './saving.ts';

/** The page for who has an address registered, and for who has none. */
export const asking = (facts: Facts): Page => (lacksBoth(citizen(facts)) ? 'missing' : 'confirm');
export const hasNone = (facts: Facts): boolean => asking(facts) === 'missing';

/** Every page begins with these. */
export const LEAVING: readonly ContactRow[] = [
  { why: 'registerFails', when: registerFails, to: '@proven', do: () => ({ event: 'the register failed' }) },
  { why: 'isSkipped', when: asksFor(SKIP), to: '@proven', do: () => ({ event: 'skipped' }) },
];

const FIELDS: readonly Field[] = [
  { id: 'mobile', label: 'mobile.label', hint: 'mobile.hint', type: 'tel', autocomplete: 'tel', kept: true },
  { id: 'email', label: 'email.label', hint: 'email.hint', type: 'email', autocomplete: 'email', kept: true },
];

const mobileIsWrong = ({ fields }: Facts) => {
  const { mobile } = typedAddresses(fields);
  return mobile !== null && !isMobile(mobile);
};
const emailIsWrong = ({ fields }: Facts) => {
  const { email } = typedAddresses(fields);
  return email !== null && !isMail(email);
};

/** The answer, with what this login has proved. */
function answered(facts: Facts): Asking {
  const { proven, code, until } = askingOf(facts);
  return { ...typedAddresses(facts.fields), shared: facts.shared, proven, code, until };
}

const mustProve = (facts: Facts) => nextToProve(answered(facts)) !== undefined;
const isEmpty = ({ fields }: Facts) => Object.values(typedAddresses(fields)).every((one) => one === null);

const mobileRefused = (facts: Facts): Effect => ({
  say: {
    text: 'mobile.wrong',
    field: 'mobile',
    also: emailIsWrong(facts) ? [{ field: 'email', text: 'email.wrong' }] : [],
  },
  event: 'no mobile number',
});

/** Texts of the page: `<at>.heading`, `.lead` and `.submit`. */
export function askingStep(at: 'confirm' | 'missing'): Step<Page> {
  return {
    heading: `${at}.heading`,
    lead: [`${at}.lead`],
    fields: FIELDS,
    submit: `${at}.submit`,
    extra: [{ id: SKIP, text: 'skip' }],
    values(facts) {
      const { mobile, email } = askingOf(facts);
      const known = registered(citizen(facts));
      return { mobile: mobile ?? known.mobile ?? '', email: email ?? known.email ?? '' };
    },
    addresses: (fields) => Object.values(typedAddresses(fields)).flatMap((one) => one ?? []),
    answer: [
      ...LEAVING,
      { when: isEmpty, to: at, do: told('address.missing', 'no address was given', 'mobile') },
      { when: mobileIsWrong, to: at, do: mobileRefused },
      { when: emailIsWrong, to: at, do: told('email.wrong', 'no e-mail address', 'email') },
      {
        why: 'hasToWait',
        when: (facts) => mustProve(facts) && wait(facts) > 0,
        to: at,
        do: (facts) => ({ say: { text: 'code.many', with: { minutes: wait(facts) } }, event: 'has to wait' }),
      },
      { when: mustProve, to: 'prove', do: (facts) => sent(facts, answered(facts)) },
      ...savingRows(answered),
    ],
    solve(facts) {
      const { mobile, email } = registered(citizen(facts));
      return hasNone(facts) ? { extra: SKIP } : { mobile: mobile ?? '', email: email ?? '' };
    },
  };
}

const END = 'end-reservation';

function since({ person, personAt }: Facts, language: Language): string {
  // The record's own time may run ahead of the wall's, and the day is what counts here.
  const at = Date.parse(person?.contact.reserved_at ?? '') || personAt;
  return longDate(at, language);
}

/** Both answers lead to the page that asks. */
const onwards = (when: (facts: Facts) => boolean, doing: (facts: Facts) => Effect): readonly ContactRow[] => [
  { why: 'hasNoAddress', when: (facts) => when(facts) && hasNone(facts), to: 'missing', do: doing },
  { why: 'hasAnAddress', when, to: 'confirm', do: doing },
];

/** Met first by who is reserved (release notes KRR-851, KRR-881). */
export const reservation: Step<Page> = {
  heading: 'reservation.heading',
  lead: ['reservation.lead', 'reservation.notices'],
  fields: [],
  submit: 'reservation.keep',
  extra: [{ id: END, text: 'reservation.end' }],
  page: (facts, language) => ({ since: since(facts, language) }),
  answer: [
    ...LEAVING.slice(0, 1),
    ...onwards(asksFor(END), (facts) => ({
      contact: withReservation(citizen(facts), false, facts.personAt),
      say: { text: 'reservation.ended', kind: 'notice' },
      event: 'reservation removed',
    })),
    ...onwards(
      () => true,
      () => ({ event: 'reservation kept' }),
    ),
  ],
  solve: () => ({}),
};
