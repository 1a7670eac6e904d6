/** `npm run bench -- memory`: 40,000 logins without pages, each a browser and a session more: what stays on the heap, and what the process takes. */
import { relative } from 'node:path';
import type { Memory } from '../scripts/reference/figures.ts';
import { built } from './built.ts';
import { among, block, type Entrant } from './entrant.ts';
import { round } from './load.ts';
import { told } from './measurement.ts';
import { crowd } from './ours.ts';
import { share } from './share.ts';

const LOGINS = share(40_000);
/** Logins between two looks at the heap; the first stand on the slope of warming up. */
const LOOK = Math.floor(LOGINS / 8);
const AT_ONCE = 16;
const MIB = 2 ** 20;

export async function memory(): Promise<Memory> {
  const program = await built();
  return among([{ ...crowd, program }], ([entrant]) => {
    if (entrant === undefined) throw new Error('Nothing was started');
    return told(async () => {
      const { heap, rss } = await grown(entrant);
      const name = relative(process.cwd(), program.file);
      return {
        program: [...(program.flags ?? []), name].join(' '),
        logins: LOGINS,
        heap: heap.map(({ logins, bytes }) => ({ logins, mib: round(bytes / MIB, 2) })),
        heap_bytes_per_session: round(slope(heap), 0),
        rss_mib: round(rss / MIB, 0),
      };
    });
  });
}

interface Look {
  readonly logins: number;
  readonly bytes: number;
}

async function grown(entrant: Entrant) {
  const heap: Look[] = [];
  let rss = 0;
  for (let logins = LOOK; logins <= LOGINS; logins += LOOK) {
    const { errors } = await block(entrant, LOOK, AT_ONCE);
    if (errors > 0) throw new Error(`${errors} logins failed`);
    const looked = await entrant.child.memory();
    heap.push({ logins, bytes: looked.heap });
    rss = looked.rss;
  }
  return { heap, rss };
}

/** Of the line that fits best. */
function slope(points: readonly Look[]): number {
  const mean = (of: (one: Look) => number) => points.reduce((sum, one) => sum + of(one), 0) / points.length;
  const [x, y] = [mean(({ logins }) => logins), mean(({ bytes }) => bytes)];
  const together = mean(({ logins, bytes }) => (logins - x) * (bytes - y));
  return together / mean(({ logins }) => (logins - x) ** 2);
}
