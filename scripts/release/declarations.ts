/** Types of the library, beside the built program: those of the files that `start` leads to, as `tsc` tells them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../files.ts';
import { runTool } from '../tool.ts';

/** Each imports types of these alone, so that nothing inside is published with them. */
const PUBLISHED = ['start', 'options', 'running', 'variables', 'kernel/errors'] as const;

/**
 * One declaration file each. They are not checked here: `npm test` does that.
 *
 * @throws Error where `tsc` fails.
 */
export async function writeDeclarations(folder: string): Promise<void> {
  const sources = PUBLISHED.map((name) => join(ROOT, 'src', `${name}.ts`));
  const flags = ['--ignoreConfig', '--noResolve', '--noCheck', '--declaration', '--emitDeclarationOnly'];
  const places = ['--rootDir', join(ROOT, 'src'), '--outDir', folder];
  const language = ['--module', 'nodenext', '--target', 'es2024', '--strict', '--allowImportingTsExtensions'];
  const arguments_ = [...sources, ...flags, ...places, ...language];
  const code = await runTool({ packageName: 'typescript', command: 'tsc', arguments: arguments_ });
  if (code !== 0) throw new Error(`tsc has written no declarations: it ended with status ${code}.`);
  for (const name of PUBLISHED) withBuiltNames(join(folder, `${name}.d.ts`));
}

/** `tsc` leaves `./options.ts` in a declaration; `./options.js` is what every version of it finds there. */
function withBuiltNames(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
}
