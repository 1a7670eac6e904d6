/** The library in a process of its own, with inner durations that a test can wait for. */
import { startWith } from '../../src/start-with.ts';

await startWith(
  { port: 0, demoPort: 'off', storage: 'sqlite::memory:', output: process.stdout },
  { durations: { heartbeat: 20 } },
);
