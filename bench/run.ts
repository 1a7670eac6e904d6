/** `npm run bench`: everything, on one machine, written into docs/performance.json. `npm run bench -- <part> …` measures one part anew and
 *  leaves the others as they were measured. Absolute figures move by a third between runs and machines: the ratios are what to compare. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOf } from '../scripts/reference/compared.ts';
import type { Performance } from '../scripts/reference/figures.ts';
import { approvals } from './approval.ts';
import { inBrowser } from './browser.ts';
import { compare } from './compare.ts';
import { cost } from './cost.ts';
import { memory } from './memory.ts';
import { pair } from './pair.ts';
import { profile } from './profile.ts';
import { scale } from './scale.ts';
import { starts } from './starts.ts';

const FIGURES = join(import.meta.dirname, '../docs/performance.json');

/** So many comparisons are told. */
const RUNS = 6;

const written = () => JSON.parse(readFileSync(FIGURES, 'utf8')) as Performance;

const PARTS = {
  compare: async () => {
    const compared = await compare();
    return { compared, runs: [...written().runs, runOf(compared)].slice(-RUNS) };
  },
  start: async () => ({ starts: await starts() }),
  memory: async () => ({ memory: await memory() }),
  browser: async () => ({ browser: await inBrowser() }),
  profile: async () => ({ profile: await profile(written().profile.before) }),
  approval: async () => ({ approvals: await approvals() }),
  scale: async () => ({ scale: await scale() }),
  cost: async () => ({ cost: await cost() }),
} satisfies Readonly<Record<string, () => Promise<Partial<Performance>>>>;

async function measure(name: string, part: () => Promise<Partial<Performance>>): Promise<void> {
  const before = performance.now();
  const measured = await part();
  const seconds = Math.round((performance.now() - before) / 1000);
  console.log(`${name}, ${seconds} s:`, JSON.stringify(measured, null, 2));
  writeFileSync(FIGURES, `${JSON.stringify({ ...written(), ...measured }, null, 2)}\n`);
}

const [wanted, ...rest] = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => wanted === undefined || wanted === name);
if (wanted === 'pair') await pair(rest);
else if (wanted === 'compare' && rest.length > 0) console.log(JSON.stringify(await compare(rest), null, 2));
else if (parts.length === 0) throw new Error(`There is no ${wanted}: pair, ${Object.keys(PARTS).join(', ')}`);
else for (const [name, part] of parts) await measure(name, part);
