/** eIDs of the tests' own that tell who it is by something else than a number: a card in a reader, or what another country says. */
import { z } from 'zod';
import type { TokenClaims } from '../../src/eid/claims.ts';
import type { Facts } from '../../src/eid/facts.ts';
import { defineMethod } from '../../src/eid/method.ts';
import type { Step } from '../../src/eid/step.ts';
import { contractOf } from '../../src/people/contract.ts';

const shown = z.strictObject({ state: z.literal('active'), identifier: z.string() });
const words = { heading: 'Who are you?', typed: 'Who', next: 'Next', nobody: 'Nobody is known by this.' };
const localized = (text: string) => ({ nb: text, nn: text, en: text, se: text });
const field = { type: 'text', label: 'typed', autocomplete: 'off' } as const;

const eid = (
  id: string,
  fields: readonly string[],
  identify: NonNullable<Step['identify']>,
  claims: (facts: Facts) => readonly TokenClaims[] = () => [],
) =>
  defineMethod({
    id,
    entries: [
      { id, acr: 'idporten-loa-high', order: 99, name: localized(id), line: localized(words.heading) },
    ],
    settings: z.strictObject({}),
    credential: {
      schema: shown,
      contract: contractOf(shown),
      complete: (given) => shown.parse({ state: 'active', ...shown.partial().parse(given) }),
      fresh: () => undefined,
      reactivate: (credential) => credential,
    },
    texts: { nb: words, nn: words, en: words, se: words },
    start: 'who',
    steps: {
      who: {
        heading: 'heading',
        fields: fields.map((one) => ({ ...field, id: one })),
        submit: 'next',
        identify,
        answer: [
          {
            when: ({ person }: Facts) => person === null,
            to: 'who',
            do: () => ({ say: { text: 'nobody' } }),
          },
          { to: '@proven', do: () => ({ person: 'known' }) },
        ],
        solve: () => undefined,
      },
    },
    achieved: (facts) => ({ acr: 'idporten-loa-high', amr: id, claims: claims(facts) }),
    errors: {},
  });

/** A card tells its serial number; the owner's PIN is left out. */
export const card = eid('card', ['serial'], ({ serial = '' }) => ({ by: 'card', serial }));

/** Another country tells who it is, and tokens say so; without a date of birth it tells of nobody. */
export const abroad = eid(
  'abroad',
  ['identifier', 'given', 'family', 'born'],
  ({ identifier = '', given = '', family = '', born = '' }) => ({
    by: 'foreign',
    identity: born === '' ? null : { identifier, name: { given, family }, born },
  }),
  ({ fields: { identifier = '', given = '', born = '' } }) => [
    { scope: null, own: { foreign_identifier: identifier } },
    { scope: 'profile', own: { given_name: given, birthdate: born } },
  ],
);
