/**
 * `/phone/<person>`: the person's handset as a page, in the tester's zone. Acts on logins only through the
 * one door.
 */
import type { RequestHandler } from 'express';
import type { StoredEvent } from '../kernel/audit.ts';
import { PERSON } from '../people/person.ts';
import { follow } from '../trail/trail.ts';
import { frameOf } from '../web/frame.ts';
import { languageOf, personIn, personRequest, wholeForm } from '../web/page-request.ts';
import { methods, type Route } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import { eventStream } from '../web/sse.ts';
import { appsOf } from './apps.ts';
import { carriedOut, type PhoneFormResult } from './form.ts';
import { newestLine, reaching } from './messages.ts';
import { PHONE, phoneModel, SAID } from './page.ts';
import type { PhonePorts } from './ports.ts';
import { readPhone } from './read.ts';

export function phoneRoutes(ports: PhonePorts): readonly Route[] {
  const { zone, guards } = ports;
  return [
    methods('/phone/:person', {
      get: [zone.page, ...guards.get, show(ports)],
      post: [zone.page, ...guards.post, act(ports)],
    }),
    methods('/phone/:person/events', { get: [zone.page, events(ports)] }),
  ];
}

function show(ports: PhonePorts): RequestHandler {
  return async (req, res) => {
    const request = personRequest(req);
    const read = await readPhone(ports, request.person);
    const locales = [read.holder.person.locale];
    const said = SAID.find((one) => one === request.query.get('said')) ?? null;
    const [app, of] = [request.query.get('app') ?? null, request.query.get('of') ?? null];
    const language = languageOf(request, locales);
    const model = phoneModel(ports, read, { language, csrf: request.csrf, said, app, of });
    const error = model.message !== null;
    const frame = { title: model.heading, error, narrow: false, scripts: ['phone.js', 'focus.js'] };
    res.send(ports.renderer.page(PHONE, model, frameOf(request, frame, locales)));
  };
}

/**
 * Answers with the page as it then is: the result of the form stands in the records, or in a word in the
 * address.
 */
function act(ports: PhonePorts): RequestHandler {
  return async (req, res) => {
    const request = personRequest(req);
    const values = wholeForm(request);
    const { person, query, trace } = request;
    const apps = appsOf(ports.tables);
    // An address is made of no other name.
    const app = apps.find((one) => one.app.id === query.get('app'))?.app.id ?? null;
    const notice = await carriedOut(ports, { person, apps, app, values, trace });
    if (notice === 'gone') throw new Refused(NOT_FOUND, { detail: 'There is no such person or message.' });
    res.redirect(303, addressAfter(person, app, notice));
  };
}

function addressAfter(person: string, app: string | null, notice: Exclude<PhoneFormResult, 'gone'>): string {
  const query = new URLSearchParams({ ...(app === null ? {} : { app }), ...notice });
  return `/phone/${encodeURIComponent(person)}${query.size === 0 ? '' : `?${query}`}`;
}

/**
 * Sends `{seq}` of the newest line of the person's trail, at once and on every new one; the page looks again
 * where that is news to it.
 */
function events({ store, clock }: Pick<PhonePorts, 'store' | 'clock'>): RequestHandler {
  return async (req, res) => {
    const person = personIn(req);
    const found = await store.get(PERSON, person, clock.now());
    // No page: only a script asks here.
    if (found === undefined) return void res.status(404).end();
    const people = reaching(found.value);
    const newest = await newestLine(store, people);
    eventStream(res, { person }, (send) => {
      const tell = ({ seq }: StoredEvent) => send({ event: 'phone', data: { seq } });
      const ends = people.map((one) => follow(store, { person: one }, newest - 1, tell));
      return () => {
        for (const end of ends) end();
      };
    });
  };
}
