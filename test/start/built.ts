/** The built program as the image and the package hold it: `dist/`, the templates and package.json, and no `node_modules`. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';
import { ROOT } from '../../scripts/files.ts';

/** A new folder with such a program; `dist/main.js` starts it. */
export async function builtProgram(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proveporten-built-'));
  for (const name of ['package.json', 'views'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  await build(join(folder, 'dist'));
  return folder;
}
