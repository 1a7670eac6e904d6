/** The routes of one registration: start page, login, callback, logout. */
import express, { type Request, type Response, Router } from 'express';
import { token } from '../kernel/entropy.ts';
import { parseChoices } from './choices.ts';
import { CITIZEN, citizenPage, kindOf } from './citizen/pages.ts';
import { ProfilePages } from './contact/pages.ts';
import { Entrance } from './entrance/entrance.ts';
import { notAhead, only } from './methods.ts';
import { signedInModel, startModel } from './models.ts';
import { type DemoPages, SIGNED_IN } from './pages.ts';
import { explained, notOurs } from './problem.ts';
import { noRealNumber } from './real-numbers.ts';
import { type Registration, RelyingService, stateOf } from './relying.ts';
import { toldBy, Visits } from './visits.ts';

const MOST_HEARD = 10_000;
/** The registration with a page of the citizen's own. */
const CONTACT = '/contact';

export interface RegistrationParts {
  readonly issuer: string;
  readonly origin: string;
  readonly registration: Registration;
  /** Linked from the page: single sign-on needs a second service. */
  readonly other: Registration;
  readonly pages: DemoPages;
  /** Whether a service has registered the address. */
  readonly isRegistered: (address: string) => Promise<boolean>;
}

/** The addresses of a registration below its path, beside its start page. */
export const ADDRESSES = ['/login', '/callback', '/logout', '/logout/frontchannel', '/logout/backchannel'];

export class RegistrationRoutes {
  readonly router = Router({ strict: true, caseSensitive: true });
  readonly #parts: RegistrationParts;
  readonly #home: string;
  readonly #service: RelyingService;
  readonly #visits: Visits;
  readonly #entrance: Entrance;
  /** Of the citizen's own contact information; null = the page for developers. */
  readonly #profile: ProfilePages | null;
  /** Logout tokens by jti: each ends a session once. */
  readonly #heard = new Set<string>();

  constructor(parts: RegistrationParts) {
    const { issuer, origin, registration } = parts;
    const { path } = registration;
    this.#parts = parts;
    this.#home = `${path}/`;
    this.#service = new RelyingService(issuer, registration, origin);
    const port = new URL(origin).port || 'default';
    this.#visits = new Visits(`${path.slice(1) || 'demo'}_${port}`, path || '/');
    this.#entrance = new Entrance({ pages: parts.pages, visits: this.#visits, registration });
    this.#profile = path === CONTACT ? this.#profilePages() : null;
    this.#route();
  }

  #profilePages(): ProfilePages {
    const { issuer, pages, registration, other, isRegistered } = this.#parts;
    const { path } = registration;
    const beside = { href: `${other.path}/`, name: other.name };
    const own = { visits: this.#visits, entrance: this.#entrance };
    return new ProfilePages({ issuer, pages, ...own, path, other: beside, isRegistered });
  }

  #route(): void {
    const form = [
      express.urlencoded({ extended: false, limit: '8kb' }),
      noRealNumber((...refused) => this.#entrance.refused(...refused)),
    ];
    this.router.use((req, res, next) => this.#entrance.turned(req, res, next));
    only(this.router, '/', { get: (req, res) => this.#start(req, res) });
    // A link can carry the choices; the form posts them, since a number does not belong in an address.
    only(this.router, '/login', {
      get: [notAhead, (req, res) => this.#login(req, res, req.query)],
      post: [...form, (req, res) => this.#login(req, res, req.body)],
    });
    only(this.router, '/callback', {
      get: [notAhead, (req, res) => this.#callback(req, res)],
      // A posted answer goes on by GET: our cookie is Lax, so another site's form does not bring it.
      post: [
        ...form,
        (req, res) => res.redirect(303, `${this.#home}callback?${new URLSearchParams(req.body)}`),
      ],
    });
    const profile = this.#profile;
    if (profile !== null)
      only(this.router, '/change', { post: [...form, (req, res) => profile.change(req, res)] });
    only(this.router, '/logout', { post: [...form, (req, res) => this.#logout(req, res)] });
    only(this.router, '/logout/frontchannel', { get: [notAhead, (req, res) => this.#framed(req, res)] });
    only(this.router, '/logout/backchannel', { post: [...form, (req, res) => this.#notified(req, res)] });
  }

  async #start(req: Request, res: Response): Promise<void> {
    if (await this.#profile?.arrived(req, res)) return;
    const { issuer, registration, other, pages } = this.#parts;
    const { path } = registration;
    const visit = this.#visits.of(req);
    const signedIn = visit?.signedIn;
    const chosen = visit?.page?.language;
    // A service tells ID-porten the language in which its citizen reads.
    const choices = parseChoices({ ui_locales: chosen ?? '', ...req.query });
    const model = startModel(registration, other, choices, { issuer, told: toldBy(visit) });
    const kind = kindOf(path);
    if (signedIn !== undefined && this.#profile !== null) {
      await this.#profile.show(req, res, signedIn);
    } else if (signedIn !== undefined && kind !== undefined) {
      const { name, logo_uri } = registration;
      const page = citizenPage({ kind, name, path, other, chosen }, signedIn);
      const frame = { language: page.language, narrow: true, service: { name, logo_uri } };
      pages.show(res, CITIZEN, page.model, frame);
    } else if (signedIn !== undefined) {
      pages.show(res, SIGNED_IN, signedInModel(model, path, signedIn));
    } else if (req.query.state !== undefined) {
      this.#entrance.left(req, res);
    } else {
      this.#entrance.start(req, res, model);
    }
  }

  async #login(req: Request, res: Response, fields: unknown): Promise<void> {
    try {
      const pending = await this.#service.begin(parseChoices(fields));
      this.#visits.wait(req, res, pending);
      res.redirect(303, pending.request);
    } catch (error) {
      this.#entrance.failed(req, res, explained(error));
    }
  }

  async #callback(req: Request, res: Response): Promise<void> {
    const { origin } = this.#parts;
    const pending = this.#visits.pendingOf(req, stateOf(req.query));
    const address = req.originalUrl;
    if (pending === undefined) return this.#entrance.failed(req, res, notOurs());
    pending.answer ??= { address, signedIn: this.#service.finish(new URL(address, origin), pending) };
    if (pending.answer.address !== address) return this.#entrance.failed(req, res, notOurs());
    try {
      this.#visits.signIn(req, res, await pending.answer.signedIn);
      // Out of the address bar with the code.
      res.redirect(303, this.#home);
    } catch (error) {
      this.#entrance.failed(req, res, explained(error), pending.request);
    }
  }

  /** The cookie is Lax: a form on another site arrives as a stranger and ends nothing. */
  async #logout(req: Request, res: Response): Promise<void> {
    const signedIn = this.#visits.of(req)?.signedIn;
    const leaving = token();
    if (signedIn !== undefined) this.#visits.signOut(req, res, leaving);
    if (signedIn === undefined || req.body?.where !== 'idporten') return res.redirect(303, this.#home);
    try {
      res.redirect(303, (await this.#service.endSession(signedIn.id_token, leaving)).href);
    } catch (error) {
      this.#entrance.failed(req, res, explained(error));
    }
  }

  /**
   * OIDC Front-Channel Logout, 2: in a frame of ID-porten's page. A request with another issuer is not
   * ID-porten's.
   */
  async #framed(req: Request, res: Response): Promise<void> {
    const { iss, sid } = req.query;
    if (iss === this.#parts.issuer && typeof sid === 'string') this.#visits.end(sid, 'front channel');
    const framer = await this.#service.framer().catch(() => "'none'");
    res.set({
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; frame-ancestors ${framer}`,
    });
    res.type('text').send('Logged out.');
  }

  /** OIDC Back-Channel Logout, 2.5 to 2.8. */
  async #notified(req: Request, res: Response): Promise<void> {
    res.set('cache-control', 'no-store');
    try {
      const { sid, jti } = await this.#service.notified(String(req.body?.logout_token ?? ''));
      if (this.#heard.has(jti)) throw new Error('this logout token came before');
      if (this.#heard.size === MOST_HEARD) this.#heard.clear();
      this.#heard.add(jti);
      this.#visits.end(sid, 'back channel');
      res.status(204).end();
    } catch (error) {
      const error_description = error instanceof Error ? error.message : 'unreadable';
      res.status(400).json({ error: 'invalid_request', error_description });
    }
  }
}
