/** The page that asks for the code sent to an address that somebody else has, too (release notes KRR-692, KRR-755). */
import { told } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import { digits } from '../../eid/field.ts';
import { minutesToWait, NO_GUESSES } from '../../eid/rules/guesses.ts';
import { typedCode } from '../../eid/rules/sent-code.ts';
import type { Step } from '../../eid/step.ts';
import { CODE_LASTS } from '../../register/proof.ts';
import { hasNone, LEAVING } from './asking.ts';
import {
  askingOf,
  asksFor,
  guessed,
  guessesKept,
  isLate,
  isRight,
  nextToProve,
  SKIP,
  wait,
} from './own-facts.ts';
import { type ContactRow, type Page, provenNow, savingRows, sent } from './saving.ts';

const AGAIN = 'again';
const CHANGE = 'change';

/** Back to the page that asks for addresses. */
const back = (
  row: Omit<ContactRow, 'to'> & { readonly when: (facts: Facts) => boolean },
): readonly ContactRow[] => [
  { ...row, why: 'hasNoAddress', when: (facts) => row.when(facts) && hasNone(facts), to: 'missing' },
  { ...row, to: 'confirm' },
];

const hasToWait = (facts: Facts) => wait(facts) > 0;
const isMissing = (facts: Facts) => typedCode(facts) === '';
const isLast = (facts: Facts) => guessed(facts).left === 0;

const tooMany = (minutes: number) => ({
  say: { text: 'code.many', with: { minutes } },
  event: 'too many wrong codes',
});

const hasAnother = (facts: Facts) => isRight(facts) && nextToProve(provenNow(facts)) !== undefined;

/** A right code forgets the wrong ones. */
const forgiven = (rows: readonly ContactRow[]): readonly ContactRow[] =>
  rows.map((row) => ({
    ...row,
    do: (facts: Facts) => ({ ...row.do?.(facts), remembered: guessesKept(facts, NO_GUESSES) }),
  }));

const judged: readonly ContactRow[] = [
  { when: isMissing, to: 'prove', do: told('code.missing', 'no code was given', 'otc') },
  { when: isLate, to: 'prove', do: told('code.late', 'the code was too old', 'otc') },
  ...forgiven([
    { when: hasAnother, to: 'prove', do: (facts) => sent(facts, provenNow(facts)) },
    ...savingRows(provenNow, isRight),
  ]),
  ...back({
    when: isLast,
    do: (facts) => {
      const { guesses } = guessed(facts);
      return { ...tooMany(minutesToWait(guesses, facts.personAt)), remembered: guessesKept(facts, guesses) };
    },
  }),
  {
    to: 'prove',
    do: (facts) => {
      const { guesses, left } = guessed(facts);
      const say = { text: left === 1 ? 'code.once' : 'code.wrong', field: 'otc', with: { left } };
      return { say, remembered: guessesKept(facts, guesses), event: 'wrong code' };
    },
  },
];

export const prove: Step<Page> = {
  heading: 'code.heading',
  lead: ['code.lead'],
  fields: [digits('otc', 'code.label', 'code.hint', 'one-time-code')],
  submit: 'code.submit',
  extra: [
    { id: AGAIN, text: 'code.again' },
    { id: CHANGE, text: 'code.change' },
    { id: SKIP, text: 'skip' },
  ],
  page: (facts) => ({ address: nextToProve(askingOf(facts)) ?? '', minutes: CODE_LASTS / 60 }),
  answer: [
    ...LEAVING,
    ...back({ when: asksFor(CHANGE), do: () => ({ event: 'wants to change the addresses' }) }),
    ...back({ when: hasToWait, do: (facts) => tooMany(wait(facts)) }),
    {
      when: asksFor(AGAIN),
      to: 'prove',
      do: (facts) => ({
        ...sent(facts, askingOf(facts)),
        say: { text: 'code.sent', kind: 'notice' },
        event: 'a new code was sent',
      }),
    },
    ...judged,
  ],
  solve: (facts) => ({ otc: askingOf(facts).code }),
};
