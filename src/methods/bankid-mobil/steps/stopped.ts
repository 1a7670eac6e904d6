/** Where a login stands that could not go on. */
import type { Facts } from '../../../eid/facts.ts';
import type { Step } from '../../../eid/step.ts';
import { canBeTriedAgain } from '../codes.ts';
import type { At } from '../rules.ts';

const triesAgain = (facts: Facts) => facts.fields.extra === 'again';

function hidden({ login }: Facts): readonly string[] {
  const { code = '', text = '' } = login.say ?? {};
  return !text.startsWith('suspended.') && canBeTriedAgain(code) ? [] : ['again'];
}

export const stopped: Step<At> = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'back',
  extra: [{ id: 'again', text: 'stopped.again' }],
  hides: hidden,
  ownExits: true,
  impersonal: true,
  answer: [
    { when: triesAgain, to: 'number', do: () => ({ event: 'tries again' }) },
    { to: '@picker', do: () => ({ event: 'back to the picker' }) },
  ],
  solve: () => undefined,
};
