/** The folder of `views/` and `public/`: the same for sources and for `dist/`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of our package.json, found upwards from this file. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
}
