/**
 * Self-registered e-mail: a citizen who reads the code sent to an address may log in by it; no number, no
 * identity (Digdir, func_emaillogin).
 */
import { z } from 'zod';
import { ADDRESS } from '../../eid/claims.ts';
import { told } from '../../eid/effect.ts';
import { defineMethod } from '../../eid/method.ts';
import { sentCode } from '../../eid/rules/sent-code.ts';
import { localized, translator } from '../../eid/texts.ts';
import { isLanguage } from '../../kernel/language.ts';
import { credential } from './credential.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

/**
 * The level of an address at which a citizen once read mail: it proves no person (Digdir, func_emaillogin).
 */
const LEVEL = 'selfregistered-email';

const TEXTS = { nb, nn, en, se };

const settings = z.strictObject({
  /** Wrong codes for one address, in whichever browser and of whichever code, until it has to wait. */
  attempts: z.int().min(1).max(99).default(3),
  /** The wait of such an address (s). */
  wait: z.int().min(1).default(600),
  /** Validity of a code (s). */
  code: z.int().min(60).default(600),
});

const { send, waiting, step } = sentCode({
  purpose: 'code by e-mail',
  digits: 6,
  to: 'address',
  message({ login, person }, code) {
    const asked = login.wanted.ui_locales.find(isLanguage) ?? person?.locale ?? 'nb';
    const text = translator(asked, TEXTS)('mail.prompt', { service: login.shown.name, code });
    return { kind: 'email', from: 'ID-porten', text, code };
  },
  at: 'code',
  right: '@proven',
  last: 'address',
});

export default defineMethod({
  id: 'selfregistered-email',
  entries: [
    {
      id: 'selfregistered-email',
      acr: LEVEL,
      order: 95,
      international: true,
      name: localized(TEXTS, 'name'),
      line: localized(TEXTS, 'line'),
    },
  ],
  levels: [{ acr: LEVEL, kind: LEVEL, rank: 0, byName: true }],
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
          do: told('address.wrong', 'the address was not accepted', 'email'),
        },
        waiting,
        { to: 'code', do: send },
      ],
      solve: ({ wish, login }) => ({ email: wish.person?.email ?? `${login.id}@proveporten.test` }),
    },
    code: {
      ...step,
      lead: ['code.lead'],
      page: (facts) => ({ email: facts.person?.email ?? '', minutes: facts.settings.code / 60 }),
    },
  },
  achieved: () => ({ acr: LEVEL, amr: 'Selfregistered-email', claims: ADDRESS }),
  errors: {},
  help: async () => (await import('./help/topic.ts')).default,
});
