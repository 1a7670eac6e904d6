/** GET and POST /logout: ends the SSO session at once and goes back to the service where every condition holds (idporten-profile §6.2). */
import { type Request, type Response, Router } from 'express';
import { stamp as draw, type Stamp } from '../kernel/entropy.ts';
import { getService } from '../services/registry.ts';
import { frameOf } from '../web/frame.ts';
import { languageOf } from '../web/language-switch.ts';
import { methods } from '../web/methods.ts';
import { formBody, formOf, type Params, queryOf } from '../web/params.ts';
import { type Renderer, view } from '../web/render.ts';
import { type Refused, shown } from '../web/rule.ts';
import { logoutAddress, redirect } from './answer.ts';
import { firstRefusal } from './check.ts';
import { READ, valueSent } from './context.ts';
import { type LogoutRequest, RETURN_CONDITIONS } from './logout-conditions.ts';
import { endSessions } from './logout-ends.ts';
import type { OidcPorts } from './ports.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const WORDS = { nb, nn, en, se } as const;

interface Condition {
  readonly says: string;
  readonly see: string;
  readonly rule: string;
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
}

interface LogoutModel {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Which condition for the way back failed; null where none was asked for. English, for the developer. */
  readonly condition: Condition | null;
}
const logoutView = view<LogoutModel>('logout');

interface Room {
  readonly ports: OidcPorts;
  readonly renderer: Renderer;
}

/** Decision 11: only a top-level navigation ends anything; browsers that send no fetch headers count as one. */
function isNavigation(req: Request): boolean {
  return (req.get('sec-fetch-dest') ?? 'document') === 'document';
}

/** The request with what we know about it. An expired hint is as good as a fresh one. */
async function readLogout(room: Room, req: Request, sent: Params, stamp: Stamp): Promise<LogoutRequest> {
  const token = valueSent({ sent }, 'id_token_hint');
  const hint = token === undefined ? undefined : await room.ports.keys.verifyOwn(token);
  const audience = typeof hint?.aud === 'string' ? hint.aud : undefined;
  const client_id = audience ?? valueSent({ sent }, 'client_id');
  const service = await getService(room.ports.store, stamp.at, client_id ?? '');
  const navigation = isNavigation(req);
  const browser = room.ports.browsers.known(req);
  const ended =
    browser !== undefined && navigation ? await endSessions(room.ports.store, browser, stamp, req.trace) : 0;
  return { sent, hint, service, navigation, ended };
}

function conditionOf(refused: Refused | undefined): Condition | null {
  if (refused === undefined) return null;
  const { sent = {}, registered, correct } = refused.explanation;
  const facts = Object.entries(sent).map(([name, value]) => ({
    name,
    values: [shown(value ?? '(not sent)')],
  }));
  if (registered !== undefined) facts.push({ name: 'registered', values: [...registered] });
  if (correct !== undefined) facts.push({ name: 'correct', values: [correct] });
  const { says, see, id } = refused.rule;
  return { says, see, rule: id, facts };
}

function page({ renderer }: Room, req: Request, request: LogoutRequest, refused?: Refused): string {
  const locales = valueSent(request, 'ui_locales')?.split(' ');
  const words = WORDS[languageOf(req, locales)];
  const outcome = request.navigation ? (request.ended > 0 ? 'done' : 'none') : 'kept';
  const model: LogoutModel = {
    heading: words[outcome],
    lines: [words[`${outcome}_lead`], words.advice],
    condition: conditionOf(refused),
  };
  const frame = frameOf(req, { title: words[outcome], narrow: true }, locales);
  return renderer.page(logoutView, model, frame);
}

async function logout(room: Room, req: Request, res: Response, sent: Params): Promise<void> {
  const request = await readLogout(room, req, sent, draw(room.ports.clock));
  const refused = firstRefusal(RETURN_CONDITIONS, request);
  const uri = valueSent(request, 'post_logout_redirect_uri');
  res.set('cache-control', 'no-store');
  if (uri === undefined) res.send(page(room, req, request));
  else if (refused !== undefined) res.send(page(room, req, request, refused));
  else
    redirect(res, req.method === 'POST' ? 303 : 302, logoutAddress(uri, valueSent(request, 'state') ?? null));
}

/** The router of GET and POST /logout; mount it behind the page session, before csurf: services post here. */
export function createLogout(ports: OidcPorts, renderer: Renderer): Router {
  const room = { ports, renderer };
  const router = Router();
  methods(router, '/logout', {
    get: (req, res) => logout(room, req, res, queryOf(req, READ)),
    post: [...formBody(READ), (req, res) => logout(room, req, res, formOf(req))],
  });
  return router;
}
