/** What can happen to a store while a program runs on it, and how it ends. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Relay, relay } from '../support/relay.ts';
import { ownDatabase, ownFile, ownFolder } from '../support/shared.ts';

export interface Outage {
  readonly name: string;
  /** Of `ENGINES`. */
  readonly engine: string;
  /** A store that it can happen to, and what begins and ends it. */
  prepare(): Promise<Endangered>;
}

interface Endangered {
  /** For PROVEPORTEN_STORAGE. */
  readonly storage: string;
  begin(): Promise<void>;
  end(): Promise<void>;
}

const HOLDER = fileURLToPath(new URL('../start/lock-holder.ts', import.meta.url));
const fileOf = (storage: string) => storage.replace(/^sqlite:/, '');

const locked: Outage = {
  name: 'locked by another program',
  engine: 'sqlite',
  async prepare() {
    const storage = ownFile();
    let holder: ReturnType<typeof spawn> | undefined;
    return {
      storage,
      async begin() {
        const child = spawn(process.execPath, [HOLDER, fileOf(storage)], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        holder = child;
        await once(createInterface({ input: child.stdout }), 'line');
      },
      async end() {
        holder?.stdin?.end();
        if (holder !== undefined) await once(holder, 'exit');
      },
    };
  },
};

const moved: Outage = {
  name: 'its folder moved away',
  engine: 'sqlite',
  async prepare() {
    const storage = `sqlite:${join(ownFolder(), 'store', 'store.db')}`;
    const folder = dirname(fileOf(storage));
    return {
      storage,
      begin: async () => renameSync(folder, `${folder}.away`),
      end: async () => renameSync(`${folder}.away`, folder),
    };
  },
};

/** The server behind a network that fails. */
function network(name: string, fail: (between: Relay) => void): Outage {
  return {
    name,
    engine: 'PostgreSQL',
    async prepare() {
      const storage = new URL(await ownDatabase());
      const between = await relay([Number(storage.port)]);
      onTestFinished(between.close);
      storage.port = String(between.port);
      return {
        storage: storage.href,
        begin: async () => fail(between),
        end: async () => between.mend(),
      };
    },
  };
}

export const OUTAGES: readonly Outage[] = [
  locked,
  moved,
  network('its server gone', (between) => between.cut()),
  network('its server silent', (between) => between.freeze()),
];

/** A disk that gets full while the program of this process id runs, and what stands for it. */
export interface Disk {
  readonly means: string;
  readonly storage: string;
  fill(pid: number): void;
  free(pid: number): void;
}

/** A file system of its own, which only root can make: null for others. */
function smallDisk(): Disk | null {
  const folder = ownFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  const ballast = join(folder, 'ballast');
  return {
    means: 'a full tmpfs',
    storage: `sqlite:${join(folder, 'store.db')}`,
    fill() {
      for (const size of [1_048_576, 4_096, 1])
        try {
          for (;;) appendFileSync(ballast, Buffer.alloc(size));
        } catch {}
    },
    free: () => rmSync(ballast),
  };
}

/** No file of the program may have a byte more (RLIMIT_FSIZE, which anybody may set for a program of their own). */
function limitedProgram(): Disk {
  const limit = (pid: number, most: string) =>
    void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:unlimited`]);
  return {
    means: 'RLIMIT_FSIZE',
    storage: ownFile(),
    fill: (pid) => limit(pid, '0'),
    free: (pid) => limit(pid, 'unlimited'),
  };
}

/** Both are Linux's. */
export const DISKS: readonly (() => Disk)[] =
  process.platform === 'linux' ? [() => smallDisk() ?? limitedProgram()] : [];
