/** The pages of one bundled service around its visits, each in the citizen's language. */
import type { NextFunction, Request, Response } from 'express';
import type { View } from '../../web/render.ts';
import type { ProblemModel, StartModel } from '../models.ts';
import { type DemoPages, GOODBYE, START, TOLD } from '../pages.ts';
import type { LoginProblem } from '../problem.ts';
import type { Registration } from '../relying.ts';
import { toldBy, type Visits } from '../visits.ts';
import { chosenIn, languageFor } from './languages.ts';
import { entranceModel, isCancelled, leftModel, type Problem, problemModel, type Visitor } from './pages.ts';

export interface EntranceParts {
  readonly pages: DemoPages;
  readonly visits: Visits;
  readonly registration: Registration;
}

export class Entrance {
  readonly #parts: EntranceParts;
  readonly #home: string;

  constructor(parts: EntranceParts) {
    this.#parts = parts;
    this.#home = `${parts.registration.path}/`;
  }

  /** Takes the language that a link has chosen; the page is asked for again without it. */
  turned(req: Request, res: Response, next: NextFunction): void {
    const { visits } = this.#parts;
    const chosen = chosenIn(req);
    if (chosen === null) {
      next();
      return;
    }
    visits.turn(req, res, { ...visits.of(req)?.page, language: chosen.language });
    res.redirect(303, chosen.address);
  }

  /** Before the login. */
  start(req: Request, res: Response, start: StartModel): void {
    const visitor = this.#visitor(req);
    this.#show(res, START, entranceModel(visitor, start), visitor);
  }

  /** After a logout ID-porten sends the browser to the start page, with the state that was given. */
  left(req: Request, res: Response): void {
    const { pages, visits } = this.#parts;
    const visit = visits.of(req);
    const isOwn = visit?.leaving !== undefined && req.query.state === visit.leaving;
    const sentence = isOwn
      ? 'ID-porten ended its session and sent you back with the state that this service gave.'
      : 'ID-porten sends people here after a logout. This visit carries no state of a logout that began in this browser.';
    const model = { heading: 'You are logged out', sentence, told: toldBy(visit), again: this.#home };
    const visitor = this.#visitor(req);
    if (this.#isForDevelopers) pages.show(res, GOODBYE, model);
    else this.#show(res, TOLD, leftModel(visitor, model, isOwn), visitor);
  }

  /** The login has not come about; `request` is the address to which the citizen was sent. */
  failed(req: Request, res: Response, problem: LoginProblem, request: string | null = null): void {
    const why = isCancelled(problem) ? 'cancelled' : 'failed';
    this.#tell(res, this.#visitor(req), why, { ...problem, again: this.#home, request });
  }

  /** What was sent is not taken, and no link of the page repeats it. */
  refused(req: Request, res: Response, problem: LoginProblem): void {
    const visitor = { ...this.#visitor(req), address: null };
    this.#tell(res, visitor, 'refused', { ...problem, again: this.#home, request: null });
  }

  #tell(res: Response, visitor: Visitor, why: Problem, model: ProblemModel): void {
    if (this.#isForDevelopers) {
      this.#parts.pages.problem(res, model, model.again, model.request);
      return;
    }
    const frame = { ...visitor, error: why !== 'cancelled' };
    this.#show(res.status(model.status), TOLD, problemModel(visitor, why, model), frame);
  }

  /** The service without a path shows tokens and requests: who comes there reads them. */
  get #isForDevelopers(): boolean {
    return this.#parts.registration.path === '';
  }

  #visitor(req: Request): Visitor {
    const { registration, visits } = this.#parts;
    const language = languageFor(req, visits.of(req)?.page?.language);
    return { registration, language, address: req.method === 'GET' ? req.originalUrl : null };
  }

  #show<M extends { readonly heading: string }>(
    res: Response,
    drawn: View<M>,
    model: M,
    { language, error = false }: Pick<Visitor, 'language'> & { readonly error?: boolean },
  ): void {
    const { pages, registration } = this.#parts;
    const { name, logo_uri } = registration;
    const service = logo_uri === null ? null : { name, logo_uri };
    pages.show(res, drawn, model, { language, error, narrow: true, service });
  }
}
