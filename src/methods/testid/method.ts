/**
 * TestID: a synthetic number and nothing else. A person for any such number is made at first sight, so that
 * suites run with their own Tenor numbers.
 */
import { z } from 'zod';
import { NAMES } from '../../eid/claims.ts';
import type { Facts } from '../../eid/facts.ts';
import { digits } from '../../eid/field.ts';
import { defineMethod } from '../../eid/method.ts';
import { asksForUsableNumber } from '../../eid/rules/usable-number.ts';
import { localized } from '../../eid/texts.ts';
import { contractOf } from '../../people/contract.ts';
import { directed } from '../../people/organisation.ts';
import { freshPid } from '../../people/pid.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const texts = { nb, nn, en, se };

const RANDOM = 'populatePersonButton';
/** Its text is known (public suites), its id is not. */
const RANDOM_DIRECTOR = 'populateDailyLeaderButton';

/** Every person with a number has TestID: there is nothing to hold. */
const held = z.strictObject({ state: z.literal('active') });

const asksForRandom = (facts: Facts) => facts.fields.extra === RANDOM;
const asksForDirector = (facts: Facts) => facts.fields.extra === RANDOM_DIRECTOR;
const isKnown = (facts: Facts) => facts.person !== null;

/** The real page overwrites the typed number; this one says so. */
function suggest(facts: Facts) {
  const typed = (facts.fields.pid ?? '').trim() !== '';
  return {
    notes: { suggested: freshPid(facts.stamp, 0) },
    ...(typed ? { say: { text: 'replaced', field: 'pid', kind: 'notice' as const } } : {}),
    event: 'a random person was suggested',
  };
}

/** A managing director and their organisation, which Digdir's page shows too. */
function suggestDirector(facts: Facts) {
  const { suggestion } = facts;
  const organisation = directed(suggestion?.organisations);
  if (suggestion === null || organisation === undefined) return {};
  const { given, family } = suggestion.name;
  const typed = (facts.fields.pid ?? '').trim() !== '';
  const { name, orgno } = organisation;
  return {
    notes: { suggested: suggestion.pid },
    say: {
      text: typed ? 'director.replaced' : 'director',
      field: 'pid',
      kind: 'notice' as const,
      with: { person: `${given} ${family}`, name, orgno },
    },
    event: 'a random managing director was suggested',
  };
}

export default defineMethod({
  id: 'testid',
  entries: [
    {
      id: 'testid1',
      acr: 'idporten-loa-substantial',
      order: 81,
      name: localized(texts, 'substantial'),
      line: localized(texts, 'line'),
    },
    {
      id: 'testid2',
      acr: 'idporten-loa-high',
      order: 82,
      name: localized(texts, 'high'),
      line: localized(texts, 'line'),
    },
  ],
  settings: z.strictObject({}),
  credential: {
    schema: held,
    contract: contractOf(held),
    complete: () => ({ state: 'active' }),
    fresh: () => undefined,
    reactivate: (credential) => credential,
  },
  // Release note ID-6253, 2026-03-24: a login without pages has the claims of profile.
  headless: { prefix: 'testid', amr: 'TestID', claims: NAMES },
  texts,
  start: 'number',
  steps: {
    number: {
      heading: 'heading',
      lead: ['lead'],
      fields: [{ ...digits('pid', 'pid', 'pid_hint', 'off'), kept: true }],
      submit: 'submit',
      extra: [
        { id: RANDOM, text: 'random' },
        { id: RANDOM_DIRECTOR, text: 'random.director' },
      ],
      suggestsDirector: (fields) => fields.extra === RANDOM_DIRECTOR,
      values: (facts) => {
        const { suggested } = facts.login.notes;
        return typeof suggested === 'string' ? { pid: suggested } : {};
      },
      identify: (fields) => ({ by: 'pid', text: fields.pid ?? '' }),
      answer: [
        { when: asksForRandom, to: 'number', do: suggest },
        { when: asksForDirector, to: 'number', do: suggestDirector },
        asksForUsableNumber('number'),
        { when: isKnown, to: '@proven', do: () => ({ person: 'known', event: 'number accepted' }) },
        {
          to: '@proven',
          do: () => ({ person: 'new', event: 'number accepted, person made at first sight' }),
        },
      ],
      solve: ({ wish, stamp }) => ({ pid: wish.person?.pid ?? freshPid(stamp, 0) }),
    },
  },
  achieved: ({ login }) => ({
    acr: login.entry === 'testid2' ? 'idporten-loa-high' : 'idporten-loa-substantial',
    amr: 'TestID',
    claims: NAMES,
  }),
  errors: {},
  help: async () => (await import('./help/topic.ts')).default,
});
