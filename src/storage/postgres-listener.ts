/** What other instances have committed: a connection of its own that listens, and comes back by itself. */
import pg from 'pg';
import { after, every } from '../kernel/clock.ts';
import { CHANNEL } from './postgres-schema.ts';
import type { EventTags } from './store.ts';

/** Between two attempts to connect (ms). */
const AGAIN_MS = 500;
/** A connection that has broken without a word is found out after this (ms). */
const ALIVE_MS = 5_000;

/** What a notification tells; `about` is not known of one that is too long, or of another's making. */
interface Note {
  readonly about?: EventTags;
}

export interface ListenerOptions {
  readonly connecting: pg.ClientConfig;
  /** This instance's name in its own notifications, which are not told. */
  readonly sender: string;
  readonly hear: (note: Note) => void;
}

export class Listener {
  readonly #options: ListenerOptions;
  #client: pg.Client | undefined;
  #stop: () => void = () => undefined;
  #isClosed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** Listens when it resolves, and from then on. */
  async open(): Promise<void> {
    const client = new pg.Client(this.#options.connecting);
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    if (this.#isClosed) return client.end();
    this.#client = client;
    const stop = every(ALIVE_MS, () => void client.query('SELECT 1').catch(() => client.end()));
    this.#stop = stop;
    client.once('end', () => {
      stop();
      if (!this.#isClosed) this.#comeBack();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop();
    await this.#client?.end();
  }

  /** What was committed meanwhile was heard by nobody: everybody is told once. */
  #comeBack(): void {
    this.#stop = after(AGAIN_MS, () => {
      this.open().then(
        () => this.#options.hear({}),
        () => this.#isClosed || this.#comeBack(),
      );
    });
  }

  #heard(payload: string): void {
    const note = noteIn(payload);
    if (note.by !== this.#options.sender) this.#options.hear(note);
  }
}

interface Payload extends Note {
  readonly by?: string;
}

function noteIn(payload: string): Payload {
  try {
    const { by, login, person } = JSON.parse(payload);
    return { by, about: { ...(login && { login }), ...(person && { person }) } };
  } catch {
    return {};
  }
}
