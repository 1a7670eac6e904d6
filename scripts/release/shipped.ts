/** What of others is in the built program: packages whose code the bundle holds, and those whose files browsers load. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../files.ts';

const manifestFormat = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  homepage: z.string().optional(),
});

/** A package, as its own package.json tells it. */
export interface Shipped extends z.infer<typeof manifestFormat> {
  /** Absolute. */
  readonly folder: string;
}

/** No module of the bundle leads to these: style sheets and fonts are read as files, and the bundler adds helpers of its own. */
const WITHOUT_MODULES = [
  '@digdir/designsystemet-css',
  '@digdir/designsystemet-theme',
  '@fontsource-variable/inter',
  'rolldown',
] as const;

/**
 * The packages that the modules of a bundle come from, and those without; by name.
 *
 * @throws ZodError where a package tells no licence: whoever ships it has to find it out.
 */
export function shippedWith(modules: readonly string[]): readonly Shipped[] {
  const named = WITHOUT_MODULES.map((name) => realpathSync(join(ROOT, 'node_modules', name)));
  const imported = modules
    .filter((id) => /[\\/]node_modules[\\/]/.test(id))
    .map((id) => packageOf(dirname(id)));
  const found = [...named, ...imported].map((folder) => {
    const manifest = manifestFormat.parse(manifestIn(folder));
    return [`${manifest.name} ${manifest.version}`, { ...manifest, folder }] as const;
  });
  // One package may lie in several folders.
  const byName = [...new Map(found)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return byName.map(([, shipped]) => shipped);
}

/** The nearest folder upwards whose package.json has a name: one inside a package may hold a `type` alone. */
function packageOf(folder: string): string {
  const found = existsSync(join(folder, 'package.json')) && manifestIn(folder).name !== undefined;
  return found ? folder : packageOf(dirname(folder));
}

const manifestIn = (folder: string): { readonly name?: unknown } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const LEGAL = /^(?:licen[cs]e|copying|notice)\b/i;

/** Licence and notice as the package brings them; none where it brings none. */
export function legalTexts({ folder }: Shipped): readonly string[] {
  const files = readdirSync(folder).filter((name) => LEGAL.test(name));
  return files.toSorted().map((name) => readFileSync(join(folder, name), 'utf8').trim());
}
