/** Runs a tool of node_modules with this very Node: no shell and no `.cmd`, so it works the same on Windows. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './files.ts';

const require = createRequire(join(ROOT, 'package.json'));

/** The script behind a package's command, read from its own package.json. */
export function toolPath(packageName: string, command: string): string {
  // Some packages do not export package.json, so the search path is walked instead of asking for it.
  for (const place of require.resolve.paths(packageName) ?? []) {
    const manifest = readManifest(join(place, packageName, 'package.json'));
    const script = typeof manifest?.bin === 'string' ? manifest.bin : manifest?.bin?.[command];
    if (script !== undefined) return join(place, packageName, script);
  }
  throw new Error(`${packageName} is not installed, or has no command "${command}": run npm ci.`);
}

interface Manifest {
  readonly bin?: string | Readonly<Record<string, string>>;
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

export interface Tool {
  readonly packageName: string;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder it runs in; the repository's root unless given. */
  readonly folder?: string;
}

/** Its output goes to ours; answers its exit code. */
export function runTool(tool: Tool): Promise<number> {
  const path = toolPath(tool.packageName, tool.command);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...tool.arguments], {
      cwd: tool.folder ?? ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...withThisNodeFirst(), ...tool.environment },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** What the tool starts in turn finds this Node as `node`, also where the machine's own is older. */
function withThisNodeFirst(): Readonly<Record<string, string>> {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  return { [name]: [dirname(process.execPath), process.env[name] ?? ''].join(separator) };
}
