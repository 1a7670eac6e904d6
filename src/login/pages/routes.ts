/** The addresses of a login: the picker and the steps, by GET and POST, and the stream of a waiting page. The state decides the page. */
import type { Request, Response, Router } from 'express';
import { isAhead } from '../../web/ahead.ts';
import { languageOf } from '../../web/language-switch.ts';
import { methods } from '../../web/methods.ts';
import { queryOf } from '../../web/params.ts';
import { strictRouter } from '../../web/router.ts';
import { Refused } from '../../web/rule.ts';
import { UNKNOWN_LOGIN } from '../../web/rules.ts';
import type { Login, LoginEvent } from '../machine/login.ts';
import { takesBack } from '../machine/taken-back.ts';
import { stepOf, type Tables } from '../machine/transition.ts';
import { addressOf, type Meant, meant } from './current-login.ts';
import { askPage, switchPage } from './plain-pages.ts';
import { draw, form, type LoginPages, plain, type This } from './render.ts';
import { act, answerSent, LATE, lateForm, senderOf, stale } from './submit.ts';
import { AGAIN } from './wait-model.ts';
import { loginEvents } from './waiting.ts';

export function loginRoutes(pages: LoginPages): Router {
  const router = strictRouter();
  const entries = pages.tables.methods.flatMap((method) => method.entries.map(({ id }) => id));
  for (const entry of [undefined, ...entries]) {
    methods(router, `/authorize/${entry ?? 'selector'}`, {
      get: [...pages.guards.get, (req, res) => show(pages, req, res, entry)],
      post: [
        ...pages.guards.form,
        lateForm(pages),
        pages.guards.token,
        (req, res) => act(pages, req, res, entry),
      ],
    });
  }
  methods(router, '/authorize/events', { get: [...pages.guards.get, loginEvents(pages)] });
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

async function showLogin(
  pages: LoginPages,
  req: Request,
  res: Response,
  which: This,
  entry: string | undefined,
): Promise<void> {
  const login = which.login.value;
  const from = senderOf(pages, req);
  if (queryOf(req).values.has(LATE)) return stale(pages, req, res, login);
  if (login.state === 'proven') {
    // Its code would be spent on a page that nobody looks at.
    if (isIdle(req))
      return plain(pages, req, res, askPage([login], languageOf(req, login.wanted.ui_locales)), 200);
    // A link of an old picker to another eID: it is no wish to go home with this one.
    if (entry !== undefined && takesBack(login, { kind: 'choose', entry }))
      return change(pages, req, res, which, entry);
    const sent = await pages.logins.send({ id: login.id, event: null, from, trace: req.trace });
    return answerSent(pages, req, res, sent);
  }
  if (login.state === 'open' && queryOf(req).values.has(AGAIN))
    return res.redirect(303, addressOf(login, which.bare));
  if (login.state !== 'open' || entry === undefined) return draw(pages, req, res, which, entry, null);
  if (login.interlude !== null) return draw(pages, req, res, which, login.entry ?? undefined, null);
  if (!login.entries.includes(entry)) return draw(pages, req, res, which, undefined, null);
  if (login.entry === entry || isIdle(req))
    return draw(pages, req, res, which, login.entry ?? undefined, null);
  if (hasProgress(login, pages.tables)) return change(pages, req, res, which, entry);
  const event: LoginEvent = { kind: 'choose', entry };
  const agent = pages.agent(req);
  const sent = await pages.logins.send({ id: login.id, event, from, trace: req.trace, agent });
  if (sent.kind !== 'moved') return answerSent(pages, req, res, sent);
  return draw(pages, req, res, { ...which, login: { ...which.login, value: sent.login } }, entry, null);
}

/** Asks whether the eID is to be changed; that is done by POST. */
function change(pages: LoginPages, req: Request, res: Response, which: This, entry: string): void {
  const login = which.login.value;
  const language = languageOf(req, login.wanted.ui_locales);
  const drawn = form(req, login, which.bare, entry);
  plain(pages, req, res, switchPage(login, entry, pages.tables, language, drawn), 200);
}

/** A prefetch, or a link on somebody else's page, chooses nothing (decision 3); nor does HEAD. */
function isIdle(req: Request): boolean {
  return isAhead(req) || req.get('sec-fetch-site') === 'cross-site';
}

/** Something would be lost: fields to fill in, a phone that is asked, a person known. A login that has stopped has nothing. */
function hasProgress(login: Login, tables: Tables): boolean {
  const method = tables.methods.find(({ id }) => id === login.method);
  if (method === undefined || login.step === method.start) return false;
  const step = stepOf(tables, login);
  const asks = (step?.fields.length ?? 0) > 0;
  const isError = login.say !== null && login.say.kind !== 'notice';
  const hasStopped = isError && (login.say.code !== undefined || step?.ownExits === true);
  return asks || login.wait !== null || (login.person !== null && !hasStopped);
}
