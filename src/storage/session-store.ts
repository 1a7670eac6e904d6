/** express-session over the storage port: the browser's own things, one row per browser. */
import type { Request } from 'express';
import { type Session, type SessionData, Store as SessionStore } from 'express-session';
import { type Clock, DAY, type Instant } from '../kernel/clock.ts';
import { type Stamp, timeOrderedDigest, timeOrderedToken, token } from '../kernel/entropy.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { kind } from './kind.ts';
import { create } from './record-operations.ts';
import type { Change, Key, Put, Read, Store } from './store.ts';

/** Idle time after which the browser is forgotten (ms), counted from the last write. */
export const SESSION_KEPT = LIMIT_TABLE.session_kept.most * DAY;

/** A session's row: what express-session keeps, as JSON. */
export type SessionRow = Omit<SessionData, 'cookie'> & { readonly cookie: unknown };

export const BROWSER_SESSION = kind<SessionRow>('browser-session', {
  leftBy: 'tester',
  expires: 'every',
  version: 0,
});

/**
 * The store that express-session asks for, without `touch`: a page that changes nothing writes nothing, and
 * the day counts from the last write. By `put` a route commits the session together with its own records.
 */
export class BrowserSessions extends SessionStore {
  readonly #store: Store;
  readonly #clock: Clock;
  /** The contents that a route has taken into its own change, by the session object of that request. */
  readonly #handedOver = new WeakMap<object, string>();

  constructor(store: Store, clock: Clock) {
    super();
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * The session as a record for the caller's own change; `set` at the end of the same request then writes
   * nothing. Also when that change fails: what belonged to it must not be committed without it.
   */
  put(sid: string, session: Session, at: Instant): Put {
    this.#handedOver.set(session, contents(session));
    return record(sid, session, at);
  }

  /** Ids of a fresh session and of a fresh browser; both begin with their time (src/kernel/entropy.ts). */
  freshSid(): string {
    return timeOrderedToken(this.#clock.now(), 32);
  }

  freshBrowser(): string {
    return timeOrderedToken(this.#clock.now());
  }

  key(sid: string): Key<SessionRow> {
    return keyOf(sid);
  }

  /** Goes on under another id, whose row a route has committed; the request's `set` then writes nothing. */
  adopt(req: Request, sid: string, row: SessionRow): void {
    req.sessionID = sid;
    this.#handedOver.set(this.createSession(req, copied(row)), contents(req.session));
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const { kind, id } = keyOf(sid);
    const found = this.#store.get(kind, id, this.#clock.now());
    found.then((found) => done(null, found === undefined ? null : copied(found.value)), done);
  }

  override set(sid: string, session: SessionData, done: (error?: unknown) => void = () => undefined): void {
    if (this.#handedOver.get(session) === contents(session)) {
      done();
      return;
    }
    this.#handedOver.delete(session);
    const at = this.#clock.now();
    const { kind, id } = keyOf(sid);
    const written = this.#store.change(at, [keyOf(sid)], (look): Change<undefined> => {
      // A route committed a session with a browser: where its row is gone, another request has ended it, and
      // its id stays dead.
      const ended = session.browser !== undefined && look(kind, id) === undefined;
      return ended ? { result: undefined } : { result: undefined, puts: [record(sid, session, at)] };
    });
    written.then(() => done(), done);
  }

  override destroy(sid: string, done: (error?: unknown) => void = () => undefined): void {
    const change = { result: undefined, deletes: [keyOf(sid)] };
    this.#store.change(this.#clock.now(), [], () => change).then(() => done(), done);
  }
}

/** A row that express-session may take: it puts a cookie of its own in the place of the stored one. */
const copied = (row: SessionRow) => ({ ...row }) as SessionData;

/** The cookie holds the sid; the store only its digest, so a copy of the store opens no browser's session. */
function keyOf(sid: string): Key<SessionRow> {
  return { kind: BROWSER_SESSION, id: timeOrderedDigest(sid) };
}

function record(sid: string, session: object, at: Instant): Put {
  return recordAt(keyOf(sid), JSON.parse(JSON.stringify(session)), at);
}

/** Fresh: the expiry counts from this write, and no other instant stands in the record. */
function recordAt({ id }: Key, value: SessionRow, at: Instant): Put {
  return BROWSER_SESSION.put(id, value, { expiresAt: at + SESSION_KEPT, fresh: true });
}

/**
 * The session under another id, with what changes in it; its former id is dead. Undefined where it has ended
 * meanwhile. Pure.
 */
export function moved(
  look: Read,
  way: { readonly from: Key<SessionRow>; readonly to: Key<SessionRow>; readonly at: Instant },
  change: Partial<SessionData>,
): Change<SessionRow> | undefined {
  const found = look(way.from.kind, way.from.id);
  if (found === undefined) return undefined;
  const row = { ...found.value, ...change };
  return { result: row, puts: [recordAt(way.to, row, way.at)], deletes: [way.from] };
}

/** As express-session's own comparison: without the cookie, whose expiry moves by itself. */
function contents(session: object): string {
  return JSON.stringify({ ...session, cookie: undefined });
}

export const SECRET = kind<{ readonly secret: string }>('secret', {
  leftBy: null,
  expires: 'none',
  version: 0,
});

/** Signs browsers' session cookies; kept, so that sessions outlive a restart and hold on all instances. */
export async function sessionSecret(store: Store, stamp: Stamp): Promise<string> {
  const id = 'session';
  await create(store, stamp.at, SECRET.put(id, { secret: token(32) }, {}));
  const found = await store.get(SECRET, id, stamp.at);
  if (found === undefined) throw new Error('The session secret was not kept');
  return found.value.secret;
}
