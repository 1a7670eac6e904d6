/** Our own server with the processor profiler of V8, switched by messages: `start`, and `stop`, which answers with the profile. */
import { Session } from 'node:inspector/promises';

/** How often the profiler looks (µs). */
const INTERVAL = 200;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
process.on('message', async (message) => {
  if (message === 'start') process.send?.(await session.post('Profiler.start').then(() => 'started'));
  if (message === 'stop') process.send?.((await session.post('Profiler.stop')).profile);
});
await import('./server.ts');
