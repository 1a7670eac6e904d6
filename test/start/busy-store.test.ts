/** A store whose lock another program holds: what must be written is refused in time, and nothing else waits for it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIMIT_TABLE } from '../../src/kernel/limits.ts';
import { Party } from '../support/party.ts';
import { type World, world } from '../support/world.ts';

const HOLDER = fileURLToPath(new URL('lock-holder.ts', import.meta.url));

let file: string;
let simulator: World;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'proveporten-busy-')), 'store.db');
  simulator = await world({ storage: `sqlite:${file}`, limits: { store_busy: 1_500 } });
});
afterEach(() => simulator.close());

/** Takes the lock; what it returns lets go. */
async function held(): Promise<() => Promise<unknown>> {
  const holder = spawn(process.execPath, [HOLDER, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(createInterface({ input: holder.stdout }), 'line');
  return () => {
    const gone = once(holder, 'exit');
    holder.stdin.end();
    return gone;
  };
}

const get = (path: string) => fetch(simulator.issuer + path);
const statusOf = async (path: string) => (await get(path)).status;

it('answers 503 with Retry-After in time, once for all that wait; health, discovery and reading go on', {
  tags: ['@threat-F2', '@asvs-16.5.2', '@asvs-16.5.3', '@limit-store_busy'],
}, async () => {
  const party = await Party.registered(simulator);
  const person = await simulator.control.person();
  const letGo = await held();
  const begun = performance.now();
  const writes = Promise.all([
    simulator.control.call('POST', '/people', {}),
    simulator.control.call('POST', '/people', {}),
    party.browser().open(party.request()),
    party.post('/par', party.query(), party.basic),
  ]);
  const waits: number[] = [];
  let pending = true;
  const done = writes.finally(() => {
    pending = false;
  });
  while (pending) {
    const asked = performance.now();
    expect(await statusOf('/health')).toBe(200);
    expect(await statusOf('/.well-known/openid-configuration')).toBe(200);
    expect(await statusOf(`/control/people/${person.id}`)).toBe(200);
    waits.push(performance.now() - asked);
  }
  const [one, other, page, pushed] = await done;
  expect([one.status, other.status, page.status, pushed.status]).toEqual([503, 503, 503, 503]);
  expect(one.body).toMatchObject({ type: 'urn:proveporten:problem:store-busy', rule: 'store.busy' });
  expect(page.text).toContain('Ingenting er endret.');
  expect(page.headers['retry-after']).toBe('5');
  expect(pushed.body.error).toBe('temporarily_unavailable');
  // 1.5 s of patience; the rest is a slow machine. Blocked as before, eight requests took 82 s.
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(LIMIT_TABLE.store_busy.most).toBeLessThanOrEqual(5_000);
  expect(Math.max(...waits)).toBeLessThan(1_000);
  const ready = await get('/ready');
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { status: expect.stringContaining('takes no writes') },
  ]);
  await letGo();
  expect((await simulator.control.call('POST', '/people', {})).status).toBe(201);
});

it('is waited for: who lets go in time delays a write and fails none', async () => {
  const letGo = await held();
  const made = Promise.all([
    simulator.control.call('POST', '/people', {}),
    simulator.control.call('POST', '/people', {}),
  ]);
  expect(await statusOf('/health')).toBe(200);
  await letGo();
  expect((await made).map(({ status }) => status)).toEqual([201, 201]);
  expect(await statusOf('/ready')).toBe(200);
});
