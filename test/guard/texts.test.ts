import { describe, expect, test } from 'vitest';
import { SAME_TEXTS } from './same-texts.ts';
import { textSets } from './text-sets.ts';
import { type TextSet, textBreaches } from './texts.ts';

const sets = await textSets();

test('there are texts to look at', () => {
  expect(sets.map(({ folder }) => folder)).toContain('src/login/pages/texts');
});

test.each(sets.map((set) => [set.folder, set] as const))('%s reads right in four languages', (_, set) => {
  expect(textBreaches(set, SAME_TEXTS)).toEqual([]);
});

test('the reviewed list names folders that are there', () => {
  const folders = new Set(sets.map(({ folder }) => folder));
  expect(Object.keys(SAME_TEXTS).filter((folder) => !folders.has(folder))).toEqual([]);
});

describe('a breach is seen', () => {
  const right: TextSet = {
    folder: 'x',
    nb: { wrong: 'Feil kode. Forsøk igjen: {left}.' },
    nn: { wrong: 'Feil kode. Forsøk: {left}.' },
    en: { wrong: 'Wrong code. Attempts left: {left}.' },
    se: { wrong: 'Boastut koda. Geahččalemiid: {left}.' },
  };

  test('what is right passes', () => {
    expect(textBreaches(right, {})).toEqual([]);
  });

  test.each<[string, Partial<TextSet>]>([
    ['a missing key', { en: {} }],
    ['a key too many', { se: { ...right.se, extra: 'Eará' } }],
    ['a placeholder lost', { en: { wrong: 'Wrong code.' } }],
    ['another word than ours, in nynorsk', { nn: { wrong: 'Gå attende. Forsøk: {left}.' } }],
    ['another word than ours, in Northern Sámi', { se: { wrong: 'Jus boasttu: {left}.' } }],
    ['a text left in bokmål', { se: right.nb }],
    ['a bokmål word', { nn: { wrong: 'Du har ikke fleire: {left}.' } }],
    ['a bokmål ending', { nn: { wrong: 'Innloggingen er over: {left}.' } }],
    ['stray space', { en: { wrong: 'Wrong  code: {left}.' } }],
    ['nothing to read', { nb: { wrong: '{left} ' } }],
  ])('%s', (_, change) => {
    expect(textBreaches({ ...right, ...change }, {})).not.toEqual([]);
  });

  test('a listed likeness passes until the texts differ', () => {
    const alike = { ...right, nn: right.nb };
    expect(textBreaches(alike, { x: { nn: 'wrong' } })).toEqual([]);
    expect(textBreaches(right, { x: { nn: 'wrong' } })).toHaveLength(1);
  });
});
