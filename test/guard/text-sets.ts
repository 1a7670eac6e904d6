/** Loads every `texts/` folder of src/ as the modules say it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, readFiles } from '../../scripts/files.ts';
import type { TextSet, Texts } from './texts.ts';

export async function textSets(root = ROOT): Promise<readonly TextSet[]> {
  const folders = [...readFiles(['src'], ['/nb.ts'], root).keys()].map((path) =>
    path.slice(0, -'/nb.ts'.length),
  );
  return Promise.all(
    folders.map(async (folder) => {
      const [nb = {}, nn = {}, en = {}, se = {}] = await Promise.all(
        ['nb', 'nn', 'en', 'se'].map((language) => load(join(root, folder, `${language}.ts`))),
      );
      return { folder, nb, nn, en, se };
    }),
  );
}

/** The default export; where there is none, the only export. */
async function load(path: string): Promise<Texts> {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
  return flat(module.default ?? Object.values(module)[0]);
}

function flat(value: unknown, key = ''): Texts {
  if (typeof value === 'string') return { [key]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, inner]) => flat(inner, key === '' ? name : `${key}.${name}`)),
  );
}
