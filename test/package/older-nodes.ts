/** Nodes that are too old: the one that runs npm, where it is, and this one with an older version's name. */
import { execFileSync } from 'node:child_process';

/** For a parameterised test: version, command, and the flags before the file. */
export function olderNodes(): readonly (readonly [string, string, ...string[]])[] {
  const named = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`;
  const pretended = [
    '18.20.8',
    process.execPath,
    '--import',
    `data:text/javascript,${encodeURIComponent(named)}`,
  ] as const;
  const npms = process.env.npm_node_execpath ?? process.execPath;
  const version = execFileSync(npms, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  return Number(version.split('.')[0]) < 24 ? [pretended, [version, npms]] : [pretended];
}
