/** The program as a user starts it: a child process in an empty folder, with what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepSaid, TRACED_PROGRAM } from '../support/traces.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'proveporten-'));
}

export interface Starting {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The file that is run; the command line's own unless told. */
  readonly main?: string;
  /** Working directory; a fresh one unless told. */
  readonly cwd?: string;
  /** What Node is told. With it, what the program hears is not written down for the search of a long run, which takes memory. */
  readonly node?: readonly string[];
}

const running = new Set<Program>();

export class Program {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  stdout = '';
  stderr = '';
  #heard: () => void = () => undefined;

  /** Free ports, a store in the folder, JSON output: what a test does not name. */
  constructor({ args = [], env = {}, main = MAIN, cwd = emptyFolder(), node }: Starting = {}) {
    this.folder = cwd;
    const kept = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(PROVEPORTEN_|PORT$|HOST$|LOG_|NODE_|VITEST)/.test(name),
      ),
    );
    const traced = node === undefined ? TRACED_PROGRAM : { node, env: {} };
    this.child = spawn(process.execPath, [...traced.node, main, ...args], {
      cwd,
      env: { ...kept, PORT: '0', PROVEPORTEN_DEMO_PORT: 'off', ...traced.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.#heard();
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.exited = once(this.child, 'close').then(([code, signal]) => {
      running.delete(this);
      keepSaid(this.stdout);
      this.#heard();
      return { code, signal };
    });
    running.add(this);
  }

  /** Started and served: with its issuer. */
  static async served(starting?: Starting): Promise<{ readonly program: Program; readonly issuer: string }> {
    const program = new Program(starting);
    return { program, issuer: await program.ready() };
  }

  /** Resolves with the first match of the output; rejects when the program ends before. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.stdout);
      if (found !== null) return found;
      if (!running.has(this)) throw new Error(`It ended without ${words}: ${this.stdout}${this.stderr}`);
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  /** The issuer, once it is served. */
  async ready(): Promise<string> {
    const [, json, line] = await this.says(/"issuer":"([^"]+)".*"msg":"ready"|Issuer +(\S+)\n/);
    return json ?? line ?? '';
  }

  end(signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): Program['exited'] {
    this.child.kill(signal);
    return this.exited;
  }
}

/** For programs that are to refuse: exit status and everything said. */
export async function refusal(
  starting: Starting,
): Promise<{ code: number | null; out: string; err: string }> {
  const program = new Program(starting);
  const { code } = await program.exited;
  return { code, out: program.stdout, err: program.stderr };
}

/** Whatever a failed test has left running. */
export async function endAll(): Promise<void> {
  const left = [...running];
  for (const { child } of left) child.kill('SIGKILL');
  await Promise.all(left.map(({ exited }) => exited));
}

/** A program of somebody else that holds a port. */
export async function otherProgram(): Promise<{ readonly port: number; close(): void }> {
  const server: Server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Below what systems give to connections by themselves (Linux 32768, others 49152): nothing here takes one unasked. */
const FIRST_PORT = 20_000;
/** So many for each of vitest's workers. */
const PORTS = 1_000;
let given = 0;

/** A port that stays free until the caller takes it: no other worker is given it. */
export async function freePort(): Promise<number> {
  const own = FIRST_PORT + PORTS * Number(process.env.VITEST_POOL_ID ?? 0);
  for (let tries = 0; tries < PORTS; tries += 1) {
    const port = own + (given++ % PORTS);
    const server = createServer().listen(port);
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
  throw new Error(`No port is free from ${own} to ${own + PORTS - 1}`);
}

/** Whether somebody answers the telephone there. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
}
