/** Reads of records by their keys: those of one turn of the loop go together, as one statement. */
import { soon } from '../kernel/clock.ts';
import { type AsGiven, Kept } from './kept-records.ts';
import type { Ask } from './postgres-connection.ts';
import { COLUMNS, type RecordRow, toWritten } from './postgres-rows.ts';
import { toText } from './postgres-text.ts';
import type { Key, Named } from './store.ts';

/** Each record is looked up by its index: LIMIT keeps the planner from making a join of it, which would go through all. */
const RECORD_OF = (kind: string, id: string) =>
  `CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM records WHERE kind = ${kind} AND id = ${id} LIMIT 1) AS r`;

const NAMED = `SELECT r.* FROM json_to_recordset($1::json) AS k(kind text, id text) ${RECORD_OF('k.kind', 'k.id')}`;

/** And the records that they lead to: one statement sees all of them as they stood at one moment. */
const LED = `WITH named AS MATERIALIZED (
    SELECT r.*, k.tag, k.leads_to FROM json_to_recordset($1::json) AS k(kind text, id text, tag text, leads_to text)
      ${RECORD_OF('k.kind', 'k.id')})
  SELECT ${COLUMNS} FROM named
  UNION ALL SELECT r.* FROM named AS n ${RECORD_OF(
    'n.leads_to',
    "CASE n.tag WHEN 'person' THEN n.person WHEN 'service' THEN n.service WHEN 'login' THEN n.login ELSE n.browser END",
  )}`;

/** A record as it stood when it was read. */
export interface Found {
  readonly kept: Kept;
  readonly revision: number;
}

/** What reads have brought: a record, `null` where none stood, undefined where nobody has asked. */
export class Known {
  readonly #records = new Map<string, Found | null>();

  find({ kind, id }: Key): Found | null | undefined {
    return this.#records.get(nameOf(kind.name, id));
  }

  take(kind: string, id: string, found: Found): void {
    this.#records.set(nameOf(kind, id), found);
  }

  /** Nothing stands under the key, unless something has been taken. */
  lack({ kind, id }: Key): void {
    const name = nameOf(kind.name, id);
    if (!this.#records.has(name)) this.#records.set(name, null);
  }
}

/** A name for a key: no kind has a space. */
export function nameOf(kind: string, id: string): string {
  return `${kind} ${id.toWellFormed()}`;
}

/** Reads the records under the keys, and those they lead to, into `known`. */
export async function readInto(
  known: Known,
  keys: readonly Named[],
  { ask, asGiven }: Reading,
): Promise<void> {
  if (keys.length === 0) return;
  const distinct = [
    ...new Map(keys.map((key) => [JSON.stringify([key.kind.name, key.id, key.leads]), key])).values(),
  ];
  const asked = distinct.map(({ kind, id, leads }) => ({
    kind: kind.name,
    id: toText(id),
    ...(leads && { tag: leads.by, leads_to: leads.to.name }),
  }));
  const statement = distinct.some(({ leads }) => leads !== undefined) ? LED : NAMED;
  for (const row of await ask<RecordRow>(statement, [JSON.stringify(asked)])) {
    const written = toWritten(row);
    known.take(written.kind, written.id, {
      kept: new Kept(written, asGiven),
      revision: Number(row.revision),
    });
  }
  for (const key of distinct) {
    known.lack(key);
    const led = key.leads && known.find(key)?.kept.written?.tags[key.leads.by];
    if (key.leads !== undefined && led !== undefined) known.lack({ kind: key.leads.to, id: led });
  }
}

/** Whom to ask, and how values are given to the caller. */
export interface Reading {
  readonly ask: Ask;
  readonly asGiven: AsGiven;
}

interface Waiting {
  readonly keys: readonly Named[];
  readonly resolve: (known: Known) => void;
  readonly reject: (error: unknown) => void;
}

export class Reader {
  readonly #reading: Reading;
  #waiting: Waiting[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** With what others of this turn ask for. */
  read(keys: readonly Named[]): Promise<Known> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ keys, resolve, reject }) === 1) soon(() => void this.#send());
    });
  }

  /** At once, with what waits. */
  readNow(keys: readonly Named[]): Promise<Known> {
    const known = this.read(keys);
    void this.#send();
    return known;
  }

  async #send(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const known = new Known();
    try {
      await readInto(
        known,
        waiting.flatMap(({ keys }) => keys),
        this.#reading,
      );
      for (const { resolve } of waiting) resolve(known);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
