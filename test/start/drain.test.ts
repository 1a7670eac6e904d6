/** The way out with PROVEPORTEN_DRAIN: load balancers hear of it before the port closes. */
import { request } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { world } from '../support/world.ts';
import { endAll, Program } from './program.ts';

afterAll(endAll);

/** Over a connection of its own, or a kept one that the answer may end. */
function asked(url: string): Promise<{ readonly status: number; readonly connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const call = request(url, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection });
    });
    call.on('error', reject).end();
  });
}

it('says no at /ready, serves as before, lets connections go, and ends', async () => {
  const { program, issuer } = await Program.served({ env: { PROVEPORTEN_DRAIN: '1' } });
  const stream = await fetch(`${issuer}/control/trail/stream`);
  expect((await asked(`${issuer}/ready`)).status).toBe(200);
  const exited = program.end();
  await expect.poll(async () => (await asked(`${issuer}/ready`)).status, { interval: 10 }).toBe(503);
  expect(await asked(`${issuer}/.well-known/openid-configuration`)).toEqual({
    status: 200,
    connection: 'close',
  });
  const read = stream.body?.getReader();
  expect(await read?.read()).toMatchObject({ done: true });
  expect((await exited).code).toBe(0);
  await expect(asked(`${issuer}/ready`)).rejects.toThrow('ECONNREFUSED');
});

it('is refused at the start where it is no number of seconds, as the settings of traces are', async () => {
  const environment = {
    PROVEPORTEN_DRAIN: '5s',
    PROVEPORTEN_TRACES: 'jaeger',
    PROVEPORTEN_TRACES_SHARE: '2',
  };
  await expect(world({ environment })).rejects.toMatchObject({
    problems: [
      expect.stringContaining('PROVEPORTEN_TRACES: must be off, otlp, or the address of a collector'),
      expect.stringContaining('PROVEPORTEN_TRACES_SHARE: must be a number from 0 to 1, such as 0.1.'),
      expect.stringContaining('PROVEPORTEN_DRAIN: must be whole seconds, 999 at most.'),
    ],
  });
});
