/** Self-registered e-mail: whoever reads the code sent to an address may log in by it; no number, no identity (Digdir, func_emaillogin). */

import { z } from 'zod';
import type { Effect } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import { defineMethod } from '../../eid/method.ts';
import { guessedWrong, minutesToWait, NO_GUESSES } from '../../eid/rules/guesses.ts';
import { translator } from '../../eid/texts.ts';
import { EMAIL_LEVEL } from '../../kernel/acr.ts';
import { derivedNumber } from '../../kernel/entropy.ts';
import { isLanguage } from '../../kernel/language.ts';
import { credential, type EmailCredential } from './credential.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS = { nb, nn, en, se };
const AGAIN = 'again';

const settings = z.strictObject({
  /** Wrong codes for one address, in whichever browser and of whichever code, until it has to wait. */
  attempts: z.int().min(1).max(99).default(3),
  /** How long it waits (s). */
  wait: z.int().min(1).default(600),
  /** How long a code is valid (s). */
  code: z.int().min(60).default(600),
});
type EmailFacts = Facts<EmailCredential, z.infer<typeof settings>>;
type EmailEffect = Effect<EmailCredential>;

/** A fresh code by e-mail; the one before is worth nothing. */
function send(facts: EmailFacts): EmailEffect {
  const { login, person, stamp, at } = facts;
  const code = String(derivedNumber(stamp.entropy, 'code by e-mail', 1_000_000)).padStart(6, '0');
  const asked = login.wanted.ui_locales.find(isLanguage) ?? person?.locale ?? 'nb';
  const text = translator(asked, TEXTS)('mail.prompt', {
    service: login.shown.name,
    code,
  });
  return {
    notes: { code, until: at + facts.settings.code * 1000 },
    messages: [{ kind: 'email', from: 'ID-porten', text, code }],
    person: 'known',
  };
}

const typed = ({ fields }: EmailFacts) => (fields.otc ?? '').replace(/\s/g, '');
const isRight = (facts: EmailFacts) => typed(facts) === facts.login.notes.code;
const isMissing = (facts: EmailFacts) => typed(facts) === '';
const isLate = ({ login, at }: EmailFacts) => at >= Number(login.notes.until);
const minutes = ({ credential, personAt }: EmailFacts) =>
  minutesToWait(credential?.guesses ?? NO_GUESSES, personAt);
const mustWait = (facts: EmailFacts) => minutes(facts) > 0;

/** No code is sent, and none is taken. */
const waits = (facts: EmailFacts): EmailEffect => ({
  say: { text: 'code.many', with: { minutes: minutes(facts) } },
  event: 'too many wrong codes for this address: it has to wait',
});

const wrong = (facts: EmailFacts) =>
  guessedWrong(facts.credential?.guesses ?? NO_GUESSES, facts.settings, facts.personAt);
const isLastWrong = (facts: EmailFacts) => wrong(facts).left === 0;

function wrongCode(facts: EmailFacts): EmailEffect {
  const { guesses, left } = wrong(facts);
  return {
    credential: { guesses },
    say:
      left === 0
        ? { text: 'code.many', with: { minutes: minutesToWait(guesses, facts.personAt) } }
        : { text: 'code.wrong', field: 'otc', with: { left } },
    event: left === 0 ? 'too many wrong codes' : 'wrong code',
  };
}

export default defineMethod({
  id: 'selfregistered-email',
  entries: [
    {
      id: 'selfregistered-email',
      acr: EMAIL_LEVEL,
      order: 95,
      name: { nb: nb.name, nn: nn.name, en: en.name, se: se.name },
      line: { nb: nb.line, nn: nn.line, en: en.line, se: se.line },
    },
  ],
  settings,
  credential,
  texts: TEXTS,
  start: 'address',
  steps: {
    address: {
      heading: 'heading',
      lead: ['address.lead'],
      fields: [{ id: 'email', label: 'address.label', type: 'email', autocomplete: 'email', kept: true }],
      submit: 'address.send',
      identify: (fields) => ({ by: 'email', address: fields.email ?? '' }),
      answer: [
        {
          when: ({ person }) => person === null,
          to: 'address',
          do: () => ({
            say: { text: 'address.wrong', field: 'email' },
            event: 'the address was not accepted',
          }),
        },
        { when: mustWait, to: 'address', do: waits },
        { to: 'code', do: (facts) => ({ ...send(facts), event: 'a code was sent' }) },
      ],
      solve: ({ wish, login }) => ({ email: wish.person?.email ?? `${login.id}@proveporten.test` }),
    },
    code: {
      heading: 'code.heading',
      lead: ['code.lead'],
      fields: [
        {
          ...{ id: 'otc', label: 'code.label', hint: 'code.hint', type: 'text' },
          ...{ inputmode: 'numeric', autocomplete: 'one-time-code' },
        },
      ],
      submit: 'code.submit',
      extra: [{ id: AGAIN, text: 'code.again' }],
      page: (facts) => ({ email: facts.person?.email ?? '', minutes: facts.settings.code / 60 }),
      answer: [
        { when: mustWait, to: 'address', do: waits },
        {
          when: ({ fields }) => fields.extra === AGAIN,
          to: 'code',
          do: (facts) => ({
            ...send(facts),
            say: { text: 'code.sent', kind: 'notice' },
            event: 'a new code was sent',
          }),
        },
        {
          when: isMissing,
          to: 'code',
          do: () => ({ say: { text: 'code.missing', field: 'otc' }, event: 'no code was given' }),
        },
        { when: isLate, to: 'code', do: () => ({ say: { text: 'code.late', field: 'otc' } }) },
        {
          when: isRight,
          to: '@proven',
          do: () => ({ credential: { guesses: NO_GUESSES }, event: 'code accepted' }),
        },
        { when: isLastWrong, to: 'address', do: wrongCode },
        { to: 'code', do: wrongCode },
      ],
      solve: ({ login }) => (typeof login.notes.code === 'string' ? { otc: login.notes.code } : undefined),
    },
  },
  achieved: () => ({ acr: EMAIL_LEVEL, amr: 'Selfregistered-email' }),
  errors: {},
});
