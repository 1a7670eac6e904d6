/**
 * `npm run build`: the program in `dist/`, minified, with the packages it uses inside. `dist/main.js` is the program, `dist/start.js`
 * the library, `dist/proveporten.js` and `dist/library.js` the package's doors to them, `dist/ready.js` the health check of a
 * container. Beside them stands what browsers load, compressed, and beside `dist/` the templates of `views/` and package.json, which it
 * reads at run time.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { eidsHere } from '../src/methods/folders.ts';
import { packedAssets } from '../src/web/asset-files.ts';
import type { AssetIndex } from './built/asset-files.ts';
import { ROOT } from './files.ts';
import { noticesOf } from './release/notices.ts';
import { type Shipped, shippedWith } from './release/shipped.ts';

/** Brotli's best: a build has the time that a start has not. */
const BEST = 11;

/** Law 8 in a file: what stands in folders is listed, and whoever adds an eID changes nothing here. */
function listedEids(): string {
  const ids = eidsHere();
  const imports = ids.map((id, place) => `import eid${place} from './${id}/method.ts';`);
  const named = ids.map((id, place) => `${JSON.stringify(id)}: eid${place}`);
  return `${imports.join('\n')}
const eids = { ${named.join(', ')} };
export const eidsHere = () => Object.keys(eids);
export const eidNamed = async (id) => eids[id];`;
}

/** The sources that read folders of this repository, and what is built in their place. */
const built: Plugin = {
  name: 'built',
  resolveId: (source) => (source === './asset-files.ts' ? join(ROOT, 'scripts/built/asset-files.ts') : null),
  load: (id) => (id === join(ROOT, 'src/methods/folders.ts') ? listedEids() : null),
};

/** node:http without an ES import: that reads every export, and one of them loads the whole of undici (Node 24). */
const withoutUndici: Plugin = {
  name: 'without-undici',
  resolveId: (source) => (source === 'node:http' ? '\0http' : null),
  load: (id) => (id === '\0http' ? "module.exports = process.getBuiltinModule('node:http')" : null),
};

function writeAssets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { version, files } = packedAssets(BEST);
  const index: AssetIndex = {
    version,
    files: Object.fromEntries(
      [...files].map(([name, { type, forms }]) => {
        const written = [...forms].map(([coding, { content, etag }]) => {
          const file = `${name.replaceAll('/', '.')}.${coding}`;
          writeFileSync(join(folder, file), content);
          return { coding, etag, file };
        });
        return [name, { type, forms: written }];
      }),
    ),
  };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
}

/**
 * Builds into a folder one below that of package.json and views/; what was there goes.
 *
 * @returns the packages of others that are inside.
 */
export async function build(folder: string): Promise<readonly Shipped[]> {
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    input: {
      main: join(ROOT, 'src/main.ts'),
      start: join(ROOT, 'src/start.ts'),
      ready: join(ROOT, 'scripts/built/ready.ts'),
    },
    platform: 'node',
    plugins: [built, withoutUndici],
  });
  const { output } = await bundle.write({ dir: folder, format: 'esm', minify: true });
  await bundle.close();
  writeAssets(join(folder, 'assets'));
  for (const name of ['proveporten.js', 'library.js'])
    copyFileSync(join(ROOT, 'scripts/built', name), join(folder, name));
  const shipped = shippedWith(output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
  writeFileSync(join(folder, 'third-party-notices.txt'), noticesOf(shipped));
  return shipped;
}

if (import.meta.main) await build(resolve(process.argv[2] ?? join(ROOT, 'dist')));
