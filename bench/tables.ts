/** `node bench/tables.ts`: writes docs/performance.json into its places, without the rest of `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/files.ts';
import { performancePages } from '../scripts/reference/performance.ts';

for (const [path, text] of performancePages()) writeFileSync(join(ROOT, path), text);
