/** Self-registered e-mail: whoever reads the code sent to an address may log in by it; no number, no identity (Digdir, func_emaillogin). */
import { z } from 'zod';
import { derivedNumber } from '../../kernel/entropy.ts';
import { EMAIL_LEVEL } from '../../login/acr.ts';
import { type Doing, defineMethod, type Facts } from '../../login/method.ts';
import { words } from '../../login/words.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const TEXTS = { nb, nn, en, se };
const AGAIN = 'again';

const settings = z.strictObject({
  /** Wrong codes until the address is asked for again. */
  attempts: z.int().min(1).default(3),
  /** How long a code is valid (s). */
  code: z.int().min(60).default(600),
});
const settingsOf = (facts: Facts) => settings.parse(facts.settings);

/** A fresh code by e-mail; the one before is worth nothing. */
function send(facts: Facts): Doing {
  const { login, person, stamp, at } = facts;
  const code = String(derivedNumber(stamp.entropy, 'code by e-mail', 1_000_000)).padStart(6, '0');
  const asked = login.wanted.ui_locales.find((locale) => Object.hasOwn(TEXTS, locale)) ?? person?.locale;
  const text = words(asked as keyof typeof TEXTS, TEXTS)('mail.prompt', { service: login.shown.name, code });
  return {
    notes: { code, until: at + settingsOf(facts).code * 1000 },
    messages: [{ kind: 'email', from: 'ID-porten', text, code }],
    person: 'known',
  };
}

const wrongBefore = ({ login }: Facts) => Number(login.notes.wrong ?? 0);
const isRight = ({ login, fields }: Facts) => (fields.otc ?? '').replace(/\s/g, '') === login.notes.code;
const isLate = ({ login, at }: Facts) => at >= Number(login.notes.until);

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
  credentials: () => ({ state: 'active' }),
  enrol: () => undefined,
  reactivate: (credential) => credential,
  texts: TEXTS,
  start: 'address',
  steps: {
    address: {
      heading: 'heading',
      lead: ['address.lead'],
      fields: [{ id: 'email', label: 'address.label', type: 'email', autocomplete: 'email' }],
      submit: 'address.send',
      register: (fields) => fields.email ?? '',
      answer: [
        {
          when: ({ person }) => person === null,
          to: 'address',
          do: () => ({
            say: { text: 'address.wrong', field: 'email' },
            event: 'the address was not accepted',
          }),
        },
        {
          to: 'code',
          do: (facts) => {
            const sent = send(facts);
            return { ...sent, notes: { ...sent.notes, wrong: 0 }, event: 'a code was sent' };
          },
        },
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
      page: (facts) => ({ email: facts.person?.email ?? '', minutes: settingsOf(facts).code / 60 }),
      answer: [
        {
          when: ({ fields }) => fields.extra === AGAIN,
          to: 'code',
          do: (facts) => ({
            ...send(facts),
            say: { text: 'code.sent', kind: 'notice' },
            event: 'a new code was sent',
          }),
        },
        { when: isLate, to: 'code', do: () => ({ say: { text: 'code.late', field: 'otc' } }) },
        { when: isRight, to: '@proven', do: () => ({ event: 'code accepted' }) },
        {
          when: (facts) => wrongBefore(facts) + 1 >= settingsOf(facts).attempts,
          to: 'address',
          do: () => ({ say: { text: 'code.many' }, event: 'too many wrong codes' }),
        },
        {
          to: 'code',
          do: (facts) => ({
            notes: { wrong: wrongBefore(facts) + 1 },
            say: {
              ...{ text: 'code.wrong', field: 'otc' },
              with: { left: settingsOf(facts).attempts - wrongBefore(facts) - 1 },
            },
            event: 'wrong code',
          }),
        },
      ],
      solve: ({ login }) => (typeof login.notes.code === 'string' ? { otc: login.notes.code } : undefined),
    },
  },
  achieved: () => ({ acr: EMAIL_LEVEL, amr: 'Selfregistered-email' }),
  errors: {},
});
