/** `npm run bench -- pair`, as one who has changed something calls it: two working trees, both up, in turns. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

interface Told {
  readonly errors: number;
  readonly processes: number;
  readonly others: number;
  readonly rows: readonly { readonly figure: string; readonly A: number; readonly 'B/A': number }[];
}

const pair = async (...args: readonly string[]) => {
  const all = ['bench/run.ts', 'pair', ...args, '--blocks', '2', '--block', '4', '--warm', '4', '--json'];
  const { stdout } = await run(process.execPath, all, { cwd: root });
  return JSON.parse(stdout) as Told;
};

test('logins of a tree beside those of another: how many a second, and what each costs', async () => {
  const { rows, errors, others, processes } = await pair('.', join('src', 'main.ts'), '--processes', '2');
  expect({ errors, processes }).toEqual({ errors: 0, processes: 4 });
  expect(others).toBeGreaterThanOrEqual(0);
  expect(rows.map(({ figure }) => figure)).toEqual([
    'logins/s',
    'server CPU ms/login',
    'main thread ms/login',
    'p99 ms',
  ]);
  for (const { A, 'B/A': ratio } of rows) {
    expect(A).toBeGreaterThan(0);
    // The same program twice; so few logins say no more.
    expect(ratio).toBeGreaterThan(0);
  }
  const [, cpu, thread] = rows;
  expect(thread?.A).toBeLessThan(cpu?.A ?? 0);
}, 60_000);

test('a folder without the program is said to be none', async () => {
  await expect(pair('docs', '.')).rejects.toThrow('docs/src/main.ts is not there');
}, 60_000);

test('what is said of the environment of B is in that of B alone', async () => {
  await expect(pair('.', '.', '--b', 'LOG_LEVEL=loud')).rejects.toThrow(/LOG_LEVEL.*loud|loud.*LOG_LEVEL/);
}, 60_000);
