/** `npm run docs`: writes what docs/ generates from the sources. The same sources give the same bytes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, readFiles } from './files.ts';
import { generatedPages } from './reference/all.ts';

const pages = await generatedPages();
for (const [path, text] of pages) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(path);
}
// An eID that is gone leaves no page behind.
for (const path of readFiles(['docs/reference/eids'], ['.md']).keys()) {
  if (!pages.has(path)) rmSync(join(ROOT, path));
}
