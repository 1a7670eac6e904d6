/** A program under measurement in a process of its own: start, processor time, heap, end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What to run: a file, the environment it is run in, and what node is told. */
export interface Program {
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** Bytes. */
interface Memory {
  /** What lives: after a collection. */
  readonly heap: number;
  readonly rss: number;
}

/** User and system time so far, ms: of all threads, and of the one that runs JavaScript. */
export interface Used {
  readonly cpu: number;
  readonly thread: number;
}

export interface Child {
  readonly issuer: string;
  used(): Promise<Used>;
  memory(): Promise<Memory>;
  /** Sends a message that told.mjs knows and waits for the answer. */
  ask<T>(message: string): Promise<T>;
  end(): Promise<void>;
}

const TOLD = ['--expose-gc', '--import', join(import.meta.dirname, 'told.mjs')];

/** Starts a program with its files in a folder; resolves when discovery answers 200. */
export async function startChild(program: Program, directory: string): Promise<Child> {
  const port = await freePort();
  const process_ = run({ ...program, flags: [...(program.flags ?? []), ...TOLD] }, directory, port);
  const issuer = `http://localhost:${port}`;
  await listening(process_, issuer);
  return {
    issuer,
    used: () => ask<Used>(process_, 'used'),
    memory: () => ask<Memory>(process_, 'memory'),
    ask: (message) => ask(process_, message),
    end: () => end(process_),
  };
}

/** Milliseconds from spawn until discovery answers 200, and until the door of logins answers too. */
export interface ColdStart {
  readonly discovery: number;
  readonly logins: number;
}

export async function coldStart(program: Program, directory: string): Promise<ColdStart> {
  const port = await freePort();
  const before = performance.now();
  const process_ = run(program, directory, port);
  const issuer = `http://localhost:${port}`;
  await listening(process_, issuer);
  const discovery = performance.now() - before;
  await (await fetch(`${issuer}/authorize`, { redirect: 'manual' })).body?.cancel();
  const logins = performance.now() - before;
  await end(process_);
  return { discovery, logins };
}

/** As a container would: production, everything it says goes down a pipe that somebody reads. */
function run({ file, env, flags = [] }: Program, directory: string, port: number): ChildProcess {
  const reader = spawn('cat', { stdio: ['pipe', 'ignore', 'inherit'] });
  const process_ = spawn(process.execPath, [...flags, file], {
    cwd: directory,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      BENCH_DIRECTORY: directory,
      PROVEPORTEN_STORAGE: `sqlite:${join(directory, 'bench.db')}`,
      PROVEPORTEN_DEMO_PORT: 'off',
      ...env,
    },
    stdio: ['ignore', reader.stdin, 'inherit', 'ipc'],
  });
  // The program holds the other end now: the reader ends with it.
  reader.stdin.destroy();
  return process_;
}

function ask<T>(process_: ChildProcess, message: string): Promise<T> {
  const told = answer<T>(process_);
  process_.send(message);
  return told;
}

async function answer<T>(process_: ChildProcess): Promise<T> {
  const heard = new AbortController();
  const { signal } = heard;
  const gone = once(process_, 'exit', { signal }).then(([code]) =>
    Promise.reject(new Error(`the server ended with ${code}`)),
  );
  const [message] = await Promise.race([once(process_, 'message', { signal }), gone]);
  gone.catch(() => undefined);
  heard.abort();
  return message as T;
}

/** Asks again as soon as the last attempt was refused: what is measured is the first success. */
async function listening(process_: ChildProcess, issuer: string): Promise<void> {
  while (process_.exitCode === null) {
    const ready = await fetch(`${issuer}/.well-known/openid-configuration`).then(
      (response) => response.body?.cancel().then(() => response.ok),
      () => false,
    );
    if (ready === true) return;
  }
  throw new Error(`the server ended with ${process_.exitCode}`);
}

async function end(process_: ChildProcess): Promise<void> {
  if (process_.exitCode !== null) return;
  const gone = once(process_, 'exit');
  process_.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
