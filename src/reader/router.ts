/**
 * `/reader/<person>`: the person's computer with the card reader, as a page in the tester's zone. The PIN of a
 * card is typed here; acts on logins only through the one door.
 */
import type { RequestHandler } from 'express';
import { programsOf } from '../phone/apps.ts';
import { carriedOut } from '../phone/form.ts';
import { onPhone, readPhone } from '../phone/read.ts';
import { frameOf } from '../web/frame.ts';
import { languageOf, personRequest, wholeForm } from '../web/page-request.ts';
import { methods, type Route } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import { READER, type ReaderPorts, readerModel, SAID } from './page.ts';

export function readerRoute(ports: ReaderPorts): Route {
  const { zone, guards } = ports;
  return methods('/reader/:person', {
    get: [zone.page, ...guards.get, show(ports)],
    post: [zone.page, ...guards.post, act(ports)],
  });
}

function show(ports: ReaderPorts): RequestHandler {
  return async (req, res) => {
    const request = personRequest(req);
    const { query, csrf } = request;
    const read = await readPhone(ports, request.person, (message) => !onPhone(message));
    const locales = [read.holder.person.locale];
    const said = SAID.find((one) => one === query.get('said')) ?? null;
    const language = languageOf(request, locales);
    const program = query.get('program') ?? null;
    const model = readerModel(ports, read, { language, csrf, said, program });
    const error = model.message !== null;
    const frame = { title: model.heading, error, narrow: false, scripts: ['phone.js', 'focus.js'] };
    res.send(ports.renderer.page(READER, model, frameOf(request, frame, locales)));
  };
}

/** A phone's form has more. */
const ACTS: readonly string[] = ['answer', 'tap', 'install'];

/** Answers with the page as it then is. */
function act(ports: ReaderPorts): RequestHandler {
  return async (req, res) => {
    const request = personRequest(req);
    const values = wholeForm(request);
    const { person, query, trace } = request;
    const apps = programsOf(ports.tables);
    // An address is made of no other name.
    const app = apps.find((one) => one.app.id === query.get('program'))?.app.id ?? null;
    const isOwn = ACTS.includes(values.get('act') ?? '');
    const notice = isOwn ? await carriedOut(ports, { person, apps, app, values, trace }) : null;
    if (notice === 'gone') throw new Refused(NOT_FOUND, { detail: 'There is no such person or message.' });
    const after = new URLSearchParams({ ...(app === null ? {} : { program: app }), ...notice });
    res.redirect(303, `/reader/${encodeURIComponent(person)}${after.size === 0 ? '' : `?${after}`}`);
  };
}
