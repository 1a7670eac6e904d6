/** Answers a form of a login: it becomes an event, and the event's result decides where the browser goes. */
import type { RequestHandler } from 'express';
import type { Stored } from '../../storage/store.ts';
import { seeOther } from '../../web/answers.ts';
import { languageOf, type PageRequest, pageRequest } from '../../web/page-request.ts';
import { formOf } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { UNKNOWN_LOGIN, UNKNOWN_SERVICE } from '../../web/rules.ts';
import { MESSAGES_SET } from '../../web/service-messages.ts';
import { knownBrowser } from '../../web/session.ts';
import { LOGIN, type Login, type LoginEvent } from '../machine/login.ts';
import type { SendResult } from '../machine/ports.ts';
import { addressOf } from './current-login.ts';
import type { LateForm } from './models.ts';
import { pickerBehind } from './picker.ts';
import { askPage, endedPage } from './plain-pages.ts';
import { renderLogin, renderPlain } from './render.ts';
import { digestOf, type LoginExchange, type LoginPages, type LoginRequest, loginRequest } from './request.ts';
import { beginForUnknownService, lateAddress } from './unknown-service.ts';

export async function submit(exchange: LoginExchange): Promise<void> {
  const { pages, request } = exchange;
  const { from, digest: form, trace, agent } = request;
  const { id, version } = formOfLogin(request);
  if (id === '') throw new Refused(UNKNOWN_LOGIN);
  const event = eventOf(request);
  return answerSent(
    exchange,
    await pages.logins.send({ id, event, from, version, form, trace, agent }),
    event,
  );
}

/** The login of a form, and its version; '' = the form names none. */
function formOfLogin({ form }: Pick<PageRequest, 'form'>): { readonly id: string; readonly version: number } {
  const [id = '', version] = (form.values.get('login') ?? '').split('.');
  return { id, version: Number(version) };
}

/**
 * Stands before csurf, which knows nothing of a session that has ended. A form may have been on its way while
 * another tab, or the same form, made an end of it: the form that completed its login has the same answer,
 * any other changes nothing.
 */
export function lateForm({ logins, door, sendResponse }: LoginPages): RequestHandler {
  return async (req, res, next) => {
    const request = pageRequest(req);
    const { id } = formOfLogin(request);
    if (id === '' || !door.isLate(req)) return next();
    const sent = await logins.resend({ id, form: digestOf(req), renewal: door.renewalOf(req) });
    if (sent !== undefined) return sendResponse(request, res, sent.answer);
    seeOther(res, lateAddress(id, 'stale'));
  };
}

/**
 * Stands before csurf, which needs a session: the form of a browser that sent none. Where its login is bound
 * to no browser it is answered; else the cookies were lost on the way, and the login with them.
 */
export function unboundForm(pages: LoginPages, entry: string | undefined): RequestHandler {
  return async (req, res, next) => {
    const { id } = formOfLogin({ form: formOf(req) });
    if (id === '' || knownBrowser(req) !== undefined) return next();
    const found = await pages.store.get(LOGIN, id, pages.clock.now());
    if (found === undefined) return next();
    if (found.value.service !== null) throw new Refused(UNKNOWN_SERVICE);
    return submit({ pages, request: loginRequest(pages, req, entry), res });
  };
}

const CONTROL_FIELDS = new Set(['_csrf', 'login', 'event', 'entry', 'username']);

function eventOf({ form: { values }, entry }: LoginRequest): LoginEvent {
  const kind = values.get('event');
  switch (kind) {
    case 'cancel':
    case 'back':
    case 'extend':
      return { kind };
    case 'choose':
      return { kind, entry: values.get('entry') ?? entry ?? '' };
    default:
      return {
        kind: 'answer',
        fields: Object.fromEntries([...values].filter(([name]) => !CONTROL_FIELDS.has(name))),
      };
  }
}

/** Every redirect after a form names its login, unless the login is completed. */
export async function answerSent(
  exchange: LoginExchange,
  sent: SendResult,
  event?: LoginEvent,
): Promise<void> {
  const { pages, request, res } = exchange;
  if (sent.kind !== 'unknown') res.req.loginId = sent.login.id;
  switch (sent.kind) {
    case 'unknown':
      return beginForUnknownService(exchange);
    case 'completed':
      return pages.sendResponse(request, res, sent.answer);
    case 'moved':
      // A citizen who asked for more time without a script is put back on the button.
      seeOther(res, next(exchange, sent.login.value) + (event?.kind === 'extend' ? '#extend' : ''));
      return;
    case 'ignored': {
      const login = sent.login.value;
      // Proven, but its session was renewed while this request was on its way: the browser's new session
      // completes it.
      if (login.state === 'open' || login.state === 'proven') return seeOther(res, addressOf(login, 'named'));
      const ended = endedPage(login, languageOf(request, login.wanted.ui_locales), pages.tables);
      return renderPlain(readAt(addressOf(login, 'named'), exchange), ended, 409);
    }
    case 'stale':
      return renderLate(exchange, sent.login, sent.twice ? 'twice' : 'stale');
  }
}

/** Where a form of this page leads: the tab of the picker is the one that the entry stands in. */
function next({ pages, request }: LoginExchange, login: Login): string {
  const address = addressOf(login, 'named');
  const isAtPicker = login.state === 'open' && login.entry === null && login.post_login === null;
  return isAtPicker ? pickerBehind(address, request.entry, login, pages.tables) : address;
}

/** 425 as ID-porten answers a form that is sent twice (release note ID-4748, 2024-10-24). */
const STATUS: Readonly<Record<LateForm, number>> = { stale: 409, twice: 425 };

/** The exchange of a form, whose page can be read in another language at this address. */
function readAt(path: string, exchange: LoginExchange): LoginExchange {
  return { ...exchange, request: { ...exchange.request, path } };
}

/** The answer to a form that came late: the login's present page, and a sentence about the form. */
export async function renderLate(asked: LoginExchange, found: Stored<Login>, late: LateForm): Promise<void> {
  const exchange = readAt(lateAddress(found.id, late), asked);
  const { pages, request, res } = exchange;
  const { from, trace } = request;
  const login = found.value;
  const language = languageOf(request, login.wanted.ui_locales);
  if (login.state === 'proven') {
    // The purpose of the form is not known here, and may have been to leave: the page asks the citizen before
    // they are logged in.
    if (login.proven_by !== 'tester') return renderPlain(exchange, askPage([login], language), STATUS[late]);
    return answerSent(exchange, await pages.logins.send({ id: login.id, event: null, from, trace }));
  }
  if (login.state !== 'open')
    return renderPlain(exchange, endedPage(login, language, exchange.pages.tables), STATUS[late]);
  res.status(STATUS[late]);
  const messages = await pages.store.get(MESSAGES_SET.kind, MESSAGES_SET.id, pages.clock.now());
  const current = { kind: 'this', login: found, address: 'named', messages } as const;
  return renderLogin(exchange, current, login.entry ?? undefined, late);
}
