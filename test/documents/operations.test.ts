/** The commands of docs/operations.md, in their order, beside a simulator that was started as the README says. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { serviceOf } from '../support/login.ts';
import { worldAt } from '../support/world.ts';
import { block } from './blocks.ts';
import type { SHELL } from './list.ts';
import { clone, freePorts, shell, startedBy, stopAll } from './reader.ts';

const text = (name: (typeof SHELL)[number]) => block(name).text;

const folder = clone();
const ports = await freePorts();
const start = () => startedBy(text('README.md › Start 1'), ports, folder);
const run = (name: (typeof SHELL)[number]) => shell(text(name), ports, folder);
afterAll(async () => {
  await stopAll();
  rmSync(folder, { recursive: true });
});

async function keys(issuer: string): Promise<readonly string[]> {
  const { keys } = await (await fetch(`${issuer}/jwks.json`)).json();
  return keys.map(({ kid }: { readonly kid: string }) => kid);
}

it('rotate, count, back up, lose, restore: the people and keys of the backup are there again', async () => {
  await start();
  const running = worldAt(`http://localhost:${ports.simulator}`);
  const [first] = await keys(running.issuer);
  await run('docs/operations.md › Rotate keys 1');
  const before = await keys(running.issuer);
  expect([before.length, before.includes(first ?? '')]).toEqual([2, true]);
  const person = await running.control.person();
  await (await serviceOf(running)).logIn(person);
  expect(await run('docs/operations.md › Watch 1')).toBe(
    'proveporten_logins_total{eid="bankid",outcome="completed"} 1\n',
  );
  await run('docs/operations.md › Back up and restore 1');
  expect(statSync(join(folder, 'backup.db')).mode & 0o077).toBe(0);
  await running.control.must('DELETE', `/people/${person.id}`);
  await stopAll();
  await run('docs/operations.md › Back up and restore 2');
  await start();
  expect(await running.control.shown(person)).toMatchObject({ pid: person.pid });
  expect(await keys(running.issuer)).toEqual(before);
});
