/** The code by SMS, the second factor of the password. */
import { NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { waitingRow } from '../../../eid/rules/on-person.ts';
import { codeIsTaken, sentCode } from '../../../eid/rules/sent-code.ts';
import { SENDER } from '../codes.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import {
  type BuypassEffect,
  type BuypassFacts,
  type BuypassRow,
  type BuypassStep,
  type BuypassStepName,
  isLow,
  known,
  RAISED,
  stops,
  wantsOther,
} from './rules.ts';

const sent = sentCode<BuypassStepName>({
  purpose: 'buypass code by SMS',
  digits: 6,
  to: 'number',
  message: (facts, code) => ({
    kind: 'sms',
    from: SENDER,
    text: inTheirLanguage(facts, 'code.prompt', { service: facts.login.shown.name, code }),
    code,
  }),
  at: 'code',
  right: '@proven',
  last: 'choose',
});

export const { send } = sent;
/** Wrong codes of any kind make the person wait for whichever they are asked next. */
export const tooMany = waitingRow<BuypassStepName>('number', 'choose');

const hasNoMobile = ({ person }: BuypassFacts) => person?.mobile == null;
/** Nothing can be sent. */
export const withoutMobile: BuypassRow = {
  when: hasNoMobile,
  to: 'choose',
  do: () => ({ say: { text: 'code.nowhere' }, event: 'Buypass has no mobile number of this person' }),
};

const isRightAtFirstUse = (facts: BuypassFacts) =>
  codeIsTaken(facts) && isLow(facts) && facts.login.notes.activated === facts.credential?.activation_code;
const isRightAtLowerLevel = (facts: BuypassFacts) => codeIsTaken(facts) && isLow(facts);

const firstUse = (): BuypassEffect => ({
  ...RAISED,
  credential: { ...RAISED.credential, guesses: NO_GUESSES },
  event: 'code accepted, and with the activation code the level is raised',
});

export const code: BuypassStep = {
  ...sent.step,
  lead: ['code.lead'],
  extra: [...sent.step.extra, { id: 'other', text: 'other', look: 'link' }],
  page: ({ person, settings }) => ({
    end: person?.mobile?.slice(-3) ?? '',
    minutes: Math.floor(settings.code / 60),
  }),
  answer: [
    ...stops,
    { when: wantsOther, to: 'choose', do: () => ({ event: 'wants another way' }) },
    { when: isRightAtFirstUse, to: '@proven', do: firstUse },
    {
      when: isRightAtLowerLevel,
      to: 'activate',
      do: (facts) => ({
        notes: known(facts),
        credential: { guesses: NO_GUESSES },
        event: 'code accepted',
      }),
    },
    ...sent.step.answer,
  ],
};
