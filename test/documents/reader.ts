/** What a reader has after `git clone` and `npm ci`: a copy of the repository, a shell, and a simulator that they started by hand. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/files.ts';
import { emptyFolder, freePort } from '../start/program.ts';
import { LEFT_OUT } from './list.ts';

const CLONED = ['package.json', 'package-lock.json', 'src', 'views', 'public', 'scripts', 'examples'];

/** Two ports, for 7575 and 7576 of the documents. */
export interface Ports {
  readonly simulator: number;
  readonly demo: number;
}

export const freePorts = async (): Promise<Ports> => ({
  simulator: await freePort(),
  demo: await freePort(),
});

/** What is not the reader's business in a test: ports. */
const withPorts = (text: string, { simulator, demo }: Ports): string =>
  text
    .replaceAll('localhost:7575', `localhost:${simulator}`)
    .replaceAll('localhost:7576', `localhost:${demo}`);

export function clone(): string {
  const folder = emptyFolder();
  for (const name of CLONED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The commands of a block as they are run: `npm ci` was done with the copy, and lines that are left out are gone. */
const commandsOf = (text: string, ports: Ports): string =>
  withPorts(text, ports)
    .replace(/^npm ci && /gm, '')
    .split('\n')
    .filter((one) => !LEFT_OUT.some(({ line }) => line.test(one)))
    .join('\n');

/** The reader's environment has neither our variables nor the commands that `npx` has put before theirs. */
function environment({ simulator, demo }: Ports): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PROVEPORTEN_|NODE_|VITEST|npm_)/i.test(name),
  );
  const PATH = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.includes('node_modules'));
  return {
    ...Object.fromEntries(kept),
    PATH: PATH.join(delimiter),
    PORT: String(simulator),
    PROVEPORTEN_DEMO_PORT: String(demo),
    ISSUER: `http://localhost:${simulator}`,
  };
}

/**
 * What the commands print, once they have ended.
 *
 * @throws Error with their output where one of them fails.
 */
export async function shell(text: string, ports: Ports, cwd: string): Promise<string> {
  const run = promisify(execFile);
  const options = { cwd, env: environment(ports) };
  return (await run('bash', ['-e', '-o', 'pipefail', '-c', commandsOf(text, ports)], options)).stdout;
}

/** With the promise that every process of it has let go of its output, and so of its ports. */
const started = new Map<ChildProcess, Promise<unknown>>();

/** Runs commands that stay, until the simulator says that it is ready. Resolves with what was printed so far. */
export const startedBy = (text: string, ports: Ports, cwd: string): Promise<string> =>
  startedAs(commandsOf(text, ports), ports, cwd);

/** The same of commands as they stand, `npm ci` included. */
export async function startedAs(text: string, ports: Ports, cwd: string): Promise<string> {
  const child = spawn('bash', ['-e', '-c', text], {
    ...{ cwd, env: environment(ports), detached: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.set(child, once(child, 'close'));
  let printed = '';
  child.stderr.on('data', (data) => {
    printed += data;
  });
  child.stdout.setEncoding('utf8');
  for await (const data of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += data;
    if (!printed.includes('"msg":"ready"')) continue;
    child.stdout.resume();
    return printed;
  }
  throw new Error(`It ended before it was ready: ${printed}`);
}

/** Ends what `startedBy` started, npm and shells between included. */
export async function stopAll(): Promise<void> {
  for (const [child, gone] of started) {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await gone;
  }
  started.clear();
}
