/** Everything but browsers. A test starts its own simulator, so files share nothing but the program's modules. */
import { defineConfig } from 'vitest/config';
import { coverageTags } from './scripts/reference/tags.ts';

/** Journeys and protocol, once more with the pages under another name than the issuer's. */
const JOURNEYS = ['rp', 'digdir', 'login', 'methods', 'oidc'].map((room) => `test/${room}/*.test.ts`);
/** Among them what asks no simulator for an address: the parts alone, the sources, races, a program of its own, texts. */
const NO_ADDRESS = [
  ...[
    'token',
    'client-auth',
    'claims',
    'userinfo',
    'finish',
    'policy',
    'rotation',
    'size',
    'processes',
    'two-origins',
  ].map((name) => `test/oidc/${name}.test.ts`),
  ...['races', 'counters', 'languages'].map((name) => `test/login/${name}.test.ts`),
  'test/methods/bankid-errors.test.ts',
];
/** A handful of the journeys, which every run walks under two names: one of each kind that builds addresses. */
const HANDFUL = ['rp/demo', 'digdir/logout', 'login/tabs', 'methods/bankid', 'oidc/logout', 'oidc/cors'].map(
  (name) => `test/${name}.test.ts`,
);

const exclude = ['e2e/**', 'node_modules/**'];
const twoOrigins = { PROVEPORTEN_LOGIN_ORIGIN: 'http://127.0.0.1:0' };

/** What several do at once, and what is used once, on PostgreSQL: a handful in every run. */
const onPostgres = { PROVEPORTEN_TEST_ENGINE: 'postgres' };
const RACING = ['oidc/processes', 'methods/minid-quarantine'].map((name) => `test/${name}.test.ts`);
/** All that goes through a store, on PostgreSQL. */
const STORING = [
  'rp',
  'digdir',
  'login',
  'methods',
  'oidc',
  'phone',
  'reader',
  'desk',
  'control',
  'register',
].map((room) => `test/${room}/*.test.ts`);

/** Every odd text and every disguise in every field, each eID taken away, fifty races of each way, forty logins over two instances; `npm test` tries fewer. */
const ONE_BY_ONE = [
  'web/bad-input',
  'web/real-numbers',
  'guard/removal',
  'login/races',
  'instances/behind-one-address',
].map((name) => `test/${name}.test.ts`);
/** From nothing: a clone with `npm ci`, the package by npx, a release. */
const NEWCOMER = 'test/newcomer/*.test.ts';
/** Load that lasts, and two instances of which one is killed, which `instances/behind-one-address` holds in small. */
const LASTING = ['sustained', 'one-of-two-killed'].map((name) => `test/reliability/${name}.test.ts`);
/** Of the bench, which is no part of what runs. */
const BENCH = 'test/pair.test.ts';

/** `npm test`. */
const short = [
  {
    extends: true as const,
    test: {
      name: 'one origin',
      include: ['test/**/*.test.ts'],
      exclude: [...exclude, BENCH, NEWCOMER, ...LASTING],
    },
  },
  { extends: true as const, test: { name: 'two origins', include: HANDFUL, exclude, env: twoOrigins } },
  { extends: true as const, test: { name: 'on PostgreSQL', include: RACING, exclude, env: onPostgres } },
];

/** `npm run test:long`: what `npm test` leaves out. */
const long = [
  {
    extends: true as const,
    test: {
      name: 'two origins, long',
      include: JOURNEYS,
      exclude: [...exclude, ...NO_ADDRESS, ...HANDFUL],
      env: twoOrigins,
    },
  },
  {
    extends: true as const,
    test: { name: 'on PostgreSQL, long', include: STORING, exclude, env: onPostgres },
  },
  {
    extends: true as const,
    test: {
      name: 'one by one',
      include: [...ONE_BY_ONE, BENCH, NEWCOMER],
      exclude,
    },
  },
  // By themselves, one file after the other: what they measure goes into docs/reliability.md.
  {
    extends: true as const,
    test: {
      name: 'reliability',
      include: ['test/reliability/*.test.ts'],
      exclude,
      fileParallelism: false,
      sequence: { groupOrder: 1 },
    },
  },
];

export default defineConfig({
  test: {
    pool: 'forks',
    // On the two cores that CI has: tests wait for programs, browsers and locks, so that three of them keep both busy.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A file that loads and warms the program up anew takes twice the CPU. `npm run test:long` keeps files apart: nothing may rest on their order.
    isolate: process.env.PROVEPORTEN_TESTS === 'long',
    // What cannot run fails: a forgotten `.only` would silently drop the rest.
    allowOnly: false,
    // No test may carry another tag.
    tags: [...coverageTags],
    projects: process.env.PROVEPORTEN_TESTS === 'long' ? long : short,
  },
});
