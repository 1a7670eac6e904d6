/** `npm run bench -- pair <folder or program> <folder or program> [--blocks 12] [--block 128] [--warm 3000] [--of sso] [--together] [--json]`: two working trees of
 *  ours, or a tree and a built program, both up, in turns. Writes nothing. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measured } from '../scripts/reference/figures.ts';
import { alternate, paired } from './blocks.ts';
import type { Contender } from './contender.ts';
import { among, warmUp } from './entrant.ts';
import { median, round } from './load.ts';
import { headless, ours, refresh, sso } from './ours.ts';
import { watch } from './quiet.ts';

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
      json: { type: 'boolean', default: false },
      together: { type: 'boolean', default: false },
    },
  });
  const [first, second] = positionals;
  const kind = KINDS[values.of];
  if (first === undefined || second === undefined || kind === undefined)
    throw new Error(`pair <folder> <folder> [--blocks N] [--warm N] [--of ${Object.keys(KINDS).join('|')}]`);
  const contenders = [contender(kind, 'A', first), contender(kind, 'B', second)] as const;
  const { json, together } = values;
  const [rounds, logins] = [Number(values.blocks), Number(values.block)];
  const turns = { rounds, logins, atOnce: together ? 16 : 64, together };
  return { contenders, json, warm: Number(values.warm), turns };
}

/** A folder is a working tree, started from its sources. */
function contender(kind: Contender, name: string, path: string): Contender {
  const full = resolve(path);
  const file = statSync(full).isDirectory() ? join(full, 'src/main.ts') : full;
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  return { ...kind, name, what: path, program: { file } };
}

export async function pair(args: readonly string[]): Promise<void> {
  const { contenders, json, warm, turns } = options(args);
  const told = await among(contenders, async (entrants) => {
    await warmUp(entrants, warm);
    const ended = watch();
    const blocks = await alternate(entrants, turns);
    return { blocks, machine: ended() };
  });
  const of = (name: string, key: keyof Measured) => (told.blocks.get(name) ?? []).map((one) => one[key]);
  const rows = Object.entries(FIGURES).map(([figure, key]) => {
    const [a, b] = [of('A', key), of('B', key)];
    const { median: ratio, error } = paired(b, a);
    return { figure, A: round(median(a), 2), B: round(median(b), 2), 'B/A': ratio, error };
  });
  const errors = [...of('A', 'errors'), ...of('B', 'errors')].reduce((sum, one) => sum + one, 0);
  const whole = { A: contenders[0].what, B: contenders[1].what, ...turns, errors, ...told.machine, rows };
  if (json) return console.log(JSON.stringify(whole, null, 2));
  console.table(rows);
  console.log(
    `A: ${whole.A}, B: ${whole.B}; ${turns.rounds} blocks of ${turns.logins} logins each; B/A: median of the rounds' ratios and its standard error; errors: ${errors}.`,
  );
}
