/** A server under measurement in a process of its own: start, processor time, heap, end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

export interface Child {
  readonly issuer: string;
  /** User and system time so far, ms. */
  cpu(): number;
  /** After a garbage collection. */
  memory(): Promise<Memory>;
  /** Sends a message and waits for the answer. */
  ask<T>(message: string): Promise<T>;
  end(): Promise<void>;
}

/** Starts `bench/<name>` with the garbage collector exposed; it tells its issuer over IPC when it listens (see announce.ts). */
export async function startChild(name: string, directory: string): Promise<Child> {
  const process_ = run(['--expose-gc', join(import.meta.dirname, name)], { BENCH_DIRECTORY: directory });
  const { issuer } = await answer<{ readonly issuer: string }>(process_);
  return {
    issuer,
    cpu: () => cpuMs(process_.pid ?? 0),
    memory: () => ask<Memory>(process_, 'memory'),
    ask: (message) => ask(process_, message),
    end: () => end(process_),
  };
}

/** Milliseconds from spawn until discovery answers 200. */
export async function coldStart(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const port = await freePort();
  const before = performance.now();
  const process_ = run(args, { ...env, PORT: String(port) });
  await listening(process_, `http://localhost:${port}/.well-known/openid-configuration`);
  const elapsed = performance.now() - before;
  await end(process_);
  return elapsed;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
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
async function listening(process_: ChildProcess, url: string): Promise<void> {
  while (process_.exitCode === null) {
    const ready = await fetch(url).then(
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

/** proc(5): utime and stime are fields 14 and 15, in ticks of 10 ms; the name in parentheses may hold spaces. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
