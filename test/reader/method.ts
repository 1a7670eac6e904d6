/** An eID of the tests' own, by a card: the smallest table that shows what the shared rules of cards can do. */
import { z } from 'zod';
import { type Card, cardSettings, cardShape, freshCard, serialIn } from '../../src/eid/card.ts';
import { defineProgram } from '../../src/eid/handset.ts';
import { defineMethod } from '../../src/eid/method.ts';
import type { CardPlace } from '../../src/eid/rules/card-hardware.ts';
import { cardLogin } from '../../src/eid/rules/card-login.ts';
import { cardWindow } from '../../src/eid/rules/card-window.ts';
import { contractOf } from '../../src/people/contract.ts';

const schema = z.strictObject({
  state: z.enum(['active', 'blocked', 'revoked']),
  identifier: z.string(),
  ...cardShape,
});
type Held = z.infer<typeof schema>;

const place: CardPlace<Held> = {
  cardOf: (credential): Card | null => credential,
  serialOf: (credential) => credential?.identifier ?? '',
  patch: (_, card) => card,
};

/** Each says its own key. */
const KEYS = [
  ...[
    'name',
    'line',
    'heading',
    'serial',
    'next',
    'unknown',
    'stopped',
    'again',
    'wait.heading',
    'wait.lead',
  ],
  ...['program', 'reader', 'card', 'other', 'blocked', 'spent', 'declined', 'late'].map(
    (one) => `card.${one}`,
  ),
  ...['home', 'change', 'blocked', 'spent', 'no-reader', 'no-card', 'other-card'].flatMap((one) => [
    `reader.${one}.heading`,
    `reader.${one}.lead`,
  ]),
  ...['open', 'pin', 'save', 'missing', 'done'].map((one) => `reader.change.${one}`),
  ...['puk', 'open', 'missing', 'done'].map((one) => `reader.blocked.${one}`),
  ...['label', 'hint', 'confirm', 'odd', 'differ'].map((one) => `reader.new.${one}`),
  ...['insert', 'insert-other', 'remove', 'connect', 'disconnect', 'uninstall'].map(
    (one) => `hardware.${one}`,
  ),
  ...['none', 'other', 'own'].map((one) => `hardware.standing.card.${one}`),
  ...['hardware.standing.reader.on', 'hardware.standing.reader.off', 'reader.back'],
];
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(KEYS.map((key) => [key, key])),
  name: 'Kortprogram',
  'card.pin': 'Feil PIN, {left} igjen',
  'reader.change.wrong': 'Feil PIN, {left} igjen',
  'reader.blocked.wrong': 'Feil PUK, {left} igjen',
  'hardware.standing.card.own': 'Kort {serial} i leseren',
};

const { ask, wait } = cardLogin<'serial' | 'wait' | 'stopped', Held, z.infer<typeof cardSettings>>({
  place,
  wait: 'wait',
  stopped: 'stopped',
  message: () => ({
    from: 'Kortprogram',
    text: 'PIN-koden, takk',
    app: 'card-program',
    choices: [
      { id: 'authentication', text: 'Logge inn' },
      { id: 'signature', text: 'Signere' },
    ],
  }),
  refused: [
    {
      when: ({ fields, credential }) => fields.choice === 'signature' && fields.pin === credential?.pin,
      to: 'stopped',
      do: () => ({ say: { text: 'unknown' } }),
    },
  ],
  right: '@proven',
});

export const byCard = defineMethod({
  id: 'kort',
  entries: [
    {
      id: 'kort',
      acr: 'idporten-loa-high',
      order: 99,
      name: { nb: 'Kort', nn: 'Kort', en: 'Card', se: 'Kort' },
      line: { nb: 'Kort', nn: 'Kort', en: 'Card', se: 'Kort' },
    },
  ],
  settings: cardSettings,
  credential: {
    schema,
    contract: contractOf(schema),
    complete: (given, person, { at }) =>
      schema.parse({ ...freshCard(at), identifier: `XX${person.pid?.slice(0, 6)}`, ...Object(given) }),
    fresh: (person, { at }) => ({ ...freshCard(at), identifier: `XX${person.pid?.slice(0, 6)}` }),
    reactivate: (credential) => credential,
  },
  texts: { nb: words, nn: words, en: words, se: words },
  start: 'serial',
  steps: {
    serial: {
      heading: 'heading',
      fields: [{ id: 'serial', label: 'serial', type: 'text', autocomplete: 'off' }],
      submit: 'next',
      identify: ({ serial }) => ({ by: 'card', serial: serialIn(serial) }),
      answer: [
        {
          when: ({ person }) => person === null,
          to: 'serial',
          do: () => ({ say: { text: 'unknown', field: 'serial' } }),
        },
        ...ask,
      ],
      solve: () => undefined,
    },
    wait,
    stopped: { heading: 'stopped', fields: [], submit: 'again', answer: ask, solve: () => ({}) },
  },
  handset: [
    defineProgram({
      ...cardWindow<Held, z.infer<typeof cardSettings>>(place),
      id: 'card-program',
      name: 'name',
      line: 'line',
    }),
  ],
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'Kort' }),
  errors: {},
});
