/** The bill of materials of what is shipped, in CycloneDX: also of packages that stand inside the bundle alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseLicense from 'spdx-expression-parse';
import { ROOT } from '../files.ts';
import type { Shipped } from './shipped.ts';

const SPECIFICATION = Spec.Spec1dot6;

const { Builders, Factories } = Contrib.FromNodePackageJson;
const licences = new Contrib.License.Factories.LicenseFactory(parseLicense);
const builder = new Builders.ComponentBuilder(new Factories.ExternalReferenceFactory(), licences);

/**
 * The same packages give the same bytes: it holds no time and no serial number.
 *
 * @throws Error where it is not valid CycloneDX.
 */
export async function sbomOf(shipped: readonly Shipped[]): Promise<string> {
  const ours = componentOf(ROOT, Enums.ComponentType.Application);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: ours }) });
  const locked = lockedPackages();
  for (const { folder } of shipped) {
    const component = componentOf(folder, Enums.ComponentType.Library);
    const integrity = locked[keyOf(folder)]?.integrity ?? '';
    if (integrity !== '') component.hashes.set(Enums.HashAlgorithm['SHA-512'], hexOf(integrity));
    bom.components.add(component);
    ours.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(SPECIFICATION));
  const text = serializer.serialize(bom, { sortLists: true, space: 1 });
  const wrong = await new Validation.JsonStrictValidator(SPECIFICATION.version).validate(text);
  if (wrong !== null) throw new Error(`The bill of materials is no CycloneDX: ${JSON.stringify(wrong)}`);
  return `${text}\n`;
}

/** As the package.json of a folder tells it. */
function componentOf(folder: string, type: Enums.ComponentType): Models.Component {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const component = builder.makeComponent(manifest, type);
  if (component?.version === undefined) throw new Error(`${folder} is no package with a name and a version.`);
  const { group, name, version } = component;
  component.purl = new PackageURL('npm', group, name, version).toString();
  component.bomRef.value = component.purl;
  return component;
}

type Locked = Readonly<Record<string, { readonly integrity?: string }>>;

const lockedPackages = (): Locked =>
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;

/** How the lock file names a folder. */
const keyOf = (folder: string): string =>
  folder.slice(folder.search(/[\\/]node_modules[\\/]/) + 1).replaceAll('\\', '/');

/** The lock file has the digest of the packed package in base64 (W3C Subresource Integrity). */
const hexOf = (integrity: string): string =>
  Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
