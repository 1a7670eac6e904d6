/** The program as the image runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/build.ts';
import { ROOT } from '../scripts/files.ts';
import type { Program } from './child.ts';

/** Builds it anew from the sources of now; with the flags that the image gives to node. */
export async function built(): Promise<Program> {
  await build(join(ROOT, 'dist'));
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')) ?? [];
  const words = JSON.parse(command) as readonly string[];
  return { file: join(ROOT, 'dist/main.js'), flags: words.filter((word) => word.startsWith('--')) };
}
