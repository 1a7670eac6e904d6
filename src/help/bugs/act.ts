/** What a button of `/help/bugs` does. Persons are new ones: nobody else's test meets them. */
import type { Request, RequestHandler, Response } from 'express';
import { isAgent } from '../../eid/browser.ts';
import { ownEids, placesOf } from '../../eid/holding.ts';
import { stamp as newStamp, token } from '../../kernel/entropy.ts';
import { personInput } from '../../people/input.ts';
import { createPerson, patchPerson } from '../../people/registry.ts';
import { removeCookie, setCookie } from '../../web/cookies.ts';
import { wholeForm } from '../../web/page-request.ts';
import { Refused } from '../../web/rule.ts';
import { BODY_MALFORMED } from '../../web/rules.ts';
import { saveSession } from '../../web/session.ts';
import { helpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import type { Topics } from '../topics.ts';
import { bugsOf, type Told } from './panel.ts';

const PATH = '/help/bugs';

/** Does what the pressed button says: `do` holds the act and its value. */
export function actOnBug(ports: HelpPorts, topics: Topics): RequestHandler {
  return async (req, res) => {
    const values = wholeForm(helpRequest(req).request);
    const [act = '', value = ''] = (values.get('do') ?? '').split(' ', 2);
    const told = await bugsOf(topics);
    const bug = told.find(({ id }) => id === (act === 'heal' ? values.get('bug') : value));
    if (act === 'browser') return pick(ports, req, res, value);
    if (act === 'stale') return stale(ports, res);
    if (act === 'fresh') return fresh(ports, res);
    if (act === 'refuse') return refuse(ports, res);
    if (act === 'accept') return accept(ports, res);
    if (act === 'person' && bug !== undefined) return make(ports, bug, res);
    if (act === 'heal' && bug !== undefined) return heal(ports, bug, res, value);
    throw new Refused(BODY_MALFORMED, { detail: 'No button of this page sends this.' });
  };
}

async function pick({ browser }: HelpPorts, req: Request, res: Response, agent: string): Promise<void> {
  browser.pick(req, isAgent(agent) ? agent : null);
  await saveSession(req);
  res.redirect(303, PATH);
}

/** The session's cookie as a browser may have kept it from long ago: of a session that is gone. */
function stale({ cookies: { session, secure } }: HelpPorts, res: Response): void {
  setCookie(res, { name: session, value: `s:${token(32)}.${token(32)}`, secure });
  res.redirect(303, '/authorize/selector');
}

function fresh({ cookies: { session, secure } }: HelpPorts, res: Response): void {
  removeCookie(res, { name: session, secure });
  res.redirect(303, `${PATH}?deleted`);
}

/** From now on the login gets no cookie of this browser. */
function refuse({ cookies: { refuses, secure } }: HelpPorts, res: Response): void {
  setCookie(res, { name: refuses, value: 'all', secure });
  res.redirect(303, `${PATH}#now`);
}

function accept({ cookies: { refuses, secure } }: HelpPorts, res: Response): void {
  removeCookie(res, { name: refuses, secure });
  res.redirect(303, `${PATH}?accepted`);
}

async function make(ports: HelpPorts, { topic, bug, id }: Told, res: Response): Promise<void> {
  if (!('holds' in bug)) throw new Refused(BODY_MALFORMED, { detail: 'This bug is a browser’s.' });
  const { store, clock, methods, offsets } = ports;
  const eids = ownEids(methods);
  const input = personInput({ offsets, eids, parts: placesOf(methods) }).parse({
    why: `made by the help centre: ${bug.answer}`,
    eids: { [topic.id]: bug.holds },
  });
  const made = await createPerson(store, newStamp(clock), input, eids);
  if (made === 'taken') throw new Error('No number is free.');
  res.redirect(303, `${PATH}?${new URLSearchParams({ bug: id, person: made.id })}#person`);
}

async function heal(
  ports: HelpPorts,
  { topic, bug, id }: Told,
  res: Response,
  person: string,
): Promise<void> {
  if (!('healed' in bug)) throw new Refused(BODY_MALFORMED, { detail: 'This bug is a browser’s.' });
  const patch = { eids: { [topic.id]: bug.healed } };
  const changed = await patchPerson(
    ports.store,
    newStamp(ports.clock),
    { id: person, patch },
    ownEids(ports.methods),
  );
  if (changed === undefined) throw new Refused(BODY_MALFORMED, { detail: 'There is no such person.' });
  res.redirect(303, `${PATH}?${new URLSearchParams({ bug: id, person, healed: '' })}#person`);
}
