/** Before `npm pack`: the built program with what a package has besides, the library's types and a bill of materials. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { ROOT } from './files.ts';
import { writeDeclarations } from './release/declarations.ts';
import { sbomOf } from './release/sbom.ts';

const folder = join(ROOT, 'dist');
const shipped = await build(folder);
await writeDeclarations(folder);
writeFileSync(join(folder, 'sbom.cdx.json'), await sbomOf(shipped));
