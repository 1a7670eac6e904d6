/**
 * The visits to one registration: a cookie with a token, and in memory the browser's logins and session. It
 * plays a relying service, so it keeps a session of its own, independent of the simulator's store.
 */
import type { Request, Response } from 'express';
import { token } from '../kernel/entropy.ts';
import type { ProfileVisit } from './contact/model.ts';
import type { Pending, SignedIn } from './relying.ts';

const MOST_VISITS = 1000;
const MOST_PENDING = 20;

export interface Visit {
  /** Logins on their way, by state: one per tab. */
  readonly pending: Map<string, Pending>;
  readonly signedIn?: SignedIn;
  /** The state given to the logout at ID-porten, which comes back with the browser. */
  readonly leaving?: string;
  /** What the citizen's own page remembers. */
  readonly page?: ProfileVisit;
  /** The session that was here, and by which channels ID-porten has told of its end. */
  readonly ended?: { readonly sid: string; readonly by: readonly Channel[] };
}

export type Channel = 'front channel' | 'back channel';

/** For the developer: by which channels the service heard of the logout; null = by none. */
export function toldBy(visit: Visit | undefined): string | null {
  const channels = visit?.ended?.by ?? [];
  return channels.length === 0
    ? null
    : `ID-porten told this service of the logout by ${channels.join(' and ')}.`;
}

const sidOf = ({ signedIn, ended }: Visit): unknown => signedIn?.claims.sid ?? ended?.sid;

export class Visits {
  readonly #visits = new Map<string, Visit>();
  readonly #cookie: string;
  readonly #path: string;

  /** Cookies do not know ports: `name` carries this service's. */
  constructor(name: string, path: string) {
    this.#cookie = name;
    this.#path = path;
  }

  of(req: Request): Visit | undefined {
    const id = this.#idOf(req);
    return id === undefined ? undefined : this.#visits.get(id);
  }

  /** Remembers a login on its way. */
  wait(req: Request, res: Response, pending: Pending): void {
    const visit = this.of(req) ?? this.#begin(res, { pending: new Map() });
    visit.pending.set(pending.state, pending);
    bound(visit.pending, MOST_PENDING);
  }

  /** Remembers something of the page. */
  turn(req: Request, res: Response, page: ProfileVisit): void {
    const id = this.#idOf(req);
    const visit = this.of(req);
    if (id === undefined || visit === undefined) this.#begin(res, { pending: new Map(), page });
    else this.#visits.set(id, { ...visit, page });
  }

  /** The login an answer belongs to. */
  pendingOf(req: Request, state: string): Pending | undefined {
    return this.of(req)?.pending.get(state);
  }

  /**
   * Signs in, under a new cookie. The old one keeps its logins on their way: another tab may come home with
   * it.
   */
  signIn(req: Request, res: Response, signedIn: SignedIn): void {
    this.#change(req, res, { signedIn });
  }

  /** Signs out, under a new cookie. An answer that was used signs no citizen in again. */
  signOut(req: Request, res: Response, leaving: string): void {
    const pending = this.of(req)?.pending;
    for (const [state, { answer }] of pending ?? []) if (answer !== undefined) pending?.delete(state);
    const sid = this.of(req)?.signedIn?.claims.sid;
    this.#change(req, res, { leaving, ...(typeof sid === 'string' && { ended: { sid, by: [] } }) });
  }

  /** Ends, on ID-porten's word, the session that the sid names here. A cookie seldom comes along. */
  end(sid: string, channel: Channel): void {
    for (const [id, visit] of this.#visits) {
      if (sidOf(visit) !== sid) continue;
      const { signedIn: _, ...rest } = visit;
      this.#visits.set(id, { ...rest, ended: { sid, by: [...(visit.ended?.by ?? []), channel] } });
    }
  }

  #change(req: Request, res: Response, standing: Omit<Visit, 'pending'>): void {
    const { pending = new Map<string, Pending>(), page } = this.of(req) ?? {};
    const old = this.#idOf(req);
    if (old !== undefined && this.#visits.has(old)) this.#visits.set(old, { pending });
    this.#begin(res, { pending, ...(page !== undefined && { page }), ...standing });
  }

  #idOf(req: Request): string | undefined {
    const pairs = req.headers.cookie?.split('; ') ?? [];
    return pairs.find((pair) => pair.startsWith(`${this.#cookie}=`))?.slice(this.#cookie.length + 1);
  }

  #begin(res: Response, visit: Visit): Visit {
    const id = token();
    this.#visits.set(id, visit);
    bound(this.#visits, MOST_VISITS);
    res.cookie(this.#cookie, id, { httpOnly: true, sameSite: 'lax', path: this.#path });
    return visit;
  }
}

/** Drops the oldest. */
function bound<K, V>(map: Map<K, V>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
