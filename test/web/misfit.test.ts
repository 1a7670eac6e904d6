/** Every kind of problem zod can find has a sentence of ours: in the config file, the control API and wherever else something is parsed. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { misfits, parseWhole } from '../../src/web/misfit.ts';

const schema = z.strictObject({
  text: z.string().min(2).max(4),
  count: z.int().min(1).max(9),
  even: z.number().multipleOf(2),
  flag: z.boolean(),
  list: z.array(z.string()).min(1).max(2),
  state: z.enum(['active', 'suspended']),
  kind: z.literal('one'),
  mail: z.email(),
  day: z.iso.date(),
  at: z.iso.datetime(),
  code_word: z.string().regex(/^[a-z]+$/),
  either: z.union([z.string(), z.array(z.string())]),
  deep: z.union([z.strictObject({ inner: z.int() }), z.null()]),
  own: z.string().regex(/^x$/, 'A sentence of the schema’s own.'),
  among: z.array(z.int()).refine((list) => list.includes(1), 'One of them is 1.'),
  named: z.record(z.string().regex(/^[a-z]+$/, 'A name is in lower case.'), z.int()),
  within: z.union([z.strictObject({ inner: z.int('It is whole.') }), z.null()]),
  client_secret: z.never('There is none.').optional(),
  pid: z.string().regex(/^\d{11}$/, 'It has 11 digits.'),
  address: z.string().regex(/^x$/, 'It is x.'),
});
const RIGHT = {
  text: 'abc',
  count: 1,
  even: 2,
  flag: true,
  list: ['a'],
  state: 'active',
  kind: 'one',
  mail: 'a@b.no',
  day: '1990-12-31',
  at: '2026-01-31T12:00:00Z',
  code_word: 'abc',
  either: 'a',
  deep: null,
  own: 'x',
  among: [1],
  named: {},
  within: null,
  pid: '00000000000',
  address: 'x',
};

const told = (changed: Readonly<Record<string, unknown>>) => {
  const { error } = schema.safeParse({ ...RIGHT, ...changed });
  return error === undefined
    ? []
    : misfits(error, { ...RIGHT, ...changed }, { schema, of: 'a thing' }).map(
        ({ path, sentence }) => `${path.join('.')}: ${sentence}`,
      );
};

describe('what does not fit', () => {
  it.each([
    [{ text: 1 }, 'text: 1 is not text.'],
    [{ text: undefined }, 'text: text is missing; it must be text.'],
    [{ text: 'a' }, 'text: "a" is too short; text has at least 2 characters.'],
    [{ text: 'abcde' }, 'text: "abcde" is too long; text has at most 4 characters.'],
    [{ count: 1.5 }, 'count: 1.5 is not a whole number.'],
    [{ count: '1' }, 'count: "1" is not a number.'],
    [{ count: 0 }, 'count: 0 is too small; count is at least 1.'],
    [{ count: 10 }, 'count: 10 is too large; count is at most 9.'],
    [{ even: 3 }, 'even: 3 is not a multiple of 2.'],
    [{ flag: 'yes' }, 'flag: "yes" is not true or false.'],
    [{ list: [] }, 'list: this value is too short; list has at least 1 in its list.'],
    [{ list: 'a' }, 'list: "a" is not a list.'],
    [{ list: [1] }, 'list.0: 1 is not text.'],
    [{ state: 'aktive' }, 'state: "aktive" is not one of active, suspended; did you mean "active"?'],
    [{ state: undefined }, 'state: state is missing; it must be one of active, suspended.'],
    [{ kind: 'two' }, 'kind: "two" is not "one".'],
    [{ mail: 'a' }, 'mail: "a" is not an e-mail address.'],
    [{ day: '31.12.1990' }, 'day: "31.12.1990" is not a date like 1990-12-31.'],
    [{ at: 'noon' }, 'at: "noon" is not a time like 2026-01-31T12:00:00Z.'],
    [{ either: 1 }, 'either: 1 is not text or a list.'],
    [{ deep: { inner: 'a' } }, 'deep: inner: "a" is not a number.'],
    [{ own: 'y' }, 'own: A sentence of the schema’s own. Given: "y".'],
    [{ among: [2, 3] }, 'among: One of them is 1. Given: [2,3].'],
    [{ named: { 'A B': 1 } }, 'named.A B: A name is in lower case. Given: "A B".'],
    [{ within: { inner: 1.5 } }, 'within: inner: It is whole. Given: 1.5.'],
    [{ client_secret: 'S3CRET' }, 'client_secret: There is none.'],
    [{ pid: '0101900000' }, 'pid: It has 11 digits.'],
    [{ address: '0101 900000' }, 'address: It is x.'],
    [{ address: 'https://kari:S3CRET@a.no' }, 'address: It is x. Given: "https://(hidden)@a.no".'],
    [{ txt: 'abc' }, 'txt: "txt" is not a field of a thing; did you mean "text"?'],
  ])('%j', (changed, sentence) => {
    expect(told(changed)).toEqual([sentence]);
  });

  it('repeats nothing that its name says is secret, and shortens the rest', () => {
    expect(told({ code_word: 'S3CRET' })).toEqual([
      'code_word: this value is not written as it must be (/^[a-z]+$/).',
    ]);
    const words = z.object({ token_method: z.enum(['basic', 'none']), token: z.string() });
    const given = { token_method: 'basik', token: 7 };
    const { error } = words.safeParse(given);
    expect(error === undefined ? [] : misfits(error, given).map((one) => one.sentence)).toEqual([
      '"basik" is not one of basic, none; did you mean "basic"?',
      'this value is not text.',
    ]);
    const [sentence = ''] = told({ mail: 'a'.repeat(1000) });
    expect(sentence.length).toBeLessThan(120);
  });

  it('is told in one round with the rules over several members', { tags: '@asvs-2.2.1' }, () => {
    const pair = z
      .strictObject({ name: z.string(), low: z.int(), high: z.int() })
      .refine(({ low, high }) => low <= high, { path: ['low'], message: 'Low is above high.' });
    const { error } = parseWhole(pair, { low: 2, high: 1, nam: 'x' }, { name: 'a name' });
    expect(error?.issues.map(({ code, path }) => [code, path])).toEqual([
      ['invalid_type', ['name']],
      ['unrecognized_keys', []],
      ['custom', ['low']],
    ]);
  });
});
