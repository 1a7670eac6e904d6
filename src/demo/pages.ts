/** Draws the service's pages: in English, for a developer, unless told. */
import type { Response } from 'express';
import { type Renderer, type View, view } from '../web/render.ts';
import type { EntranceModel, ToldModel } from './entrance/pages.ts';
import type { GoodbyeModel, ProblemModel, SignedInModel } from './models.ts';
import type { LoginProblem } from './problem.ts';

export const START = view<EntranceModel>('demo/start');
export const SIGNED_IN = view<SignedInModel>('demo/signed-in');
export const GOODBYE = view<GoodbyeModel>('demo/goodbye');
/** A citizen's page about a login or a visit that is over. */
export const TOLD = view<ToldModel<GoodbyeModel | ProblemModel>>('demo/told');
const PROBLEM = view<ProblemModel>('demo/problem');

type Frame = Parameters<Renderer['page']>[2];

interface Titled {
  readonly heading: string;
}

export class DemoPages {
  readonly #renderer: Renderer;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** `frame`: where the page is a citizen's, not a developer's. */
  show<M extends Titled>(res: Response, drawn: View<M>, model: M, frame: Partial<Frame> = {}): void {
    const plain = { language: 'en', path: null, narrow: false } as const;
    res.type('html').send(this.#renderer.page(drawn, model, { ...plain, title: model.heading, ...frame }));
  }

  /** `again` is where the tester can go on. */
  problem(res: Response, problem: LoginProblem, again: string, request: string | null = null): void {
    this.show(res.status(problem.status), PROBLEM, { ...problem, again, request }, { error: true });
  }
}
