/** An eID of the tests' own, whose issuer has the smallest desk that shows all a desk can do; and the desk's page. */
import { z } from 'zod';
import { defineMethod } from '../../src/eid/method.ts';
import type { MethodTexts } from '../../src/eid/texts.ts';
import { contractOf } from '../../src/people/contract.ts';
import { Browser, type Page } from '../support/browser.ts';
import type { World } from '../support/world.ts';

const words = {
  name: 'Lånekort',
  line: 'Kortet fra biblioteket',
  heading: 'Hvem er du?',
  pid: 'Fødselsnummer',
  next: 'Neste',
  'standing.lent': '{count} lån, gyldig til {expires_at}.',
  'lend.text': 'Lån en bok',
  'lend.hint': 'For den som har under to lån.',
  'lend.done': 'Du har nå {count} lån.',
  title: 'Tittel',
  'title.hint': 'Slik den står på ryggen',
  'title.none': 'Skriv tittelen.',
  'close.text': 'Slett kortet',
  'close.hint': 'Det kan ikke angres.',
  'close.done': 'Kortet er slettet.',
  'move.text': 'Flytt',
  'move.hint': 'Ny e-post.',
  'move.done': 'Flyttet.',
};
const texts: MethodTexts = {
  nb: words,
  nn: { ...words, 'lend.text': 'Lån ei bok' },
  en: {
    ...words,
    name: 'Library card',
    'title.none': 'Type the title.',
    'lend.done': 'You have {count} loans.',
  },
  se: words,
};

const shown = z.strictObject({ state: z.literal('active'), count: z.int(), expires_at: z.string() });
const schema = shown.extend({
  state: shown.shape.state.default('active'),
  count: shown.shape.count.default(0),
  expires_at: shown.shape.expires_at.default('2030-02-28T12:00:00.000Z'),
});
const count = (credential: z.infer<typeof schema> | null) => credential?.count ?? 0;
const title = { id: 'title', label: 'title', hint: 'title.hint', type: 'text', autocomplete: 'off' } as const;

export const library = defineMethod({
  id: 'library',
  entries: [
    {
      id: 'library',
      acr: 'idporten-loa-substantial',
      order: 98,
      name: { nb: 'Lånekort', nn: 'Lånekort', en: 'Library card', se: 'Lånekort' },
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
  },
  texts,
  start: 'number',
  steps: {
    number: {
      heading: 'heading',
      fields: [{ id: 'pid', label: 'pid', type: 'text', autocomplete: 'username' }],
      submit: 'next',
      identify: ({ pid }) => ({ by: 'pid', text: pid ?? '' }),
      answer: [{ to: 'number' }],
      solve: () => undefined,
    },
  },
  status: ({ credential }) =>
    credential === null
      ? []
      : [
          {
            text: 'standing.lent',
            with: { count: count(credential), expires_at: credential.expires_at },
          },
        ],
  desk: {
    lend: {
      text: 'lend.text',
      hint: 'lend.hint',
      fields: [title],
      offered: ({ credential }) => credential !== null && count(credential) < 2,
      unless: 'The person has no card, or two loans.',
      act: ({ credential, fields, person }) => {
        if ((fields.title ?? '') === '') return { problem: { text: 'title.none', field: 'title' } };
        const next = count(credential) + 1;
        return {
          credential: { count: next },
          messages: [
            { kind: 'letter', from: 'Biblioteket', text: `Til ${person.name.given}: ${fields.title}` },
          ],
          say: { text: 'lend.done', with: { count: next } },
          event: `The library: loan ${next}`,
        };
      },
    },
    move: {
      text: 'move.text',
      hint: 'move.hint',
      fields: [title],
      offered: ({ credential }) => credential !== null,
      unless: 'The person has no card.',
      act: ({ fields }) => ({
        person: { email: `${fields.title}@library.test` },
        say: { text: 'move.done' },
        event: 'The library: moved',
      }),
    },
    close: {
      text: 'close.text',
      hint: 'close.hint',
      offered: ({ credential }) => credential !== null,
      unless: 'The person has no card.',
      act: () => ({ credential: null, say: { text: 'close.done' }, event: 'The library: card closed' }),
    },
  },
  achieved: () => ({ acr: 'idporten-loa-substantial', amr: 'Library' }),
  errors: {},
});

type Somebody = { readonly id: string };

export const open = ({ login }: World, { id }: Somebody, browser = new Browser()): Promise<Page> =>
  browser.open(`${login}/bank/${id}`);

export interface LibraryJson {
  readonly email: string;
  readonly eids: { readonly library: { readonly count: number } | null };
}

/** What the desk has left on the person's trail. */
export const trailOf = async ({ control }: World, { id }: Somebody) =>
  (await control.trail({ person: id })).filter(({ kind }) => kind.startsWith('desk.'));
