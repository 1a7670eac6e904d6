/** What one connection, one reader or one fault may do to the whole program: nothing, or end it with a word. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Line } from '../support/line.ts';
import { loginOf, serviceOf } from '../support/login.ts';
import { worldAt } from '../support/world.ts';
import { endAll, Program } from './program.ts';

afterEach(endAll);

const scriptOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe('a stream of events, in a process of its own', () => {
  /** Every stream there is, and the cookie of the browser whose login one of them is about. */
  async function streams() {
    const { issuer } = await Program.served({ main: scriptOf('short.ts') });
    const simulator = worldAt(issuer);
    const page = await (await serviceOf(simulator)).atPicker();
    const person = await simulator.control.person();
    return {
      issuer,
      cookie: page.browser.jar.header(new URL(issuer)) ?? '',
      paths: [
        `/authorize/events?login=${loginOf(page).id}`,
        `/phone/${person.id}/events`,
        '/control/trail/stream',
      ],
    };
  }

  it.each(['HEAD', 'GET'])('outlives %s of the same behind it on its connection', async (method) => {
    const { issuer, cookie, paths } = await streams();
    for (const path of paths) {
      const line = new Line(issuer);
      line.ask(
        [
          ['GET', path],
          [method, path],
          [method, path],
        ],
        cookie,
      );
      await line.heartbeats(3);
      // Another stream's heartbeats: after as many, those of the first would have met the connection that is gone.
      line.socket.destroy();
      const after = new Line(issuer);
      after.ask([['GET', path]], cookie);
      await after.heartbeats(3);
      after.socket.destroy();
      expect((await fetch(`${issuer}/health`)).status).toBe(200);
    }
  });
});

describe('who reads the output', () => {
  it('may leave: the program serves on', { tags: '@asvs-16.5.2' }, async () => {
    const { program, issuer } = await Program.served();
    program.child.stdout?.destroy();
    program.child.stderr?.destroy();
    for (let count = 0; count < 3; count++) expect((await fetch(`${issuer}/people`)).status).toBe(200);
    expect(program.child.exitCode).toBeNull();
    program.child.kill('SIGTERM');
    expect(await program.exited).toEqual({ code: 0, signal: null });
  });

  it('gets the line of every request that was answered before the end', async () => {
    const { program, issuer } = await Program.served();
    const asked = Array.from({ length: 40 }, () => fetch(`${issuer}/health`));
    await Promise.all(asked);
    program.child.kill('SIGTERM');
    await program.exited;
    expect(program.stdout.match(/"route":"\/health"/g)).toHaveLength(asked.length);
  });
});

describe('a fault that nobody caught', () => {
  it.each([
    ['SIGUSR2', 'thrown for a test'],
    ['SIGHUP', 'rejected for a test'],
  ] as const)(
    'by %s ends the program as fatal, with status 1 and its streams closed',
    { tags: '@asvs-16.5.4' },
    async (signal, words) => {
      const { program, issuer } = await Program.served({ main: scriptOf('faulty.ts') });
      const line = new Line(issuer);
      line.ask([['GET', '/control/trail/stream']]);
      await once(line.socket, 'data');
      program.child.kill(signal);
      expect(await program.exited).toEqual({ code: 1, signal: null });
      // Drained: the stream has its last chunk, and is not cut.
      expect(line.heard.endsWith('0\r\n\r\n')).toBe(true);
      const said = program.stdout.split('\n').filter((one) => one.includes('"level":"fatal"'));
      expect(said).toEqual([expect.stringContaining(words)]);
    },
  );
});
