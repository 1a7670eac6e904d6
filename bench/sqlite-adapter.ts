/** oidc-provider's storage, and express-session's, in one SQLite file: what a mounted engine would have for disk. */
import { DatabaseSync } from 'node:sqlite';
import { type SessionData, Store } from 'express-session';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Row = { readonly payload: string } | undefined;

export class Rows {
  readonly #get;
  readonly #byUid;
  readonly #put;
  readonly #delete;
  readonly #revoke;

  constructor(path: string) {
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      CREATE TABLE rows (kind TEXT, id TEXT, uid TEXT, grant_id TEXT, payload TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
      CREATE INDEX by_uid ON rows (uid) WHERE uid IS NOT NULL;
      CREATE INDEX by_grant ON rows (grant_id) WHERE grant_id IS NOT NULL;`);
    this.#get = db.prepare('SELECT payload FROM rows WHERE kind = ? AND id = ?');
    this.#byUid = db.prepare('SELECT payload FROM rows WHERE kind = ? AND uid = ?');
    this.#put = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?)');
    this.#delete = db.prepare('DELETE FROM rows WHERE kind = ? AND id = ?');
    this.#revoke = db.prepare('DELETE FROM rows WHERE grant_id = ?');
  }

  get<T>(kind: string, id: string): T | undefined {
    return parsed<T>(this.#get.get(kind, id) as Row);
  }

  byUid<T>(kind: string, uid: string): T | undefined {
    return parsed<T>(this.#byUid.get(kind, uid) as Row);
  }

  put(
    kind: string,
    id: string,
    payload: object,
    uid: string | null = null,
    grant: string | null = null,
  ): void {
    this.#put.run(kind, id, uid, grant, JSON.stringify(payload));
  }

  delete(kind: string, id: string): void {
    this.#delete.run(kind, id);
  }

  revoke(grant: string): void {
    this.#revoke.run(grant);
  }
}

function parsed<T>(row: Row): T | undefined {
  return row && (JSON.parse(row.payload) as T);
}

export function adapterOver(rows: Rows): AdapterFactory {
  return (kind): Adapter => ({
    upsert: async (id, payload) => rows.put(kind, id, payload, payload.uid, payload.grantId),
    find: async (id) => rows.get<AdapterPayload>(kind, id),
    findByUid: async (uid) => rows.byUid<AdapterPayload>(kind, uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const row = rows.get<AdapterPayload>(kind, id);
      if (row !== undefined)
        rows.put(kind, id, { ...row, consumed: Math.floor(Date.now() / 1000) }, row.uid, row.grantId);
    },
    destroy: async (id) => rows.delete(kind, id),
    revokeByGrantId: async (grant) => rows.revoke(grant),
  });
}

export class SessionRows extends Store {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    super();
    this.#rows = rows;
  }

  override get(id: string, done: (error: null, session?: SessionData | null) => void): void {
    done(null, this.#rows.get<SessionData>('session', id) ?? null);
  }

  override set(id: string, session: SessionData, done?: () => void): void {
    this.#rows.put('session', id, session);
    done?.();
  }

  override destroy(id: string, done?: () => void): void {
    this.#rows.delete('session', id);
    done?.();
  }
}
