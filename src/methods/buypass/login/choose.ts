/** The choice of a way in, and the step of a login that has stopped. */
import { within } from '../texts/messages.ts';
import { type BuypassFacts, type BuypassStep, passwordIsBlocked, pressed, stops } from './rules.ts';
import { intoWay, missingWays, wanted } from './ways.ts';

export const choose: BuypassStep = {
  heading: 'choose.heading',
  lead: ['choose.lead'],
  fields: [],
  submit: 'choose.same',
  extra: [
    { id: 'way-password', value: 'password', text: 'way.password' },
    { id: 'way-app', value: 'app', text: 'way.app' },
    { id: 'way-card', value: 'card', text: 'way.card' },
  ],
  hidden: missingWays,
  page: (facts, language) => ({ way: within(language, `way.${wanted(facts)}`) }),
  answer: [...stops, ...intoWay],
  solve: (facts) => ({ extra: passwordIsBlocked(facts) ? 'app' : 'password' }),
};

const triesAgain = (facts: BuypassFacts) => pressed(facts) === 'again';

export const stopped: BuypassStep = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'stopped.back',
  extra: [{ id: 'again', text: 'stopped.again' }],
  ownExits: true,
  answer: [
    { when: triesAgain, to: 'number', do: () => ({ event: 'tries again' }) },
    { to: '@picker', do: () => ({ event: 'back to the picker' }) },
  ],
  solve: () => undefined,
};
