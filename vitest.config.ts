/** Everything but browsers. Own processes per file: start() owns ports and files, and a crash must not take other files along. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['e2e/**', 'node_modules/**'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What cannot run fails: a forgotten `.only` would silently drop the rest.
    allowOnly: false,
  },
});
