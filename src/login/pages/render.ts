/** Answers with a page of a login: the picker, a step, or a plain one. */
import type { Request, RequestHandler, Response } from 'express';
import type { AgentId } from '../../eid/browser.ts';
import type { LoginMethod } from '../../eid/method.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Store } from '../../storage/store.ts';
import type { Frame } from '../../web/frame.ts';
import { frameOf } from '../../web/frame.ts';
import { allowRedirectTo } from '../../web/headers.ts';
import { languageOf } from '../../web/language-switch.ts';
import { type Renderer, view } from '../../web/render.ts';
import type { Renewal } from '../../web/session.ts';
import type { Login } from '../machine/login.ts';
import type { Logins } from '../machine/ports.ts';
import { stepOf, type Tables } from '../machine/transition.ts';
import type { Meant } from './current-login.ts';
import {
  type FormModel,
  type LateForm,
  plainView,
  type StepModel,
  selectorModel,
  selectorView,
  stepModel,
  stepView,
  type TesterLink,
  waitingView,
} from './models.ts';
import { endedPage, type PlainPage } from './plain-pages.ts';

/** Answers the browser's request with what a completed login came to. */
export type SendResponse = (req: Request, res: Response, answer: JsonObject) => Promise<void>;

export interface LoginPages {
  readonly store: Store;
  readonly clock: Clock;
  readonly logins: Logins;
  readonly tables: Tables;
  readonly renderer: Renderer;
  readonly sendResponse: SendResponse;
  /** What stands in front: session, language, forgery. Behind the choice of method, so that an unknown one gets its 405. */
  readonly guards: {
    readonly get: readonly RequestHandler[];
    /** Up to the form that was sent; `token` looks at what it holds. */
    readonly form: readonly RequestHandler[];
    readonly token: RequestHandler;
  };
  readonly sessions: {
    /** Another session for the browser of a request. */
    renewalOf(req: Request): Renewal;
    /** The session of its cookie has ended. */
    isLate(req: Request): boolean;
  };
  /** Address of the control API, for the developer's commands; null outside an open zone. */
  readonly control: string | null;
  /** What the tester may open beside a login; null outside the tester's zone. */
  readonly tester: ((about: TesterAbout) => readonly TesterLink[]) | null;
  /** What kind of browser a request comes from. */
  readonly agent: (req: Request) => AgentId;
}

/** Who logs in, as far as they are known, by which eID, and in what. */
export interface TesterAbout {
  readonly person: string | null;
  /** null = the picker, or a page after the eID. */
  readonly method: LoginMethod | null;
  readonly agent: AgentId;
}

export type This = Extract<Meant, { kind: 'this' }>;

export function form(req: Request, login: Login, bare: boolean, entry: string | undefined): FormModel {
  return {
    action: `/authorize/${entry ?? 'selector'}${bare ? '' : `?login=${login.id}`}`,
    csrf: req.csrfToken(),
    login: `${login.id}.${login.version}`,
  };
}

export async function draw(
  pages: LoginPages,
  req: Request,
  res: Response,
  which: This,
  entry: string | undefined,
  late: LateForm | null,
): Promise<void> {
  const login = which.login.value;
  const language = languageOf(req, login.wanted.ui_locales);
  if (login.state !== 'open') return plain(pages, req, res, endedPage(login, language), 200);
  const drawing = { tables: pages.tables, language, form: form(req, login, which.bare, entry), late };
  const step = entry === undefined && login.interlude === null ? undefined : stepOf(pages.tables, login);
  allowRedirectTo(req, res, login.returns_to);
  if (step === undefined) {
    const model = selectorModel(login, drawing);
    return void res.send(pages.renderer.page(selectorView, model, frameFor(req, login, model)));
  }
  const facts = await pages.logins.facts(which.login, step.impersonal);
  const method =
    login.interlude === null ? pages.tables.methods.find(({ id }) => id === login.method) : undefined;
  const about = { person: login.person, method: method ?? null, agent: pages.agent(req) };
  const tester = pages.tester?.(about) ?? [];
  const model = stepModel(login, step, { ...drawing, facts, control: pages.control, tester });
  const shared = model.wait === null ? stepView : waitingView;
  const drawn = model.view === null ? shared : view<StepModel>(model.view);
  res.send(pages.renderer.page(drawn, model, frameFor(req, login, model)));
}

export function plain(pages: LoginPages, req: Request, res: Response, page: PlainPage, status: number): void {
  const { login, model, language } = page;
  if (login !== undefined) allowRedirectTo(req, res, login.returns_to);
  const frame = frameFor(req, login, { heading: model.heading }, [language]);
  res.status(status).send(pages.renderer.page(plainView, model, frame));
}

/** Seconds between two looks of a waiting page without a script: time enough to reach its buttons by keyboard. */
const REFRESH = 10;

function frameFor(
  req: Request,
  login: Login | undefined,
  model: Pick<StepModel, 'heading'> & Partial<Pick<StepModel, 'message' | 'wait'>>,
  uiLocales: readonly string[] = login?.wanted.ui_locales ?? [],
): Frame {
  const [isError, wait] = [(model.message ?? null) !== null, model.wait ?? null];
  return frameOf(
    req,
    {
      title: model.heading,
      error: isError,
      service: login === undefined ? null : { name: login.shown.name, logo_uri: login.shown.logo_uri },
      narrow: true,
      // The focus is moved only where it belongs elsewhere: on a page with an error.
      scripts: [...(isError ? ['focus.js'] : []), ...(wait === null ? [] : ['waiting.js'])],
      ...(wait === null ? {} : { refresh: `${REFRESH}; url=${wait.again}` }),
    },
    uiLocales,
  );
}
