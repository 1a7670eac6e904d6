import { describe, expect, it } from 'vitest';
import { ADJECTIVES } from '../../src/codes/adjectives.ts';
import { NOUNS } from '../../src/codes/nouns.ts';
import { otherWords, referenceWords } from '../../src/codes/reference-words.ts';

describe.each([
  ['adjectives', ADJECTIVES],
  ['nouns', NOUNS],
])('the list of %s', (_, words) => {
  it('has at least 200, no two alike', () => {
    expect(words.length).toBeGreaterThanOrEqual(200);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });

  it('is of small Norwegian letters, short enough for a phone', () => {
    expect(words.filter((word) => !/^[a-zæøå]{2,16}$/.test(word))).toEqual([]);
  });

  it('is in the order of the Norwegian alphabet', () => {
    const { compare } = new Intl.Collator('nb');
    expect(words.filter((word, place) => compare(words[place - 1] ?? '', word) > 0)).toEqual([]);
  });
});

it('no adjective is an inflected neuter: all nouns are of common gender', () => {
  const neuter = ADJECTIVES.filter((word) => word.endsWith('t') && ADJECTIVES.includes(word.slice(0, -1)));
  expect(neuter).toEqual([]);
});

describe('reference words', () => {
  it('are an adjective and a noun, in capitals', () => {
    for (let n = 0; n < 1000; n += 1) {
      const [adjective = '', noun = '', ...rest] = referenceWords(`entropy ${n}`).toLowerCase().split(' ');
      expect([ADJECTIVES.includes(adjective), NOUNS.includes(noun), rest]).toEqual([true, true, []]);
    }
  });

  it('follow from the entropy, and seldom meet', () => {
    const all = Array.from({ length: 1000 }, (_, n) => referenceWords(`entropy ${n}`));
    expect(referenceWords('entropy 0')).toBe(all[0]);
    expect(new Set(all).size).toBeGreaterThan(980);
    expect(new Set(all.map((words) => words.split(' ')[0])).size).toBeGreaterThan(200);
    expect(new Set(all.map((words) => words.split(' ')[1])).size).toBeGreaterThan(200);
  });

  it('have others beside them that share neither word, whatever the entropy', () => {
    for (let n = 0; n < 1000; n += 1) {
      const own = referenceWords(`entropy ${n}`).split(' ');
      const other = otherWords(`entropy ${n}`).split(' ');
      expect([other.length, own.filter((word) => other.includes(word))]).toEqual([2, []]);
    }
  });
});
