/** `npm run bench -- pair <folder or program> <folder or program> [--blocks 12] [--block 128] [--warm 3000] [--of sso] [--processes 1]
 *  [--together] [--json]`: two working trees of ours, or a tree and a built program, both up, in turns. Two processes of one program differ
 *  by some percent in what V8 made of it: `--processes 3` has three of each up. `--b LOG_LEVEL=silent` is in B's environment alone. Writes nothing. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watch } from '../scripts/quiet.ts';
import type { Measured } from '../scripts/reference/figures.ts';
import { alternate, paired, underLoad } from './blocks.ts';
import type { Contender } from './contender.ts';
import { among, warmUp } from './entrant.ts';
import { median, round } from './load.ts';
import { headless, ours, refresh, sso } from './ours.ts';

const FIGURES = {
  'logins/s': 'per_second',
  'server CPU ms/login': 'server_cpu_ms',
  'main thread ms/login': 'main_thread_ms',
  'p99 ms': 'p99_ms',
} as const satisfies Readonly<Record<string, keyof Measured>>;

const KINDS: Readonly<Record<string, Contender>> = { login: ours, headless, sso, refresh };

function options(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      blocks: { type: 'string', default: '12' },
      block: { type: 'string', default: '128' },
      warm: { type: 'string', default: '3000' },
      of: { type: 'string', default: 'login' },
      b: { type: 'string', multiple: true, default: [] },
      processes: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      together: { type: 'boolean', default: false },
    },
  });
  const [first, second] = positionals;
  const kind = KINDS[values.of];
  if (first === undefined || second === undefined || kind === undefined)
    throw new Error(`pair <folder> <folder> [--blocks N] [--warm N] [--of ${Object.keys(KINDS).join('|')}]`);
  const names = Array.from({ length: Number(values.processes) }, (_, at) => [`A${at + 1}`, `B${at + 1}`]);
  const contenders = names.flatMap(([a = '', b = '']) => [
    contender(kind, a, first, []),
    contender(kind, b, second, values.b),
  ]);
  const { json, together } = values;
  const [rounds, logins] = [Number(values.blocks), Number(values.block)];
  const turns = { rounds, logins, atOnce: together ? 16 : 64, together };
  return { trees: { A: first, B: second }, contenders, json, warm: Number(values.warm), turns };
}

/** A folder is a working tree, started from its sources. */
function contender(kind: Contender, name: string, path: string, variables: readonly string[]): Contender {
  const full = resolve(path);
  const file = statSync(full).isDirectory() ? join(full, 'src/main.ts') : full;
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  return {
    ...kind,
    name,
    what: path,
    program: { file, env: Object.fromEntries(variables.map((one) => one.split('=', 2))) },
  };
}

export async function pair(args: readonly string[]): Promise<void> {
  const { trees, contenders, json, warm, turns } = options(args);
  const told = await among(contenders.map(underLoad), async (entrants) => {
    await warmUp(entrants, warm);
    const ended = watch();
    const blocks = await alternate(entrants, turns);
    return { blocks, machine: ended().machine };
  });
  const of = (tree: keyof typeof trees, key: keyof Measured) =>
    contenders
      .filter(({ name }) => name.startsWith(tree))
      .flatMap(({ name }) => told.blocks.get(name)?.map((one) => one[key]) ?? []);
  const rows = Object.entries(FIGURES).map(([figure, key]) => {
    const [a, b] = [of('A', key), of('B', key)];
    const { median: ratio, error } = paired(b, a);
    return { figure, A: round(median(a), 2), B: round(median(b), 2), 'B/A': ratio, error };
  });
  const errors = [...of('A', 'errors'), ...of('B', 'errors')].reduce((sum, one) => sum + one, 0);
  const whole = { ...trees, ...turns, processes: contenders.length, errors, ...told.machine, rows };
  if (json) return console.log(JSON.stringify(whole, null, 2));
  console.table(rows);
  console.log(
    `A: ${whole.A}, B: ${whole.B}; ${turns.rounds} blocks of ${turns.logins} logins to each of ${whole.processes} processes; B/A: median of the rounds' ratios and its standard error; errors: ${errors}.`,
  );
}
