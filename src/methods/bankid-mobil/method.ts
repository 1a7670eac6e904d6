/** BankID on mobile: number and birth date, reference words on the page and on the phone, the PIN of the SIM card. */
import { z } from 'zod';
import { referenceWords } from '../../codes/reference-words.ts';
import { type Doing, defineMethod, type Facts } from '../../login/method.ts';
import type { Credentials } from '../../people/person.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const settings = z.strictObject({ wait: z.int().min(1).default(90) });
const schema = z.strictObject({
  state: z.enum(['active']),
  pin: z.string().regex(/^\d{4,8}$/),
});

const hasNone = (facts: Facts) => facts.credential === null || facts.person === null;
const wasRejected = (facts: Facts) => facts.phone === 'reject';
const pinIsRight = (facts: Facts) => facts.fields.pin === facts.credential?.pin;

function ask(facts: Facts): Doing {
  const words = referenceWords(facts.stamp.entropy);
  return {
    person: 'known',
    notes: { words },
    messages: [
      {
        kind: 'sim',
        from: 'BankID',
        text: facts.login.shown.name,
        words,
        needs: ['pin'],
        seconds: Number(facts.settings.wait),
      },
    ],
    wait: { seconds: Number(facts.settings.wait), late: 'number', say: { text: 'late' } },
    event: 'asked on the phone',
  };
}

export default defineMethod({
  id: 'bankid-mobil',
  entries: [
    {
      id: 'bankid-mobil',
      acr: 'idporten-loa-high',
      order: 30,
      name: { nb: nb.name, nn: nn.name, en: en.name, se: se.name },
      line: { nb: nb.line, nn: nn.line, en: en.line, se: se.line },
    },
  ],
  settings: settings as unknown as z.ZodType<{ wait: number }>,
  credentials: (input) => schema.parse({ state: 'active', pin: '1234', ...(input as object) }) as Credentials,
  enrol: () => ({ state: 'active', pin: '1234' }),
  reactivate: (credential) => credential,
  texts: { nb, nn, en, se },
  start: 'number',
  steps: {
    number: {
      heading: 'heading',
      fields: [{ id: 'pid', label: 'pid', type: 'text', inputmode: 'numeric', autocomplete: 'username' }],
      submit: 'next',
      identify: (fields) => fields.pid ?? '',
      answer: [
        { when: hasNone, to: 'number', do: () => ({ say: { text: 'none', field: 'pid' } }) },
        { to: 'wait', do: ask },
      ],
      solve: ({ wish }) => (wish.person?.pid == null ? undefined : { pid: wish.person.pid }),
    },
    wait: {
      heading: 'wait.heading',
      lead: ['wait.refresh'],
      fields: [],
      submit: 'next',
      answer: [{ to: 'wait' }],
      phone: [
        { when: wasRejected, to: 'number', do: () => ({ say: { text: 'rejected' } }) },
        { when: pinIsRight, to: '@proven' },
        { to: 'wait', do: () => ({ say: { text: 'wrong' } }) },
      ],
      approves: ({ credential }) => ({ pin: String(credential?.pin ?? '') }),
      solve: () => undefined,
    },
  },
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'BankID Mobil' }),
  namesInToken: ['BankID Mobil'],
  errors: {},
});
