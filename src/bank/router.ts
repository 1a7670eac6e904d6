/** `/bank/<person>`: what the person's banks and the register can do, as a page in the tester's zone. */
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Told } from '../eid/desk.ts';
import { frameOf } from '../web/frame.ts';
import { methods } from '../web/methods.ts';
import { languageOf, type PersonRequest, personRequest, wholeForm } from '../web/page-request.ts';
import { strictRouter } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import type { Outcome } from './change.ts';
import { carriedOut, errandNamed, typedIn } from './form.ts';
import { officesOf } from './offices.ts';
import { BANK, bankModel, type Came } from './page.ts';
import type { BankPorts } from './ports.ts';
import { lookAt } from './read.ts';

declare module 'express-session' {
  interface SessionData {
    /** What the desk has done and not said yet. */
    desk?: { readonly person: string; readonly office: string; readonly say: Told };
  }
}

export function bankRouter(ports: BankPorts): Router {
  const router = strictRouter();
  const { zone, guards } = ports;
  methods(router, '/bank/:person', {
    get: [zone.page, ...guards.get, show(ports)],
    post: [zone.page, ...guards.post, act(ports)],
  });
  return router;
}

function show(ports: BankPorts): RequestHandler {
  return (req, res) => {
    const request = personRequest(req);
    return answer(ports, request, res, toldBefore(ports, request.person, req.session));
  };
}

/** Said once: the next look finds it no more. */
function toldBefore({ tables }: BankPorts, person: string, session: Request['session']): Came | null {
  const told = session.desk;
  if (told === undefined || told.person !== person) return null;
  delete session.desk;
  const office = officesOf(tables).find(({ id }) => id === told.office);
  return office === undefined ? null : { kind: 'done', office, say: told.say };
}

const STATUS: Readonly<Record<Came['kind'], number>> = { done: 200, 'not-offered': 409, problem: 422 };

async function answer(
  ports: BankPorts,
  request: PersonRequest,
  res: Response,
  came: Came | null,
): Promise<void> {
  const look = await lookAt(ports, request.person);
  const locales = [look.customer.person.locale];
  const language = languageOf(request, locales);
  const model = bankModel(ports.tables, look, { language, csrf: request.csrf, came });
  const error = model.message !== null;
  const frame = { title: model.heading, error, narrow: false, scripts: ['focus.js'] };
  res.status(came === null ? 200 : STATUS[came.kind]);
  res.send(ports.renderer.page(BANK, model, frameOf(request, frame, locales)));
}

function act(ports: BankPorts): RequestHandler {
  return async (req, res) => {
    const request = personRequest(req);
    const values = wholeForm(request);
    const { person, trace } = request;
    const errand = errandNamed(ports.tables, values.get('desk') ?? '', values.get('action') ?? '');
    if (errand === undefined) throw new Refused(NOT_FOUND, { detail: 'Nobody does this here.' });
    const sent = { person, errand, fields: typedIn(errand, values), trace };
    const outcome: Outcome = await carriedOut(ports, sent);
    if (outcome.kind === 'gone') throw new Refused(NOT_FOUND, { detail: 'There is no such person.' });
    if (outcome.kind !== 'done') return answer(ports, request, res, { ...outcome, ...sent });
    req.session.desk = { person, office: errand.office.id, say: outcome.say };
    res.redirect(303, `/bank/${encodeURIComponent(person)}`);
  };
}
