/** A simulator in a process of its own, on a store that others use too: forked by `neighbour`, which it tells its issuer. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { start } from '../../src/start.ts';
import { Control, type World } from '../support/world.ts';

/** Records as `world({ record: true })` does. */
export async function neighbour(storage: string): Promise<World> {
  const child = fork(import.meta.filename, [storage], { execArgv: [] });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The neighbour ended')));
  const [issuer] = (await Promise.race([once(child, 'message'), ended])) as [string];
  return {
    ...{ issuer, login: issuer, demo: null, control: new Control(issuer) },
    async close() {
      const gone = ended.catch(() => undefined);
      child.disconnect();
      await gone;
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const [, , storage = ''] = process.argv;
  const running = await start({ port: 0, storage, demoPort: 'off', record: true });
  process.once('disconnect', () => void running.close());
  process.send?.(running.issuer);
}
