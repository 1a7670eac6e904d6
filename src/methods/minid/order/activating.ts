/** Activating with the code of a letter: number, code, a password of one's own; then MinID works. */
import { told } from '../../../eid/effect.ts';
import { inGroups } from '../../../eid/field.ts';
import { counted } from '../../../eid/rules/counted.ts';
import { newPassword, passwordTyped } from '../../../eid/rules/new-password.ts';
import { asksForUsableNumber } from '../../../eid/rules/usable-number.ts';
import { inQuarantine } from '../login/counter.ts';
import { LIMITS } from '../login/new-password.ts';
import {
  beginAgain,
  begun,
  type MinidEffect,
  type MinidFacts,
  type MinidStep,
  pressed,
  type StepName,
} from '../login/rules.ts';
import { asksNumber } from '../number.ts';
import { noticeOf } from '../owner.ts';
import { type MinidCredential, schema } from '../schema.ts';
import type { MinidSettings } from '../settings.ts';
import { activatedBy, CODE_FIELD, countedOnLetter, GROUPED, letterCodeTyped, letterOf } from './letter.ts';
import { underWay } from './number.ts';

const asksForLetter = (facts: MinidFacts) => pressed(facts) === 'order';
const hasNoLetter = (facts: MinidFacts) => letterOf(facts) === null;

/** The letter that was read has been used, ended or replaced meanwhile. */
const letterIsGone = (facts: MinidFacts) => letterOf(facts)?.code !== facts.login.notes.letter;

export const number: MinidStep = {
  ...asksNumber,
  heading: 'activate.heading',
  lead: ['activate.lead'],
  submit: 'next',
  extra: [{ id: 'order', text: 'activate.order', look: 'link' }],
  answer: [
    { when: asksForLetter, to: 'order' },
    asksForUsableNumber('activate'),
    inQuarantine,
    { when: hasNoLetter, to: 'activate', do: told('activate.none', 'no letter for this number', 'pid') },
    {
      to: 'activate-code',
      do: (facts) => ({ person: 'known', notes: begun(facts), event: 'number accepted' }),
    },
  ],
  solve: ({ wish: { person } }) => {
    const held = schema.safeParse(person?.eids.minid).data;
    return person?.pid == null || held?.order == null ? { extra: 'order' } : { pid: person.pid };
  },
};

const codeIsMissing = (facts: MinidFacts) => letterCodeTyped(facts) === '';

function wrongCode(facts: MinidFacts): MinidEffect {
  const letter = letterOf(facts);
  if (letter === null) return { say: { text: 'activate.none' } };
  const { credential, left, ended } = countedOnLetter(facts, letter);
  return left === 0
    ? { credential, say: ended, event: 'the last wrong code of the letter: it is ended' }
    : {
        credential,
        say: { text: 'activate.wrong', field: CODE_FIELD.id, with: { left } },
        event: 'a wrong code of the letter',
      };
}

const leftOf = (facts: MinidFacts) => facts.settings.letter_attempts - (letterOf(facts)?.wrong ?? 0) - 1;

export const code: MinidStep = {
  heading: 'activate.code.heading',
  lead: ['activate.code.lead'],
  fields: [CODE_FIELD],
  submit: 'next',
  extra: [{ id: 'order', text: 'activate.order', look: 'link' }],
  answer: [
    ...underWay,
    { when: asksForLetter, to: 'order' },
    { when: hasNoLetter, to: 'activate', do: told('activate.none', 'the letter holds no more') },
    {
      when: codeIsMissing,
      to: 'activate-code',
      do: told('activate.missing', 'no code was given', CODE_FIELD.id),
    },
    ...counted({
      what: 'code',
      field: CODE_FIELD.id,
      at: 'activate-code',
      isRight: (facts: MinidFacts) => letterCodeTyped(facts) === letterOf(facts)?.code,
      left: leftOf,
      right: {
        to: 'activate-password',
        do: (facts) => ({
          notes: { letter: letterOf(facts)?.code ?? null },
          event: 'the code of the letter',
        }),
      },
      last: { to: 'order', do: wrongCode },
      wrong: wrongCode,
    }),
  ],
  solve: (facts) => {
    const letter = letterOf(facts);
    return letter === null ? undefined : { [CODE_FIELD.id]: inGroups(letter.code, GROUPED) };
  },
};

const gone = { to: 'activate', do: told('activate.none', 'the letter was used or ended meanwhile') } as const;

/** With the letter, the password and the addresses that were ordered with it are the person's. */
function activate(facts: MinidFacts): MinidEffect {
  const letter = letterOf(facts);
  const held = facts.credential;
  const { person } = facts;
  if (letter === null || held === null || person === null) return {};
  const { credential, contact } = activatedBy(letter, { password: passwordTyped(facts), held });
  return {
    credential,
    contact,
    messages: noticeOf({ person: { ...person, ...contact } }, 'activated.prompt'),
    ends: beginAgain(held),
    event: 'MinID is activated',
  };
}

export const password: MinidStep = {
  ...newPassword<StepName, MinidCredential, MinidSettings>({
    ...LIMITS,
    at: 'activate-password',
    inTheWay: [...underWay, { when: letterIsGone, ...gone }],
    to: 'activated',
    save: activate,
  }),
  heading: 'activate.password.heading',
  lead: ['activate.password.lead'],
};

export const activated: MinidStep = {
  heading: 'activated.heading',
  lead: ['activated.lead'],
  fields: [],
  ownExits: true,
  submit: 'activated.go',
  answer: [{ to: 'login', do: () => ({ event: 'to the login' }) }],
  solve: () => ({}),
};
