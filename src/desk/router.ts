/**
 * `/bank/<person>`: the actions of the person's banks and of the population register, as a page in the tester's zone.
 */
import type { RequestHandler, Response } from 'express';
import { stamp as newStamp } from '../kernel/entropy.ts';
import type { Tables } from '../login/machine/tables.ts';
import { PERSON } from '../people/person.ts';
import type { Guards } from '../web/csrf.ts';
import { frameOf } from '../web/frame.ts';
import { AGAIN, languageOf, type PersonRequest, personRequest, wholeForm } from '../web/page-request.ts';
import type { Renderer } from '../web/render.ts';
import { methods, type Route } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import { saveSession } from '../web/session.ts';
import type { DeskPorts, Outcome } from './change.ts';
import { customerOf } from './desk.ts';
import { actionNamed, carriedOut, typedIn } from './form.ts';
import { type CustomerRead, DESK_PAGE, type DeskFormResult, deskPageModel } from './page.ts';
import { keep, told } from './told.ts';

/** The ports of the page to the other rooms. */
export interface DeskPagePorts extends DeskPorts {
  readonly tables: Tables;
  readonly renderer: Renderer;
  /** In front of every page of the tester's zone. */
  readonly zone: { readonly page: RequestHandler };
  readonly guards: Guards;
}

export function deskRoute(ports: DeskPagePorts): Route {
  const { zone, guards } = ports;
  return methods('/bank/:person', {
    get: [zone.page, ...guards.get, show(ports)],
    post: [zone.page, ...guards.post, act(ports)],
  });
}

function show(ports: DeskPagePorts): RequestHandler {
  return (req, res) => {
    const request = personRequest(req);
    const asked = { person: request.person, isAgain: request.query.has(AGAIN) };
    return answer(ports, request, res, told(req, ports.tables, asked));
  };
}

/** By opaque id only: no person's number stands in an address (law 10). @throws Refused 404 */
async function readCustomer({ store, clock, eidSettings }: DeskPorts, id: string): Promise<CustomerRead> {
  const stamp = newStamp(clock);
  const found = await store.get(PERSON, id, stamp.at);
  if (found === undefined) throw new Refused(NOT_FOUND, { detail: 'There is no such person.' });
  return { customer: customerOf(found, stamp, eidSettings), aged: found.aged };
}

const STATUS: Readonly<Record<DeskFormResult['kind'], number>> = {
  done: 200,
  'not-offered': 409,
  problem: 422,
};

async function answer(
  ports: DeskPagePorts,
  request: PersonRequest,
  res: Response,
  result: DeskFormResult | null,
): Promise<void> {
  const read = await readCustomer(ports, request.person);
  const locales = [read.customer.person.locale];
  const language = languageOf(request, locales);
  const model = deskPageModel(ports.tables, read, { language, csrf: request.csrf, result });
  const error = model.message !== null;
  const frame = { title: model.heading, error, narrow: false, scripts: ['focus.js'] };
  // Read by GET, the page tells of a form that has had its answer.
  res.status(result === null || res.req.method !== 'POST' ? 200 : STATUS[result.kind]);
  res.send(ports.renderer.page(DESK_PAGE, model, frameOf(request, frame, locales)));
}

function act(ports: DeskPagePorts): RequestHandler {
  return async (req, res) => {
    const request = personRequest(req);
    const values = wholeForm(request);
    const { person, trace } = request;
    const action = actionNamed(ports.tables, values.get('desk') ?? '', values.get('action') ?? '');
    if (action === undefined) throw new Refused(NOT_FOUND, { detail: 'Nobody does this here.' });
    const sent = { person, action, fields: typedIn(action, values), trace };
    const outcome: Outcome = await carriedOut(ports, sent);
    if (outcome.kind === 'gone') throw new Refused(NOT_FOUND, { detail: 'There is no such person.' });
    const result = outcome.kind === 'done' ? { ...outcome, desk: action.desk } : { ...outcome, ...sent };
    keep(req, person, result);
    await saveSession(req);
    const page = `/bank/${encodeURIComponent(person)}`;
    if (result.kind === 'done') return res.redirect(303, page);
    return answer(ports, { ...request, path: `${page}?${AGAIN}` }, res, result);
  };
}
