/** "Use another method": what else the person has, and the one at hand once more. */
import { within } from '../texts/messages.ts';
import { inQuarantine } from './counter.ts';
import { intoFactor, missingFactors, wanted } from './factors.ts';
import { locked, type MinidStep, worthless } from './rules.ts';

export const choose: MinidStep = {
  heading: 'choose.heading',
  fields: [],
  submit: 'choose.same',
  extra: [
    { id: 'way-sms', value: 'sms', text: 'way.sms' },
    { id: 'way-app', value: 'app', text: 'way.app' },
    { id: 'way-totp', value: 'totp', text: 'way.totp' },
  ],
  hidden: missingFactors,
  page: (facts, language) => ({ way: within(language, `way.${wanted(facts) ?? 'sms'}`) }),
  answer: [inQuarantine, worthless, locked, ...intoFactor.first, intoFactor.right],
  solve: () => ({}),
};
