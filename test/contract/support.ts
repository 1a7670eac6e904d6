/** What the contract's tests and their processes share. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AuditEvent } from '../../src/kernel/audit.ts';
import type { Instant } from '../../src/kernel/clock.ts';
import { kind } from '../../src/storage/kind.ts';
import type { Key, Store, Stored, Tag } from '../../src/storage/store.ts';

/** The time of every test here: the store takes time as a value. */
export const AT = 1_800_000_000_000;

export function event(parts: Partial<AuditEvent> = {}): AuditEvent {
  return { kind: 'test', at: AT, summary: 'something happened', ...parts };
}

/** A kind of the contract's own: its records carry what they like, and expire where they say so. */
export const plain = (name: string) =>
  kind<unknown, Tag>(name, { leftBy: null, expires: 'some', version: 0 });

/** Reads and deletes: of several parallel takers one gets it. */
export function take<T>(store: Store, at: Instant, key: Key<T>): Promise<Stored<T> | undefined> {
  return store.change(at, [key], (look) => {
    const found = look(key.kind, key.id);
    return found === undefined ? { result: undefined } : { result: found, deletes: [key] };
  });
}

export function countOf(found: Stored<unknown>): number {
  return (found as Stored<{ count: number }>).value.count;
}

/** A store under test, opened anew for each test. */
export interface World {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** A store that other connections and processes can open too. */
export interface SharedWorld extends World {
  readonly another: () => Promise<Store>;
  readonly url: string;
  /** The address of a store that nobody has opened yet. */
  readonly untouched: () => Promise<string>;
  /** Somebody writes an event and a thing called `slow`, whose numbers are taken, and does not commit yet. */
  readonly slowly: () => Promise<Slow>;
}

export interface Slow {
  readonly commit: () => Promise<void>;
  /** Resolves when another writer waits for the commit. */
  readonly isWaitedFor: () => Promise<void>;
}

/** The store by two connections in turns. */
export async function byTwo(open: () => Promise<SharedWorld>): Promise<World> {
  const { store, another, close } = await open();
  const second = await another();
  const closed = async () => {
    await second.close();
    await close();
  };
  return { store: inTurns(store, second), close: closed };
}

/** Each call goes to the other one than the call before. */
function inTurns(first: Store, second: Store): Store {
  let [next, last] = [first, second];
  return new Proxy(first, {
    get(_target, name) {
      [next, last] = [last, next];
      const own: unknown = Reflect.get(next, name);
      return typeof own === 'function' ? own.bind(next) : own;
    },
  });
}

/** A process over the store (process.ts), waiting for `go`. */
export interface Worker {
  go(): void;
  /** The next line it writes. */
  line(): Promise<string>;
  kill(): Promise<void>;
}

/** Starts process.ts on a task and waits until it has opened the store. */
export async function worker(url: string, task: string, count = 0): Promise<Worker> {
  const script = fileURLToPath(new URL('process.ts', import.meta.url));
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [script, url, task, String(count)]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The process ended without an answer to ${task}`);
    return value;
  };
  const ready = await line();
  if (ready !== 'ready') throw new Error(`Unexpected line: ${ready}`);
  return {
    go: () => void child.stdin.write('go\n'),
    line,
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Runs the task in two processes at once; the sum of what they report. */
export async function inTwoProcesses(url: string, task: string, count: number): Promise<number> {
  const workers = await Promise.all([worker(url, task, count), worker(url, task, count)]);
  for (const each of workers) each.go();
  const sums = await Promise.all(workers.map((each) => each.line()));
  return sums.reduce((sum, line) => sum + Number(line), 0);
}
