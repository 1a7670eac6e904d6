/** The choice of a way in, which is also the step of a login that has stopped. */
import { canBeTriedAgain, leavesOtherWays } from '../codes.ts';
import { within } from '../texts/messages.ts';
import { browserRows } from './browser.ts';
import { type BankidFacts, type BankidStep, pressed, stops, wantsOther } from './rules.ts';
import { intoWay, missingWays, wanted } from './ways.ts';

export const choose: BankidStep = {
  heading: 'choose.heading',
  lead: ['choose.lead'],
  fields: [],
  submit: 'choose.same',
  extra: [
    { id: 'way-device', value: 'device', text: 'way.device' },
    { id: 'way-app', value: 'app', text: 'way.app' },
    { id: 'way-mobile', value: 'mobile', text: 'way.mobile' },
  ],
  hidden: missingWays,
  page: (facts, language) => ({ way: within(language, `way.${wanted(facts)}`) }),
  answer: [...stops, ...intoWay],
  solve: (facts) => ({ extra: facts.credential?.device_state === 'active' ? 'device' : 'app' }),
};

const leaves = (facts: BankidFacts) => !['again', 'other'].includes(pressed(facts));
const isNobody = (facts: BankidFacts) => facts.person === null;

function hidden({ login }: BankidFacts): readonly string[] {
  const code = login.say?.code ?? '';
  return [
    ...(canBeTriedAgain(code) ? [] : ['again']),
    ...(leavesOtherWays(code) && login.person !== null ? [] : ['other']),
  ];
}

/** Another try is a new session, as any choice is. */
export const stopped: BankidStep = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'back',
  extra: [
    { id: 'again', text: 'stopped.again' },
    { id: 'other', text: 'other' },
  ],
  hidden,
  ownExits: true,
  withoutPerson: true,
  answer: [
    { when: leaves, to: '@picker', do: () => ({ event: 'back to the picker' }) },
    ...browserRows,
    { when: isNobody, to: 'number', do: () => ({ event: 'tries again' }) },
    ...stops,
    { when: wantsOther, to: 'choose', do: () => ({ event: 'wants another BankID' }) },
    ...intoWay,
  ],
  solve: () => undefined,
};
