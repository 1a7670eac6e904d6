/** Our own server on a store that scale-store.ts has filled, with a probe of how long its one thread is held. */
import { join } from 'node:path';
import { start } from '../src/start.ts';
import { announce } from './announce.ts';

const directory = process.env.BENCH_DIRECTORY ?? '.';
const running = await start({
  port: Number(process.env.PORT ?? 0),
  storage: `sqlite:${join(directory, 'bench.db')}`,
  demoPort: 'off',
});

/** The most processor time of this thread between two turns of the loop since it was last told (ms): other programs do not count, nor do waits for the disk. */
let longest = 0;
let last = used();
let probing = false;

function used(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function turn(): void {
  const now = used();
  longest = Math.max(longest, now - last);
  last = now;
  if (probing) setImmediate(turn);
}

process.on('message', (message) => {
  if (message === 'probe') {
    [longest, last, probing] = [0, used(), true];
    turn();
    process.send?.({ probing });
  }
  if (message === 'held') {
    probing = false;
    process.send?.({ ms: longest });
  }
});
announce(running.issuer);
