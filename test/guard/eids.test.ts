import { describe, expect, test } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import type { Step } from '../../src/eid/step.ts';
import shared from '../../src/login/pages/texts/nb.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { deadEnds, wordless } from './eids.ts';

const methods = await loadMethods(null);
const sharedKeys = new Set(Object.keys(shared));

test.each(methods.map((method) => [method.id, method] as const))('%s has no dead end', (_, method) => {
  expect(deadEnds(method)).toEqual([]);
});

test.each(methods.map((method) => [method.id, method] as const))(
  '%s has words for all it names',
  (_, method) => {
    expect(wordless(method, sharedKeys)).toEqual([]);
  },
);

test('entries have ids and places of their own', () => {
  const entries = methods.flatMap((method) => method.entries);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(new Set(entries.map(({ order }) => order)).size).toBe(entries.length);
});

test.each(methods.map((method) => [method.id, method] as const))(
  '%s has settings that stand on their own',
  (_, method) => {
    expect(method.settings.parse({})).toBeTypeOf('object');
  },
);

describe('a breach is seen', () => {
  const step = (answer: Step['answer'], heading = 'heading'): Step => ({
    heading,
    fields: [],
    submit: 'submit',
    answer,
    solve: () => ({}),
  });
  const words = { heading: 'Overskrift', submit: 'Neste', 'errors.e1': 'Feil' };
  const method = (change: object): LoginMethod =>
    ({
      id: 'broken',
      entries: [],
      start: 'one',
      steps: { one: step([{ to: '@proven' }]) },
      errors: {},
      texts: { nb: words, nn: words, en: words, se: words },
      ...change,
    }) as unknown as LoginMethod;

  test('what is right passes', () => {
    expect(deadEnds(method({}))).toEqual([]);
    expect(wordless(method({}), new Set())).toEqual([]);
  });

  test.each<[string, object]>([
    [
      'a row to a step that is not there',
      { steps: { one: step([{ when: () => true, to: 'two' }, { to: '@proven' }]) } },
    ],
    ['a step no row leads to', { steps: { one: step([{ to: '@proven' }]), two: step([{ to: '@picker' }]) } }],
    ['nothing for the last answer', { steps: { one: step([{ when: () => false, to: '@proven' }]) } }],
    ['a step without rows', { steps: { one: step([{ to: 'two' }]), two: step([]) } }],
    ['a table that proves nobody', { steps: { one: step([{ to: '@picker' }]) } }],
    ['a step that cannot be solved', { steps: { one: { ...step([{ to: '@proven' }]), solve: undefined } } }],
    ['an entry at a level that nobody declared', { entries: [{ id: 'one', acr: 'nowhere-loa-high' }] }],
    ['an error without words', { errors: { e2: { cause: 'x' } } }],
    [
      'an error without words in one language',
      { errors: { e1: { cause: 'x' } }, texts: { nb: words, nn: words, en: words, se: {} } },
    ],
  ])('%s', (_, change) => {
    expect(deadEnds(method(change))).not.toEqual([]);
  });

  test('a heading nobody wrote', () => {
    expect(wordless(method({ steps: { one: step([{ to: '@proven' }], 'nope') } }), new Set())).toHaveLength(
      1,
    );
  });
});
