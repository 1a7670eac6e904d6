/** Which of the ways in, and where a login stands that has stopped. */
import type { Facts } from '../../../eid/facts.ts';
import type { Step } from '../../../eid/step.ts';
import { canBeTriedAgain, leavesOtherWays } from '../codes.ts';
import { within } from '../texts/messages.ts';
import { browserRows } from './browser.ts';
import { type At, own, pressed, stops, wantsOther } from './rules.ts';
import { intoWay, missingWays, wanted } from './ways.ts';

export const choose: Step<At> = {
  heading: 'choose.heading',
  lead: ['choose.lead'],
  fields: [],
  submit: 'choose.same',
  extra: [
    { id: 'way-device', value: 'device', text: 'way.device' },
    { id: 'way-app', value: 'app', text: 'way.app' },
    { id: 'way-mobile', value: 'mobile', text: 'way.mobile' },
  ],
  hides: missingWays,
  page: (facts, language) => ({ way: within(language, `way.${wanted(facts)}`) }),
  answer: [...stops, ...intoWay],
  solve: (facts) => ({ extra: own(facts)?.device_state === 'active' ? 'device' : 'app' }),
};

const leaves = (facts: Facts) => !['again', 'other'].includes(pressed(facts));
const isNobody = (facts: Facts) => facts.person === null;

function hidden({ login }: Facts): readonly string[] {
  const code = login.say?.code ?? '';
  return [
    ...(canBeTriedAgain(code) ? [] : ['again']),
    ...(leavesOtherWays(code) && login.person !== null ? [] : ['other']),
  ];
}

/** Another try is a new session, as any choice is. */
export const stopped: Step<At> = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'back',
  extra: [
    { id: 'again', text: 'stopped.again' },
    { id: 'other', text: 'other' },
  ],
  hides: hidden,
  ownExits: true,
  impersonal: true,
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
