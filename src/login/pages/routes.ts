/**
 * The addresses of a login: the picker and the steps, by GET and POST, and the stream of a waiting page. The
 * state decides the page.
 */
import type { RequestHandler } from 'express';
import { seeOther } from '../../web/answers.ts';
import { languageOf } from '../../web/page-request.ts';
import { methods, type Route } from '../../web/router.ts';
import type { Login } from '../machine/login.ts';
import { methodOf, stepOf, type Tables } from '../machine/tables.ts';
import { takesBack } from '../machine/taken-back.ts';
import { addressAt, addressOf, type PageLogin, resolveLogin } from './current-login.ts';
import { askPage, switchPage } from './plain-pages.ts';
import { formModel, renderLogin, renderPlain } from './render.ts';
import { type LoginExchange, type LoginPages, loginRequest } from './request.ts';
import { answerSent, lateForm, renderLate, submit, unboundForm } from './submit.ts';
import { beginForUnknownService, LATE } from './unknown-service.ts';
import { AGAIN } from './wait-model.ts';
import { streamWait } from './waiting.ts';

export function loginRoutes(pages: LoginPages): readonly Route[] {
  const { get, form, token } = pages.guards;
  const answering =
    (answer: (exchange: LoginExchange) => Promise<void>, entry?: string): RequestHandler =>
    (req, res) =>
      answer({ pages, request: loginRequest(pages, req, entry), res });
  const entries = pages.tables.methods.flatMap((method) => method.entries.map(({ id }) => id));
  return [
    ...[undefined, ...entries].map((entry) =>
      methods(`/authorize/${entry ?? 'selector'}`, {
        get: [...get, answering(show, entry)],
        post: [...form, lateForm(pages), unboundForm(pages, entry), token, answering(submit, entry)],
      }),
    ),
    methods('/authorize/events', { get: [...get, answering(streamWait)] }),
  ];
}

async function show(exchange: LoginExchange): Promise<void> {
  const { pages, request, res } = exchange;
  const { entry, from, query, referer } = request;
  const asked = { browser: from.browser?.tag, entry, login: query.get('login'), referer };
  const resolved = await resolveLogin(pages.store, { ...asked, at: pages.clock.now() });
  if ('login' in resolved) res.req.loginId = resolved.login.id;
  switch (resolved.kind) {
    case 'none':
      return beginForUnknownService(exchange);
    case 'named':
      return seeOther(res, addressAt({ login: resolved.login, address: 'named' }, entry));
    case 'ask':
      return renderAsk(exchange, resolved.logins);
    case 'this':
      return showLogin(exchange, resolved);
  }
}

function renderAsk(exchange: LoginExchange, logins: readonly Login[]): void {
  const language = languageOf(exchange.request, logins[0]?.wanted.ui_locales);
  renderPlain(exchange, askPage(logins, language), 200);
}

async function showLogin(exchange: LoginExchange, current: PageLogin): Promise<void> {
  const { pages, request, res } = exchange;
  const { entry, query } = request;
  const login = current.login.value;
  if (query.has(LATE))
    return renderLate(exchange, current.login, query.get(LATE) === 'twice' ? 'twice' : 'stale');
  if (login.state === 'proven') return showProven(exchange, current);
  if (login.state === 'open' && query.has(AGAIN)) return seeOther(res, addressOf(login, current.address));
  if (login.state !== 'open' || entry === undefined) return renderLogin(exchange, current, entry, null);
  const standsAt = login.entry ?? undefined;
  if (login.post_login !== null) return renderLogin(exchange, current, standsAt, null);
  if (!login.entries.includes(entry)) return renderLogin(exchange, current, undefined, null);
  if (login.entry === entry || request.isIdle) return renderLogin(exchange, current, standsAt, null);
  if (hasProgress(login, pages.tables)) return renderSwitch(exchange, current, entry);
  const { from, trace, agent } = request;
  const event = { kind: 'choose', entry } as const;
  const sent = await pages.logins.send({ id: login.id, event, from, trace, agent });
  if (sent.kind !== 'moved') return answerSent(exchange, sent);
  return renderLogin(exchange, { ...current, login: sent.login }, entry, null);
}

async function showProven(exchange: LoginExchange, current: PageLogin): Promise<void> {
  const { pages, request } = exchange;
  const { entry, from, trace } = request;
  const login = current.login.value;
  // Its code would be spent on a page that the citizen does not look at.
  if (request.isIdle) return renderAsk(exchange, [login]);
  // A link of an old picker to another eID: it is no wish to complete the login with this one.
  if (entry !== undefined && takesBack(login, { kind: 'choose', entry }))
    return renderSwitch(exchange, current, entry);
  return answerSent(exchange, await pages.logins.send({ id: login.id, event: null, from, trace }));
}

/** Asks whether the eID is to be changed; that is done by POST. */
function renderSwitch(exchange: LoginExchange, current: PageLogin, entry: string): void {
  const { pages, request } = exchange;
  const login = current.login.value;
  const language = languageOf(request, login.wanted.ui_locales);
  const context = { tables: pages.tables, language, form: formModel(request, current, entry) };
  renderPlain(exchange, switchPage(login, entry, context), 200);
}

/**
 * Something would be lost: fields to fill in, a phone that is asked, a person known. A login that has stopped
 * has nothing.
 */
function hasProgress(login: Login, tables: Tables): boolean {
  const method = methodOf(tables, login);
  if (method === undefined || login.step === method.start) return false;
  const step = stepOf(tables, login);
  const asks = (step?.fields.length ?? 0) > 0;
  const isError = login.say !== null && login.say.kind !== 'notice';
  const hasStopped = isError && (login.say.code !== undefined || step?.ownExits === true);
  return asks || login.wait !== null || (login.person !== null && !hasStopped);
}
