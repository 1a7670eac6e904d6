/**
 * Copies the log of a SQLite file into the file, beside the main thread: there it would hold up every
 * request, and wait for the disk.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Connection } from './sqlite-connection.ts';

/** Changed rows between two copies. */
const ROWS = 10_000;

/**
 * So many steps through many records: a row that is removed leaves every index, and a step writes more to the
 * log than changes of as many rows.
 */
const STEPS = 6;

/** Changes between two looks at how many rows there were. */
const CHANGES = 32;

/**
 * As text: the built program has no file for it. PASSIVE waits for no connection, and no connection waits for
 * it; SQLite begins the log anew where all of it is copied and a connection writes, and so the thread copies
 * what came meanwhile as well.
 */
const SCRIPT = `
const { DatabaseSync } = require('node:sqlite');
const { parentPort, workerData } = require('node:worker_threads');
const checkpoint = new DatabaseSync(workerData).prepare('PRAGMA wal_checkpoint(PASSIVE)');
parentPort.on('message', () => {
  for (let round = 0; round < 4; round += 1) {
    const { log, checkpointed } = checkpoint.get();
    if (log === checkpointed) break;
  }
  parentPort.postMessage('copied');
});`;

/** It needs little memory, and its own would grow as the main thread's does. */
const LITTLE = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 };

export class Checkpoints {
  readonly #connection: Connection;
  readonly #path: string;
  #changes = 0;
  #steps = 0;
  #next = ROWS;
  #worker: Worker | undefined;
  /** The copies that the thread still owes, and the callers that wait until it owes none. */
  #copying = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(connection: Connection, path: string) {
    this.#connection = connection;
    this.#path = resolve(path);
  }

  /** To be called behind each change that was committed. */
  committed(): void {
    this.#changes += 1;
    if (this.#changes % CHANGES > 0) return;
    const rows = Number(this.#connection.sql('SELECT total_changes() AS sum').get()?.sum);
    if (rows < this.#next) return;
    this.#next = rows + ROWS;
    this.#ask();
  }

  /**
   * To be called between two steps through many records: resolves when no copy is under way, so that the
   * copying keeps up.
   */
  async stepped(): Promise<void> {
    this.#steps += 1;
    if (this.#steps % STEPS === 0) this.#ask();
    if (this.#copying > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(): void {
    this.#worker ??= this.#begin();
    this.#copying += 1;
    this.#worker.postMessage('checkpoint');
  }

  /**
   * When the thread ends, the main thread's own checkpoints remain (sqlite-schema.ts), and the next copy that
   * is asked for begins another thread.
   */
  #begin(): Worker {
    const worker = new Worker(SCRIPT, { eval: true, workerData: this.#path, resourceLimits: LITTLE });
    worker.unref();
    worker.on('message', () => this.#ended(1));
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#ended(this.#copying);
    });
    return worker.on('error', () => undefined);
  }

  #ended(count: number): void {
    this.#copying -= count;
    if (this.#copying === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
