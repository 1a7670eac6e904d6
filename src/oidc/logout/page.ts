/**
 * The page of a logout: a hidden frame a service, then the way back; where a condition failed it stays and
 * says which (OIDC Front-Channel Logout 1.0).
 */

import type { Request, Response } from 'express';
import type { Language } from '../../kernel/language.ts';
import type { Stored } from '../../storage/store.ts';
import type { Guards } from '../../web/csrf.ts';
import { frameOf } from '../../web/frame.ts';
import { allowFrames } from '../../web/headers.ts';
import { formRequest, languageOf } from '../../web/page-request.ts';
import { formOf } from '../../web/params.ts';
import { type Renderer, view } from '../../web/render.ts';
import { methods, type Route } from '../../web/router.ts';
import { Refused } from '../../web/rule.ts';
import type { LogoutPorts } from './ports.ts';
import {
  type Condition,
  type FrameResult,
  LOGOUT_DONE,
  type Logout,
  logoutPath,
  type NotifiedService,
} from './record.ts';
import { noteResults } from './results.ts';
import { logoutPageRules } from './rules.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const WORDS = { nb, nn, en, se } as const;

interface LogoutModel {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly onwards: { readonly href: string; readonly text: string } | null;
  readonly condition: Condition | null;
  /** The trail of the logout; null outside an open zone. */
  readonly trail: string | null;
  /** The form by which the script reports the result of each frame. */
  readonly report: { readonly action: string; readonly csrf: string; readonly wait: number } | null;
  readonly services: readonly {
    readonly name: string;
    readonly frame: string | null;
    readonly front: string;
    readonly back: string;
  }[];
  /** A service's page is to have none of its cookies in the frame, as on another site. */
  readonly apart: boolean;
  /** The origin of the frames' parent: a service's page must allow it. */
  readonly origin: string;
}
const logoutView = view<LogoutModel>('logout');

/** The logout that this address stands for, in the browser that asked for it. */
async function found(ports: LogoutPorts, req: Request): Promise<Stored<Logout>> {
  const id = String(req.params.id);
  const logout = await ports.store.get(LOGOUT_DONE, id, ports.clock.now());
  if (logout === undefined || logout.value.browser !== ports.browsers.known(req)?.tag)
    throw new Refused(logoutPageRules['logout.page']);
  return logout;
}

const calling = ({ told }: Logout) => told.some(({ front }) => front?.result === 'called');

const trailAddress = (trace: string | undefined) => (trace === undefined ? null : `/trail?trace=${trace}`);

const NOT_REGISTERED = 'not registered';

function shownOf({ name, client_id, front, back }: NotifiedService): LogoutModel['services'][number] {
  return {
    name: `${name} (${client_id})`,
    frame: front?.result === 'called' ? front.uri : null,
    front: front?.result ?? NOT_REGISTERED,
    back: back === '' ? 'no answer known' : (back ?? NOT_REGISTERED),
  };
}

function modelOf(
  ports: LogoutPorts,
  { id, value }: Stored<Logout>,
  language: Language,
  csrf: string,
): LogoutModel {
  const words = WORDS[language];
  const { home, outcome } = value;
  const open = calling(value);
  const wait = ports.logout.frontchannel_wait;
  const leaves = home !== null && open;
  return {
    heading: leaves ? words.leaving : words[outcome],
    lines: leaves
      ? [words.leaving_lead]
      : [words[`${outcome}_lead`], ...(home === null ? [words.advice] : [])],
    onwards:
      home === null ? null : { href: home.uri, text: words.onwards.replace('{service}', () => home.name) },
    condition: value.condition,
    trail: ports.openZone ? trailAddress(value.condition?.trace) : null,
    report: open ? { action: logoutPath(id), csrf, wait: wait * 1000 } : null,
    services: value.told.map(shownOf),
    apart: ports.sameSite === 'production',
    origin: ports.origins.login,
  };
}

async function show(ports: LogoutPorts, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const logout = await found(ports, req);
  const request = formRequest(req);
  const { home, told, ui_locales } = logout.value;
  const model = modelOf(ports, logout, languageOf(request, ui_locales), request.csrf);
  const frames = model.services.flatMap(({ frame }) => frame ?? []);
  if (frames.length > 0)
    allowFrames(
      req,
      res,
      told.flatMap(({ front }) => front?.uri ?? []),
    );
  // Without a script the page cannot see the frames load: it goes on when they have had their time.
  const refresh =
    home === null || model.report === null
      ? {}
      : { refresh: `${ports.logout.frontchannel_wait}; url=${home.uri}` };
  const scripts = model.report === null ? {} : { scripts: ['logout.js'] };
  const frame = frameOf(request, { title: model.heading, narrow: false, ...refresh, ...scripts }, ui_locales);
  res.set('cache-control', 'no-store').send(renderer.page(logoutView, model, frame));
}

const RESULTS: ReadonlyMap<string, FrameResult> = new Map([
  ['loaded', 'loaded'],
  ['timed_out', 'timed out'],
]);

/** The script's report on each frame. */
function reported(req: Request, { told }: Logout): ReadonlyMap<number, FrameResult> {
  const said = formOf(req).values;
  const results = told.map((_, index) => [index, RESULTS.get(said.get(`frame_${index}`) ?? '')] as const);
  return new Map(results.flatMap(([index, result]) => (result === undefined ? [] : [[index, result]])));
}

async function report(ports: LogoutPorts, req: Request, res: Response): Promise<void> {
  const { id, value: logout } = await found(ports, req);
  const said = reported(req, logout);
  if (said.size > 0) await noteResults(ports, { id, logout, trace: req.trace }, { channel: 'front', said });
  res.status(204).end();
}

/** GET and POST /logout/:id. */
export function logoutPage(ports: LogoutPorts, renderer: Renderer, guards: Guards): Route {
  return methods('/logout/:id', {
    get: [...guards.get, (req, res) => show(ports, renderer, req, res)],
    post: [...guards.post, (req, res) => report(ports, req, res)],
  });
}
