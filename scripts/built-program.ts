/** The built program, as teams start it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { ROOT } from './files.ts';

/** What is run, and what node is told. */
export interface BuiltProgram {
  readonly file: string;
  readonly flags: readonly string[];
}

/** Builds it anew from the sources of now: as the image starts it, and as the package's command does. */
export async function builtProgram(): Promise<{ readonly image: BuiltProgram; readonly bin: BuiltProgram }> {
  await build(join(ROOT, 'dist'));
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')) ?? [];
  const words = JSON.parse(command) as readonly string[];
  return {
    image: { file: join(ROOT, 'dist/main.js'), flags: words.filter((word) => word.startsWith('--')) },
    bin: { file: join(ROOT, 'dist/proveporten.js'), flags: [] },
  };
}
