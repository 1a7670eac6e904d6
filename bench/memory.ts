/** `npm run bench -- memory`: 40,000 logins without pages, each a browser and a session more: what stays on the heap, and what the process takes. */
import { relative } from 'node:path';
import { type BuiltProgram, builtProgram } from '../scripts/built-program.ts';
import type { Memory } from '../scripts/reference/figures.ts';
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

/** The image and the package's command bound the young generation each in its own way; the heap is that of the image. */
export async function memory(): Promise<Memory> {
  const { image, bin } = await builtProgram();
  return told(async () => {
    const [grown, ofBin] = [await growth(image), await growth(bin)];
    return {
      logins: LOGINS,
      heap: grown.heap.map(({ logins, bytes }) => ({ logins, mib: round(bytes / MIB, 2) })),
      heap_bytes_per_session: round(slope(grown.heap), 0),
      processes: [taken(image, grown), taken(bin, ofBin)],
    };
  });
}

/** As a shell would start it. */
function taken({ file, flags }: BuiltProgram, { rss }: Growth) {
  return { program: [...flags, relative(process.cwd(), file)].join(' '), rss_mib: round(rss / MIB, 0) };
}

function growth(program: BuiltProgram): Promise<Growth> {
  return among([{ ...crowd, program }], ([entrant]) => {
    if (entrant === undefined) throw new Error('Nothing was started');
    return grown(entrant);
  });
}

interface Growth {
  readonly heap: readonly Look[];
  readonly rss: number;
}

interface Look {
  readonly logins: number;
  readonly bytes: number;
}

async function grown(entrant: Entrant): Promise<Growth> {
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
