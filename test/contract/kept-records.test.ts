/** What a process keeps of its store, at its bounds; what is read through it is in the contract (store-again.ts). */
import { expect, test } from 'vitest';
import { KeptRecords } from '../../src/storage/kept-records.ts';
import { AT } from './support.ts';

const written = (id: string, json = '1') => ({
  ...{ kind: 'thing', id, json, shape: 0, tags: {}, aged: 0, expiresAt: null, at: AT },
});

function keepingOf(kept: number, kept_size: number) {
  const records = new KeptRecords({ kept, kept_size, frozen: false });
  return {
    records,
    keep: (...ids: string[]) => {
      for (const id of ids) records.keep(written(id));
    },
    has: (...ids: string[]) => ids.filter((id) => records.find('thing', id) !== undefined),
  };
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `${n}`);

test('no more records are kept than the bound says, and those that were read of late are among them', {
  tags: '@limit-kept',
}, () => {
  const { keep, has } = keepingOf(10, 1e6);
  for (const id of numbered(100)) {
    keep(id);
    expect(has('0')).toEqual(['0']);
  }
  expect(has(...numbered(100)).length).toBeLessThanOrEqual(10);
});

test('nor more characters of them', { tags: '@limit-kept_size' }, () => {
  const { records, keep, has } = keepingOf(1000, 200);
  keep(...numbered(100));
  // Most ids have two characters, and each value one.
  expect(has(...numbered(100)).length).toBeLessThanOrEqual(200 / 3);
  expect(has(...numbered(100)).length).toBeGreaterThan(200 / 9);
  // The same record over and over is one.
  for (let n = 0; n < 100; n += 1) keep('98');
  expect(has('99')).toEqual(['99']);
  records.keep(written('98', 'x'.repeat(200)));
  expect(has('98', '99')).toEqual(['99']);
});

test('what stood before is not met again when what came after it is gone', () => {
  for (const rounds of [0, 1, 4, 5, 6]) {
    const { records, keep, has } = keepingOf(10, 1e6);
    keep('one', ...numbered(rounds));
    keep('one');
    records.forget('thing', 'one');
    expect(has('one')).toEqual([]);
    keep('one', ...numbered(rounds));
    records.forgetAll();
    expect(has('one', ...numbered(rounds))).toEqual([]);
  }
});
