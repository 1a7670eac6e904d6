/** The first step: number and password in one form. */
import { told } from '../../../eid/effect.ts';
import { countedBy } from '../../../eid/rules/on-person.ts';
import { asksForUsableNumber } from '../../../eid/rules/usable-number.ts';
import { asksNumber, PID_FIELD } from '../number.ts';
import { schema } from '../schema.ts';
import { heldBy } from '../standing.ts';
import { counter, inQuarantine } from './counter.ts';
import { intoFactor } from './factors.ts';
import { forgotSms } from './forgot.ts';
import { where } from './onwards.ts';
import { isClosed, isLocked, type MinidEffect, type MinidFacts, type MinidStep, pressed } from './rules.ts';

const hasForgotten = (facts: MinidFacts) => pressed(facts) === 'forgot';
const wantsLetter = (facts: MinidFacts) => pressed(facts) === 'order';
const passwordIsRight = (facts: MinidFacts) => {
  const password = heldBy(facts)?.password ?? null;
  return password !== null && facts.fields.password === password;
};
const isClosedAndPasswordIsRight = (facts: MinidFacts) => isClosed(facts) && passwordIsRight(facts);
const asksLocked = (facts: MinidFacts) => isLocked(facts) && (facts.fields.password ?? '') !== '';

/** The password is void since the quarantine: the way to a new one begins. */
const lockedEffect = (facts: MinidFacts): MinidEffect => ({
  ...forgotSms.send(facts),
  say: { text: 'locked', kind: 'notice' },
});

export const login: MinidStep = {
  heading: 'login.heading',
  fields: [
    PID_FIELD,
    { id: 'password', label: 'password', type: 'password', autocomplete: 'current-password' },
  ],
  submit: 'login.submit',
  extra: [
    { id: 'forgot', text: 'forgot', look: 'link' },
    { id: 'order', text: 'order.go', look: 'link' },
  ],
  identify: asksNumber.identify,
  answer: [
    { when: wantsLetter, to: 'order', do: () => ({ event: 'wants an activation letter' }) },
    { when: hasForgotten, to: 'forgot', do: () => ({ event: 'has forgotten the password' }) },
    asksForUsableNumber('login'),
    inQuarantine,
    { when: asksLocked, to: 'forgot-sms', do: lockedEffect },
    ...countedBy(counter, {
      what: 'password',
      field: 'password',
      at: 'login',
      blanks: true,
      first: [
        { when: isClosedAndPasswordIsRight, to: 'login', do: told('closed', 'this MinID is closed') },
        ...where(passwordIsRight, intoFactor.first),
      ],
      isRight: passwordIsRight,
      right: intoFactor.right,
      last: 'quarantine',
    }),
  ],
  solve: ({ wish: { person } }) => {
    const held = schema.safeParse(person?.eids.minid);
    const password = held.data?.password ?? null;
    return person?.pid == null || password === null ? undefined : { pid: person.pid, password };
  },
};
