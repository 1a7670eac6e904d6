/** The pages of a login: the picker and the steps, by GET and POST. A form becomes an event; the state decides the page. */
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { Store } from '../storage/store.ts';
import { frameOf } from '../web/frame.ts';
import { allowRedirectTo } from '../web/headers.ts';
import { languageOf } from '../web/language-switch.ts';
import { methods } from '../web/methods.ts';
import { formOf, queryOf } from '../web/params.ts';
import type { Frame, Renderer } from '../web/render.ts';
import { Refused } from '../web/rule.ts';
import { BODY_MALFORMED, UNKNOWN_LOGIN } from '../web/rules.ts';
import type { Logins, Sent } from './driver.ts';
import type { Login, LoginEvent } from './login.ts';
import { plainView, selectorModel, selectorView, stepModel, stepView } from './pages.ts';
import { askPage, endedPage, type PlainPage, switchPage } from './plain-pages.ts';
import { stepOf, type Tables } from './transition.ts';
import { addressOf, type Meant, meant } from './which.ts';
import { words } from './words.ts';

export interface LoginPages {
  readonly store: Store;
  readonly clock: Clock;
  readonly logins: Logins;
  readonly tables: Tables;
  readonly renderer: Renderer;
  /** What stands in front: session, language, forgery. Behind the choice of method, so that an unknown one gets its 405. */
  readonly guards: { readonly get: readonly RequestHandler[]; readonly post: readonly RequestHandler[] };
  /** Address of the control API, for the developer's commands. */
  readonly control: string;
  /** Where a person's codes are shown; null outside the tester's zone. */
  readonly device: ((person: string) => string) | null;
}

export function loginRoutes(pages: LoginPages): Router {
  const router = Router();
  const entries = pages.tables.methods.flatMap((method) => method.entries.map(({ id }) => id));
  for (const entry of [undefined, ...entries]) {
    methods(router, `/authorize/${entry ?? 'selector'}`, {
      get: [...pages.guards.get, (req, res) => show(pages, req, res, entry)],
      post: [...pages.guards.post, (req, res) => act(pages, req, res, entry)],
    });
  }
  return router;
}

async function find(pages: LoginPages, req: Request, entry: string | undefined): Promise<Meant> {
  const { browser } = req.session;
  if (browser === undefined) throw new Refused(UNKNOWN_LOGIN);
  return meant(pages.store, {
    browser,
    entry,
    login: queryOf(req).values.get('login'),
    referer: ownReferer(req),
    at: pages.clock.now(),
  });
}

/** Services live on the same host name as we do: a page of theirs at a path like ours is not ours. */
function ownReferer(req: Request): string | undefined {
  const referer = req.get('referer');
  return referer !== undefined && URL.parse(referer)?.host === req.headers.host ? referer : undefined;
}

async function show(
  pages: LoginPages,
  req: Request,
  res: Response,
  entry: string | undefined,
): Promise<void> {
  const which = await find(pages, req, entry);
  switch (which.kind) {
    case 'none':
      throw new Refused(UNKNOWN_LOGIN);
    case 'named':
      res.redirect(303, `/authorize/${entry ?? 'selector'}?login=${which.login.id}`);
      return;
    case 'ask':
      return plain(
        pages,
        req,
        res,
        askPage(which.logins, languageOf(req, which.logins[0]?.wanted.ui_locales)),
        200,
      );
    case 'this':
      return showLogin(pages, req, res, which, entry);
  }
}

type This = Extract<Meant, { kind: 'this' }>;

async function showLogin(
  pages: LoginPages,
  req: Request,
  res: Response,
  which: This,
  entry: string | undefined,
): Promise<void> {
  const login = which.login.value;
  const browser = login.browser;
  if (login.state === 'proven') {
    // Its code would be spent on a page that nobody looks at.
    if (isIdle(req))
      return plain(pages, req, res, askPage([login], languageOf(req, login.wanted.ui_locales)), 200);
    const sent = await pages.logins.send({ id: login.id, event: null, from: { browser }, trace: req.trace });
    return answerSent(pages, req, res, sent);
  }
  if (login.state !== 'open' || entry === undefined) return draw(pages, req, res, which, entry, false);
  if (login.interlude !== null) return draw(pages, req, res, which, login.entry ?? undefined, false);
  if (!login.entries.includes(entry)) return draw(pages, req, res, which, undefined, false);
  if (login.entry === entry || isIdle(req))
    return draw(pages, req, res, which, login.entry ?? undefined, false);
  if (hasProgress(login, pages.tables)) {
    return plain(
      pages,
      req,
      res,
      switchPage(
        login,
        entry,
        pages.tables,
        languageOf(req, login.wanted.ui_locales),
        form(req, login, which.bare, entry),
      ),
      200,
    );
  }
  const event: LoginEvent = { kind: 'choose', entry };
  const sent = await pages.logins.send({ id: login.id, event, from: { browser }, trace: req.trace });
  if (sent.kind !== 'moved') return answerSent(pages, req, res, sent);
  return draw(pages, req, res, { ...which, login: { ...which.login, value: sent.login } }, entry, false);
}

/** A prefetch, or a link on somebody else's page, chooses nothing (DESIGN, "Which login a GET means"); nor does HEAD. */
function isIdle(req: Request): boolean {
  return (
    req.method === 'HEAD' ||
    /prefetch|prerender/.test(req.get('sec-purpose') ?? '') ||
    req.get('sec-fetch-site') === 'cross-site'
  );
}

function hasProgress(login: Login, tables: Tables): boolean {
  const method = tables.methods.find(({ id }) => id === login.method);
  return (
    method !== undefined && login.step !== method.start && (stepOf(tables, login)?.fields.length ?? 0) > 0
  );
}

async function act(pages: LoginPages, req: Request, res: Response, entry: string | undefined): Promise<void> {
  const { browser } = req.session;
  const { values, doubled } = formOf(req);
  if (doubled.length > 0) throw new Refused(BODY_MALFORMED, { detail: `Sent twice: ${doubled.join(', ')}.` });
  const [id, version] = (values.get('login') ?? '').split('.');
  if (browser === undefined || id === undefined || id === '') throw new Refused(UNKNOWN_LOGIN);
  const event = eventOf(req, entry);
  const sent = await pages.logins.send({
    id,
    event,
    version: Number(version),
    from: { browser },
    trace: req.trace,
  });
  return answerSent(pages, req, res, sent);
}

const CONTROL_FIELDS = new Set(['_csrf', 'login', 'event', 'entry', 'username']);

function eventOf(req: Request, entry: string | undefined): LoginEvent {
  const { values } = formOf(req);
  switch (values.get('event')) {
    case 'cancel':
      return { kind: 'cancel' };
    case 'back':
      return { kind: 'back' };
    case 'choose':
      return { kind: 'choose', entry: values.get('entry') ?? entry ?? '' };
    default:
      return {
        kind: 'answer',
        fields: Object.fromEntries([...values].filter(([name]) => !CONTROL_FIELDS.has(name))),
      };
  }
}

/** Every redirect after a form names its login, unless it goes home. */
async function answerSent(pages: LoginPages, req: Request, res: Response, sent: Sent): Promise<void> {
  switch (sent.kind) {
    case 'unknown':
      throw new Refused(UNKNOWN_LOGIN);
    case 'home':
      res.status(303).set('Location', sent.location).end();
      return;
    case 'moved':
      res.redirect(303, addressOf(sent.login, false));
      return;
    case 'ignored':
      if (sent.login.state === 'open') return res.redirect(303, addressOf(sent.login, false));
      return plain(
        pages,
        req,
        res,
        endedPage(sent.login, languageOf(req, sent.login.wanted.ui_locales)),
        409,
      );
    case 'stale':
      return stale(pages, req, res, sent.login);
  }
}

/** An old form: where the login stands, and a sentence that nothing has changed. */
async function stale(pages: LoginPages, req: Request, res: Response, login: Login): Promise<void> {
  if (login.state !== 'open')
    return plain(pages, req, res, endedPage(login, languageOf(req, login.wanted.ui_locales)), 409);
  const found = await pages.store.get<Login>('login', login.id, pages.clock.now());
  if (found === undefined) throw new Refused(UNKNOWN_LOGIN);
  res.status(409);
  return draw(pages, req, res, { kind: 'this', login: found, bare: false }, login.entry ?? undefined, true);
}

function form(req: Request, login: Login, bare: boolean, entry: string | undefined) {
  return {
    action: `/authorize/${entry ?? 'selector'}${bare ? '' : `?login=${login.id}`}`,
    csrf: req.csrfToken(),
    login: `${login.id}.${login.version}`,
  };
}

async function draw(
  pages: LoginPages,
  req: Request,
  res: Response,
  which: This,
  entry: string | undefined,
  stale: boolean,
): Promise<void> {
  const login = which.login.value;
  const language = languageOf(req, login.wanted.ui_locales);
  if (login.state !== 'open') return plain(pages, req, res, endedPage(login, language), 200);
  const drawing = { tables: pages.tables, language, form: form(req, login, which.bare, entry), stale };
  const step = entry === undefined && login.interlude === null ? undefined : stepOf(pages.tables, login);
  allowRedirectTo(req, res, login.returns_to);
  if (step === undefined) {
    const model = selectorModel(login, drawing);
    return void res.send(pages.renderer.page(selectorView, model, frameFor(req, login, model)));
  }
  const facts = await pages.logins.facts(which.login, step.impersonal);
  const device = pages.device !== null && login.person !== null ? pages.device(login.person) : null;
  const model = stepModel(login, step, { ...drawing, facts, control: pages.control, device });
  res.send(pages.renderer.page(stepView, model, frameFor(req, login, model)));
}

function plain(pages: LoginPages, req: Request, res: Response, page: PlainPage, status: number): void {
  const { login, model, language } = page;
  if (login !== undefined) allowRedirectTo(req, res, login.returns_to);
  const frame = frameFor(req, login, { heading: model.heading }, [language]);
  res.status(status).send(pages.renderer.page(plainView, model, frame));
}

function frameFor(
  req: Request,
  login: Login | undefined,
  model: { readonly heading: string; readonly message?: object | null },
  uiLocales: readonly string[] = login?.wanted.ui_locales ?? [],
): Frame {
  const home = login?.shown.client_uri ?? null;
  const back =
    home === null
      ? undefined
      : {
          href: home,
          text: words(languageOf(req, uiLocales))('picker.return', { service: login?.shown.name }),
        };
  return frameOf(
    req,
    {
      title: model.heading,
      error: (model.message ?? null) !== null,
      service: login === undefined ? null : { name: login.shown.name, logo_uri: login.shown.logo_uri },
      narrow: true,
      // The focus is moved only where it belongs elsewhere: on a page with an error.
      scripts: (model.message ?? null) === null ? ['once.js'] : ['once.js', 'focus.js'],
      ...(back === undefined ? {} : { back }),
    },
    uiLocales,
  );
}
