/** An eID of the tests' own: a number, believed at once, at a level the test says. */
import { z } from 'zod';
import { defineMethod } from '../../src/eid/method.ts';
import { asksForUsableNumber } from '../../src/eid/rules/usable-number.ts';
import type { Acr } from '../../src/kernel/acr.ts';
import { contractOf } from '../../src/people/contract.ts';

const held = z.strictObject({ state: z.literal('active') });
export const words = {
  name: 'Abroad',
  line: 'Another country tells who it is',
  heading: 'Who are you?',
  pid: 'Number',
  next: 'Next',
  low: 'The country proved less than the service asks for.',
};
const localized = (text: string) => ({ nb: text, nn: text, en: text, se: text });

/** `acr` is what its entry promises, `proves` what it achieves. */
export const abroad = (id: string, acr: Acr, proves: Acr) =>
  defineMethod({
    id,
    entries: [{ id, acr, order: 99, name: localized(id), line: localized(words.line) }],
    settings: z.strictObject({}),
    credential: {
      schema: held,
      contract: contractOf(held),
      complete: () => ({ state: 'active' }),
      fresh: () => undefined,
      reactivate: (credential) => credential,
    },
    texts: { nb: words, nn: words, en: words, se: words },
    start: 'number',
    steps: {
      number: {
        heading: 'heading',
        fields: [{ id: 'pid', label: 'pid', type: 'text', autocomplete: 'off' }],
        submit: 'next',
        identify: ({ pid }) => ({ by: 'pid', text: pid ?? '' }),
        answer: [asksForUsableNumber('number'), { to: '@proven', do: () => ({ person: 'known' }) }],
        solve: () => undefined,
      },
    },
    achieved: () => ({ acr: proves, amr: 'Abroad' }),
    errors: {},
  });
