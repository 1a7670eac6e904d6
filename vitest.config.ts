/** Everything but browsers. Own processes per file: start() owns ports and files, and a crash must not take other files along. */
import { defineConfig } from 'vitest/config';

/** Journeys and protocol, once more with the pages under another name than the issuer's (DESIGN, "Environment"). */
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

const exclude = ['e2e/**', 'node_modules/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What cannot run fails: a forgotten `.only` would silently drop the rest.
    allowOnly: false,
    projects: [
      { extends: true, test: { name: 'one origin', include: ['test/**/*.test.ts'], exclude } },
      {
        extends: true,
        test: {
          name: 'two origins',
          include: JOURNEYS,
          exclude: [...exclude, ...NO_ADDRESS],
          env: { PROVEPORTEN_LOGIN_ORIGIN: 'http://127.0.0.1:0' },
        },
      },
    ],
  },
});
