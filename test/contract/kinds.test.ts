/** Record kinds: what is declared once holds everywhere, and forgetting it does not compile (`tsc` is part of `npm run check`). */
import { expect, test } from 'vitest';
import { readFiles, withoutComments } from '../../scripts/files.ts';
import { EVERYTHING, KINDS, LEFT_BY_LOGINS } from '../../src/control/kinds.ts';
import { kind } from '../../src/storage/kind.ts';
import { openStore } from '../../src/storage/open.ts';
import { put } from '../../src/storage/record-operations.ts';
import type { Put } from '../../src/storage/store.ts';
import { AT } from './support.ts';

interface Loan {
  readonly book: string;
}

const LOAN = kind<Loan, 'person'>('loan', { leftBy: 'logins', expires: 'every', version: 0 });
const SHELF = kind<readonly string[]>('shelf', { leftBy: null, expires: 'none', version: 0 });

test('a kind that forgets what is to be declared, and a record that is none of its kind, do not compile', () => {
  const mistakes: readonly unknown[] = [
    // @ts-expect-error A kind says which reset takes it along,
    kind<Loan>('loan', { expires: 'every', version: 0 }),
    // @ts-expect-error whether it is swept,
    kind<Loan>('loan', { leftBy: null, version: 0 }),
    // @ts-expect-error in which version it is stored,
    kind<Loan>('loan', { leftBy: null, expires: 'every' }),
    // @ts-expect-error and how a value of an older one is read.
    kind<Loan>('loan', { leftBy: null, expires: 'every', version: 1, upgrades: [] }),
    // @ts-expect-error A value is one of the kind,
    LOAN.put('one', { book: 1 }, { expiresAt: AT }),
    // @ts-expect-error carries the tags that it may be aged and removed by,
    LOAN.put('one', { book: 'Sult' }, { expiresAt: AT, tags: { service: 's' } }),
    // @ts-expect-error and expires where all of its kind do,
    LOAN.put('one', { book: 'Sult' }, { tags: { person: 'p' } }),
    // @ts-expect-error but not where none does.
    SHELF.put('one', ['Sult'], { expiresAt: AT }),
    // @ts-expect-error Only a kind makes a record.
    { kind: LOAN, id: 'one', value: { book: 1 } } satisfies Put,
  ];
  expect(mistakes).toHaveLength(9);
});

test('what is read has the type of its kind', async () => {
  const store = await openStore('sqlite::memory:');
  await put(store, AT, LOAN.put('one', { book: 'Sult' }, { tags: { person: 'p' }, expiresAt: AT + 1 }));
  await put(store, AT, SHELF.put('first', ['Sult', 'Pan'], {}));
  const looked = await store.change(AT, [], (look) => ({ result: look(LOAN, 'one')?.value.book }));
  const [loan, shelf] = await store.many(
    [
      { kind: LOAN, id: 'one' },
      { kind: SHELF, id: 'first' },
    ],
    AT,
  );
  const found = await store.find(LOAN, { person: 'p' }, AT);
  const books: readonly (string | undefined)[] = [
    looked,
    loan?.value.book,
    found[0]?.value.book,
    shelf?.value[0],
  ];
  expect(books).toEqual(['Sult', 'Sult', 'Sult', 'Sult']);
  await store.close();
});

test('every kind that the sources declare is known to a reset', () => {
  const declared = [...readFiles(['src'], ['.ts']).values()].flatMap((source) =>
    [...withoutComments(source).matchAll(/\bkind<[^(]*\(\s*'([\w-]+)'/g)].map(([, name]) => name),
  );
  expect(KINDS.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
});

test('a reset keeps what services and browsers rely on, and one person’s or service’s takes what logins left', () => {
  const names = (kinds: typeof KINDS) => kinds.map(({ name }) => name);
  expect(names(KINDS.filter((kind) => !EVERYTHING.includes(kind))).toSorted()).toEqual([
    ...['authority', 'health', 'instance', 'jti', 'keys', 'secret', 'zone-session'],
  ]);
  expect(names(LEFT_BY_LOGINS).toSorted()).toEqual([
    ...['access-token', 'answer', 'browser-sso', 'code', 'delivery', 'grant', 'login', 'logout', 'message'],
    ...['open-logins', 'par', 'refresh-token'],
  ]);
});
