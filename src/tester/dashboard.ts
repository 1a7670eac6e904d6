/** The dashboard: a sentence about Prøveporten, a first login in one click, and the events meanwhile. */
import type { RequestHandler } from 'express';
import type { DemoPerson } from '../people/cast.ts';
import { findPerson } from '../people/registry.ts';
import { pageRequest } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { type EventRow, eventRows } from './event-row.ts';
import { type TesterPorts, testerPage } from './ports.ts';

interface DashboardModel {
  readonly version: string;
  readonly issuer: string;
  readonly discovery: string;
  /** One click from here to a picker; null = the bundled service is off. */
  readonly login: string | null;
  readonly demoPerson:
    | (Omit<DemoPerson, 'id'> & Readonly<Record<'device' | 'phone' | 'bank', string>>)
    | null;
  readonly events: readonly EventRow[];
  /** The zone was entered with a token. */
  readonly leave: boolean;
  /** The number of the event from which the stream goes on. */
  readonly seq: number;
}

const DASHBOARD = view<DashboardModel>('tester/dashboard');
/** As many as one screen shows; `/trail` has the rest. */
const SHOWN = 30;

export function dashboard(ports: TesterPorts): RequestHandler {
  const { origins, demo, version } = ports;
  return async (req, res) => {
    const request = pageRequest(req);
    const events = await ports.store.latestEvents({}, SHOWN);
    const model: DashboardModel = {
      version,
      issuer: origins.issuer,
      discovery: `${origins.issuer}/.well-known/openid-configuration`,
      login: demo === null ? null : `${demo}/login`,
      demoPerson: await demoPersonNow(ports),
      events: eventRows(events),
      leave: ports.zone.asks,
      seq: events.at(-1)?.seq ?? 0,
    };
    res.send(
      testerPage(ports, request, { view: DASHBOARD, model, title: 'Dashboard', scripts: ['trail.js'] }),
    );
  };
}

/** As they are now: a reset gives them another id, and a test may have removed them. */
async function demoPersonNow(ports: TesterPorts): Promise<DashboardModel['demoPerson']> {
  const { store, clock } = ports;
  const demoPerson = await ports.demoPerson();
  if (demoPerson === null) return null;
  const found = await findPerson(store, clock.now(), demoPerson.pid);
  if (found === undefined) return null;
  const { id } = found;
  return { ...demoPerson, device: `/people/${id}/device`, phone: `/phone/${id}`, bank: `/bank/${id}` };
}
