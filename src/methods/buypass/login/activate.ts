/** The activation code of the letter: the first use, which raises the level. */
import { digits } from '../../../eid/field.ts';
import { NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { countedOnPerson } from '../../../eid/rules/on-person.ts';
import { tooMany } from './code.ts';
import {
  type BuypassEffect,
  type BuypassFacts,
  type BuypassStep,
  type BuypassStepName,
  mustBeHigh,
  pressed,
  RAISED,
  stops,
} from './rules.ts';

const FIELD = 'activation';

/** People type it in groups. */
const codeIsRight = ({ credential, fields }: BuypassFacts) =>
  credential?.activation_code != null &&
  (fields[FIELD] ?? '').replace(/[\s-]/g, '') === credential.activation_code;
/** By password and SMS, or by the app: else the letter alone is there, and the password is chosen next. */
const isKnown = ({ login }: BuypassFacts) => login.person !== null && login.notes.known === login.person;
const isRightBeforePassword = (facts: BuypassFacts) => codeIsRight(facts) && !isKnown(facts);
const mayDoItLater = (facts: BuypassFacts) => isKnown(facts) && !mustBeHigh(facts);
const doesItLater = (facts: BuypassFacts) => mayDoItLater(facts) && pressed(facts) === 'later';

const raised = (): BuypassEffect => ({
  ...RAISED,
  credential: { ...RAISED.credential, guesses: NO_GUESSES },
  event: 'activation code accepted: the level is raised',
});

export const activate: BuypassStep = {
  heading: 'activate.heading',
  lead: ['activate.lead'],
  fields: [digits(FIELD, 'activate.label', 'activate.hint', 'one-time-code')],
  submit: 'next',
  extra: [{ id: 'later', text: 'activate.later' }],
  hidden: (facts) => (mayDoItLater(facts) ? [] : ['later']),
  withoutPerson: true,
  answer: [
    ...stops,
    {
      when: doesItLater,
      to: '@proven',
      do: () => ({ event: 'goes on at the lower level, without the activation code' }),
    },
    tooMany,
    ...countedOnPerson<BuypassFacts, BuypassStepName>({
      what: 'activate',
      field: FIELD,
      at: 'activate',
      first: [
        {
          when: isRightBeforePassword,
          to: 'new-password',
          do: (facts) => ({
            notes: { activated: facts.credential?.activation_code ?? null },
            credential: { guesses: NO_GUESSES },
            event: 'activation code accepted',
          }),
        },
      ],
      isRight: codeIsRight,
      right: { to: '@proven', do: raised },
      last: 'choose',
    }),
  ],
  solve: ({ credential }) =>
    credential?.activation_code == null ? undefined : { [FIELD]: credential.activation_code },
};
