/** The step of a login that could not go on. */
import { canBeTriedAgain } from '../codes.ts';
import type { MobilFacts, MobilStep } from '../rules.ts';

const triesAgain = (facts: MobilFacts) => facts.fields.extra === 'again';

function hidden({ login }: MobilFacts): readonly string[] {
  const { code = '', text = '' } = login.say ?? {};
  return !text.startsWith('suspended.') && canBeTriedAgain(code) ? [] : ['again'];
}

export const stopped: MobilStep = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'back',
  extra: [{ id: 'again', text: 'stopped.again' }],
  hidden,
  ownExits: true,
  withoutPerson: true,
  answer: [
    { when: triesAgain, to: 'number', do: () => ({ event: 'tries again' }) },
    { to: '@picker', do: () => ({ event: 'back to the picker' }) },
  ],
  solve: () => undefined,
};
