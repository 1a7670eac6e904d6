/** Answers a form of a login: it becomes an event, and what came of that decides where the browser goes. */
import type { Request, RequestHandler, Response } from 'express';
import { digest } from '../../kernel/entropy.ts';
import type { Found } from '../../storage/store.ts';
import { languageOf } from '../../web/language-switch.ts';
import { formOf } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { BODY_MALFORMED, UNKNOWN_LOGIN } from '../../web/rules.ts';
import { knownBrowser } from '../../web/session.ts';
import { asOf, LOGIN, type Login, type LoginEvent } from '../machine/login.ts';
import type { Sender, Sent } from '../machine/ports.ts';
import { addressOf } from './current-login.ts';
import type { LateForm } from './models.ts';
import { askPage, endedPage } from './plain-pages.ts';
import { draw, type LoginPages, plain } from './render.ts';

export async function act(
  pages: LoginPages,
  req: Request,
  res: Response,
  entry: string | undefined,
): Promise<void> {
  const { values, doubled } = formOf(req);
  if (doubled.length > 0) throw new Refused(BODY_MALFORMED, { detail: `Sent twice: ${doubled.join(', ')}.` });
  const [id, version] = (values.get('login') ?? '').split('.');
  const from = senderOf(pages, req);
  if (id === undefined || id === '') throw new Refused(UNKNOWN_LOGIN);
  const event = eventOf(req, entry);
  const told = { version: Number(version), form: digestOf(req), trace: req.trace, agent: pages.agent(req) };
  for (;;) {
    const sent = await pages.logins.send({ id, event, from, ...told });
    if (sent.kind !== 'stale' || sent.twice) return answerSent(pages, req, res, sent, event);
    const found = await standing(pages, id);
    if (found.value.state !== 'proven') return late(pages, req, res, found, 'stale');
    // Proven since the form was found to be old: by now an old one, too, takes the proof back or goes home.
  }
}

/** The whole form as it was sent. */
const digestOf = (req: Request): string => digest(String(req.body));

/** The browser behind a request; refused where it is none that has a login. */
export function senderOf({ sessions }: LoginPages, req: Request): Exclude<Sender, string> {
  const known = knownBrowser(req);
  if (known === undefined) throw new Refused(UNKNOWN_LOGIN);
  return { browser: known.tag, renewal: sessions.renewalOf(req) };
}

/** In the query of a login's page: a form of it came late, and changed nothing. */
export const LATE = 'late';

/**
 * Stands before csurf, which knows nothing of a session that has ended. A form may have been on its way while another tab, or the same
 * form, made an end of it: the one that took its login home has the same answer, any other changes nothing.
 */
export function lateForm(pages: LoginPages): RequestHandler {
  return async (req, res, next) => {
    const [id = ''] = (formOf(req).values.get('login') ?? '').split('.');
    if (id === '' || !pages.sessions.isLate(req)) return next();
    const renewal = pages.sessions.renewalOf(req);
    const sent = await pages.logins.resend({ id, form: digestOf(req), renewal });
    if (sent !== undefined) return answerSent(pages, req, res, sent);
    res.redirect(303, `/authorize/selector?${new URLSearchParams({ login: id, [LATE]: '' })}`);
  };
}

const CONTROL_FIELDS = new Set(['_csrf', 'login', 'event', 'entry', 'username']);

function eventOf(req: Request, entry: string | undefined): LoginEvent {
  const { values } = formOf(req);
  switch (values.get('event')) {
    case 'cancel':
      return { kind: 'cancel' };
    case 'back':
      return { kind: 'back' };
    case 'extend':
      return { kind: 'extend' };
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
export async function answerSent(
  pages: LoginPages,
  req: Request,
  res: Response,
  sent: Sent,
  event?: LoginEvent,
): Promise<void> {
  switch (sent.kind) {
    case 'unknown':
      throw new Refused(UNKNOWN_LOGIN);
    case 'completed':
      return pages.sendResponse(req, res, sent.answer);
    case 'moved':
      // Whoever asked for more time without a script is put back on the button.
      res.redirect(303, addressOf(sent.login, false) + (event?.kind === 'extend' ? '#extend' : ''));
      return;
    case 'ignored':
      // Proven, but its session was renewed while this request was on its way: it goes home with the browser's new one.
      if (sent.login.state === 'open' || sent.login.state === 'proven')
        return res.redirect(303, addressOf(sent.login, false));
      return plain(
        pages,
        req,
        res,
        endedPage(sent.login, languageOf(req, sent.login.wanted.ui_locales)),
        409,
      );
    case 'stale':
      return stale(pages, req, res, sent.login, sent.twice ? 'twice' : 'stale');
  }
}

/** 425 as ID-porten answers what is sent twice (release note ID-4748, 2024-10-24). */
const STATUS: Readonly<Record<LateForm, number>> = { stale: 409, twice: 425 };

/** A form that came late: where the login stands by now, and a sentence about the form. */
export async function stale(
  pages: LoginPages,
  req: Request,
  res: Response,
  { id }: Login,
  how: LateForm = 'stale',
): Promise<void> {
  return late(pages, req, res, await standing(pages, id), how);
}

async function standing({ store, clock }: LoginPages, id: string): Promise<Found<Login>> {
  const at = clock.now();
  const found = await store.get(LOGIN, id, at);
  if (found === undefined) throw new Refused(UNKNOWN_LOGIN);
  return { ...found, value: asOf(found, at) };
}

async function late(
  pages: LoginPages,
  req: Request,
  res: Response,
  found: Found<Login>,
  how: LateForm,
): Promise<void> {
  const login = found.value;
  const { id } = login;
  const language = languageOf(req, login.wanted.ui_locales);
  if (login.state === 'proven') {
    // What the form wanted is not known here, and may have been to leave: the citizen is asked before they are logged in.
    if (how === 'stale' && login.proven_by !== 'tester')
      return plain(pages, req, res, askPage([login], language), STATUS[how]);
    // The phone has answered since the form was found to be sent twice.
    const sent = await pages.logins.send({ id, event: null, from: senderOf(pages, req), trace: req.trace });
    return answerSent(pages, req, res, sent);
  }
  if (login.state !== 'open') return plain(pages, req, res, endedPage(login, language), STATUS[how]);
  res.status(STATUS[how]);
  const which = { kind: 'this', login: found, bare: false } as const;
  return draw(pages, req, res, which, login.entry ?? undefined, how);
}
