/** What the types of the eID port refuse; `tsc` reads this file, and an error that does not come is an error. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { combined, type Effect } from '../../src/eid/effect.ts';
import type { Facts } from '../../src/eid/facts.ts';
import { defineApp, type HandsetFacts } from '../../src/eid/handset.ts';
import { defineMethod } from '../../src/eid/method.ts';
import type { Row, RowFor, Step } from '../../src/eid/step.ts';
import { contractOf } from '../../src/people/contract.ts';

const schema = z.strictObject({ state: z.literal('active'), wrong: z.int(), password: z.string() });
const settings = z.strictObject({ attempts: z.int().default(3) });
type Credential = z.infer<typeof schema>;
type Settings = z.infer<typeof settings>;

const entry = { nb: 'X', nn: 'X', en: 'X', se: 'X' };
const trial = {
  id: 'trial',
  entries: [{ id: 'trial', acr: 'idporten-loa-high', order: 1, name: entry, line: entry }],
  settings,
  credential: {
    schema,
    contract: contractOf(schema),
    complete: (given: unknown) => schema.parse(given),
    fresh: () => undefined,
    reactivate: () => ({ wrong: 0 }),
  },
  texts: { nb: {}, nn: {}, en: {}, se: {} },
  errors: {},
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'Trial' }) as const,
} as const;

const step = (answer: readonly Row<'one' | 'two', Credential, Settings>[]) => ({
  heading: 'x',
  fields: [],
  submit: 'x',
  answer,
  solve: () => undefined,
});
const two = step([{ to: '@proven' }]);

test('a table that names what is there compiles', () => {
  const one = step([
    {
      when: ({ credential, settings, fields }) =>
        credential?.password !== fields.password && (credential?.wrong ?? 0) + 1 < settings.attempts,
      to: 'one',
      do: ({ credential }) => ({ credential: { wrong: (credential?.wrong ?? 0) + 1 } }),
    },
    { to: 'two' },
  ]);
  expect(defineMethod({ ...trial, start: 'one', steps: { one, two } }).start).toBe('one');
});

test('a mistyped step, setting, counter or member does not', () => {
  // @ts-expect-error: no step is called three
  defineMethod({ ...trial, start: 'three', steps: { one: two, two } });
  // @ts-expect-error: no row leads to three
  step([{ to: 'three' }]);
  // @ts-expect-error: no setting is called attemps
  step([{ when: ({ settings: { attemps } }) => attemps > 3, to: 'one' }]);
  // @ts-expect-error: a counter is a number
  step([{ to: 'one', do: () => ({ credential: { wrong: '1' } }) }]);
  // @ts-expect-error: the credential has no such member
  step([{ to: 'one', do: () => ({ credential: { wrongs: 1 } }) }]);
  // @ts-expect-error: the table's credential is another's
  const other: Step<'one', { readonly state: string; readonly pin: string }> = two;
  expect(other.answer).toHaveLength(1);
  const shared: RowFor<'one', Facts<{ readonly guesses: number }, Settings>, never> = { to: 'one' };
  // @ts-expect-error: a shared row looks at guesses, and this credential has none
  step([shared]);
});

test('an app and a desk know the same credential', () => {
  const app = defineApp({
    ...{ id: 'app', name: 'x', line: 'x', needs: { iphone: 1, android: 1 } },
    opens: ({ credential }: HandsetFacts<Credential, Settings>) => (credential === null ? 'home' : 'home'),
    keeps: () => true,
    active: (credential) => credential?.wrong === 0,
    screens: {
      // @ts-expect-error: a counter is a number
      home: { heading: 'x', buttons: [], taps: [{ to: 'home', do: () => ({ credential: { wrong: '' } }) }] },
    },
  });
  const desk = {
    ...{ text: 'x', hint: 'x', unless: 'x', offered: () => true },
    act: () => ({ credential: { wrong: true }, say: { text: 'x' }, event: 'x' }),
  };
  // @ts-expect-error: a counter is a number
  defineMethod({ ...trial, start: 'two', steps: { two }, handset: [app], desk: { desk } });
});

test('effects of one row add up', () => {
  const counted: Effect<Credential> = { credential: { wrong: 0 }, notes: { at: 1 }, event: 'right' };
  const sent: Effect<Credential> = {
    credential: { password: 'qwer1234' },
    notes: { way: 'sms' },
    messages: [{ kind: 'sms', from: 'X', text: 'x' }],
    event: 'sent',
  };
  expect(combined(counted, sent)).toEqual({
    credential: { wrong: 0, password: 'qwer1234' },
    notes: { at: 1, way: 'sms' },
    messages: [{ kind: 'sms', from: 'X', text: 'x' }],
    event: 'sent',
  });
});
