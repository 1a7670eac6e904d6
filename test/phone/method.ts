/** An eID of the tests' own: it asks on the phone, and its app has the smallest table that shows all a table can do. */
import { z } from 'zod';
import type { Facts } from '../../src/eid/facts.ts';
import { defineApp, type HandsetFacts } from '../../src/eid/handset.ts';
import { defineMethod } from '../../src/eid/method.ts';
import type { MethodTexts } from '../../src/eid/texts.ts';
import { contractOf } from '../../src/people/contract.ts';

const words = {
  name: 'Lommebok',
  line: 'Viser at du er du',
  heading: 'Hvem er du?',
  pid: 'Fødselsnummer',
  next: 'Neste',
  'wait.heading': 'Se på telefonen',
  rejected: 'Avslått på telefonen.',
  unlock: 'Telefonen kjente deg ikke igjen.',
  'start.heading': 'Ta Lommeboken i bruk',
  code: 'Kode',
  'code.wrong': 'Koden er feil.',
  activate: 'Ta i bruk',
  help: 'Jeg trenger hjelp',
  'home.heading': 'Hei, {given}',
  'home.lead': 'Du har talt til {count}.',
  count: 'Tell',
  move: 'Bytt nummer',
  moved: 'Nummeret er byttet.',
  'key.name': 'Nøkkelen som QR-kode',
  'key.label': 'Eller skriv:',
  counted: 'Talt.',
  off: 'Slå av',
};
const texts: MethodTexts = {
  nb: words,
  nn: words,
  en: { ...words, name: 'Wallet', 'code.wrong': 'Wrong code.' },
  se: words,
};

const shown = z.strictObject({
  state: z.literal('active'),
  phone: z.enum(['iphone', 'android']).nullable(),
  unlock: z.boolean(),
});
const schema = shown.extend({
  state: shown.shape.state.default('active'),
  phone: shown.shape.phone.default(null),
  unlock: shown.shape.unlock.default(false),
});

type Wallet = z.infer<typeof schema>;

const count = ({ notes }: { readonly notes: Readonly<Record<string, unknown>> }) => Number(notes.count ?? 0);

const app = defineApp({
  id: 'wallet-app',
  name: 'name',
  line: 'line',
  needs: { iphone: 15, android: 8 },
  opens: ({ credential, platform }: HandsetFacts<Wallet>) =>
    credential?.phone === platform ? 'home' : 'start',
  keeps: (screen, { credential, platform }) => (screen === 'home') === (credential?.phone === platform),
  active: (credential, platform) => credential?.phone === platform,
  screens: {
    start: {
      heading: 'start.heading',
      fields: [{ id: 'code', label: 'code', type: 'text', inputmode: 'numeric', autocomplete: 'off' }],
      buttons: [
        { id: 'activate', text: 'activate' },
        { id: 'help', text: 'help' },
      ],
      forgets: true,
      hidden: ({ phone }) => (phone.os_version < 10 ? ['help'] : []),
      taps: [
        {
          when: ({ fields }) => fields.tap === 'activate' && fields.code === '123456',
          to: 'home',
          do: ({ platform }) => ({
            credential: { phone: platform },
            messages: [{ kind: 'sms', from: 'Lommebok', text: 'Lommeboken er tatt i bruk.', code: '424242' }],
            event: 'activated',
          }),
        },
        {
          when: ({ fields }) => fields.tap === 'activate',
          to: 'start',
          do: () => ({ say: { text: 'code.wrong', field: 'code' } }),
        },
      ],
    },
    home: {
      heading: 'home.heading',
      lead: ['home.lead'],
      buttons: [
        { id: 'count', text: 'count' },
        { id: 'off', text: 'off' },
        { id: 'move', text: 'move' },
      ],
      page: (facts) => ({ given: facts.person.name.given, count: count(facts) }),
      approvals: true,
      scanned: (facts) =>
        count(facts) === 0
          ? null
          : { holds: `wallet:${count(facts)}`, name: 'key.name', label: 'key.label', typed: 'ABCD 1234' },
      taps: [
        {
          when: ({ fields }) => fields.tap === 'move',
          to: 'home',
          do: () => ({ person: { mobile: '+4740000999' }, say: { text: 'moved', kind: 'notice' } }),
        },
        {
          when: ({ fields }) => fields.tap === 'off',
          to: 'start',
          do: () => ({ credential: { phone: null } }),
        },
        {
          to: 'home',
          do: (facts) => ({ notes: { count: count(facts) + 1 }, say: { text: 'counted', kind: 'notice' } }),
        },
      ],
    },
  },
});

const notUnlocked = ({ credential, fields }: Facts<Wallet>) =>
  credential?.unlock === true && !['face', 'fingerprint', 'pin'].includes(fields.unlock ?? '');

export const wallet = defineMethod({
  id: 'wallet',
  entries: [
    {
      id: 'wallet',
      acr: 'idporten-loa-high',
      order: 99,
      name: { nb: 'Lommebok', nn: 'Lommebok', en: 'Wallet', se: 'Lommebok' },
      line: { nb: words.line, nn: words.line, en: words.line, se: words.line },
    },
  ],
  settings: z.strictObject({}),
  credential: {
    schema,
    contract: contractOf(shown),
    complete: (given) => schema.parse(given),
    fresh: () => schema.parse({}),
    reactivate: (credential) => credential,
    codes: {
      sent: true,
      present: ({ messages: [newest] }) =>
        newest?.code == null ? null : { code: newest.code, generator: newest.kind, expires_at: null },
    },
  },
  texts,
  start: 'number',
  steps: {
    number: {
      heading: 'heading',
      fields: [{ id: 'pid', label: 'pid', type: 'text', autocomplete: 'username' }],
      submit: 'next',
      identify: ({ pid }) => ({ by: 'pid', text: pid ?? '' }),
      answer: [
        { when: ({ person }) => person === null, to: 'number' },
        {
          to: 'wait',
          do: ({ credential, login }) => ({
            person: 'known',
            messages: [
              {
                kind: 'push',
                from: 'Lommebok',
                text: `Vil du logge inn hos ${login.shown.name}?`,
                app: 'wallet-app',
                needs: credential?.unlock === true ? ['unlock'] : [],
                seconds: 60,
              },
            ],
            wait: { seconds: 60, late: 'number', say: { text: 'rejected' } },
          }),
        },
      ],
      solve: () => undefined,
    },
    wait: {
      heading: 'wait.heading',
      fields: [],
      submit: 'next',
      answer: [{ to: 'wait' }],
      phone: [
        { when: ({ phone }) => phone === 'reject', to: 'number', do: () => ({ say: { text: 'rejected' } }) },
        { when: notUnlocked, to: 'wait', do: () => ({ say: { text: 'unlock' } }) },
        { to: '@proven' },
      ],
      solve: () => undefined,
    },
  },
  handset: [app],
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'Wallet' }),
  errors: {},
});
