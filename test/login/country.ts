/** An eID of the tests' own: another country says who comes, refuses, or fails. Its page is in English, whatever the citizen reads. */
import { z } from 'zod';
import type { Facts } from '../../src/eid/facts.ts';
import { defineMethod } from '../../src/eid/method.ts';
import { contractOf } from '../../src/people/contract.ts';

const shown = z.strictObject({ state: z.literal('active'), identifier: z.string() });
const words = (next: string) => ({
  heading: 'Who comes?',
  identifier: 'Identifier',
  born: 'Day of birth',
  next,
  refuses: 'Refuse',
  fails: 'Fail',
});
const name = { nb: 'Country', nn: 'Country', en: 'Country', se: 'Country' };
const field = { type: 'text', autocomplete: 'off' } as const;
export const NEXT = { nb: 'Neste', en: 'Next' };

const pressed = (button: string) => (facts: Facts) => facts.fields.extra === button;
const asMatched = ({ person, passedOver, ambiguous }: Facts) => {
  if (passedOver !== null) return 'the holder does not match';
  return ambiguous ? 'two hold it' : `the person ${person?.pid === null ? 'of the country' : 'who holds it'}`;
};

/** Its words are matched by the day of birth; `sub` follows from its own name for the person. */
export const country = defineMethod({
  id: 'country',
  entries: [{ id: 'country', acr: 'idporten-loa-high', order: 99, name, line: name }],
  settings: z.strictObject({}),
  credential: {
    schema: shown,
    contract: contractOf(shown),
    complete: (given) => shown.parse({ state: 'active', ...shown.partial().parse(given) }),
    fresh: () => undefined,
    reactivate: (credential) => credential,
  },
  texts: { nb: words(NEXT.nb), nn: words(NEXT.nb), en: words(NEXT.en), se: words(NEXT.nb) },
  start: 'who',
  steps: {
    who: {
      heading: 'heading',
      language: 'en',
      fields: [
        { ...field, id: 'identifier', label: 'identifier' },
        { ...field, id: 'born', label: 'born' },
      ],
      submit: 'next',
      extra: [
        { id: 'refuses', text: 'refuses' },
        { id: 'fails', text: 'fails' },
      ],
      identify: ({ identifier = '', born = '' }) => ({
        by: 'foreign',
        identity: born === '' ? null : { identifier, name: { given: 'Anna', family: 'Prüfer' }, born },
        matches: (holder) => holder.born === born,
      }),
      answer: [
        { when: pressed('refuses'), to: '@access_denied' },
        { when: pressed('fails'), to: '@server_error', do: () => ({ event: 'the country has no answer' }) },
        { to: '@proven', do: (facts) => ({ person: 'known', event: asMatched(facts) }) },
      ],
      solve: () => undefined,
    },
  },
  achieved: ({ fields }) => ({
    acr: 'idporten-loa-high',
    amr: 'Country',
    subject: fields.identifier ?? '',
  }),
  errors: {},
});
