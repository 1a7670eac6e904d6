/** The dashboard: what this is, a first login in one click, and what happens meanwhile. */
import type { RequestHandler } from 'express';
import { view } from '../web/render.ts';
import { type EventRow, eventRows } from './event-row.ts';
import { draw, type Guide, type TesterPorts } from './ports.ts';

interface DashboardModel {
  readonly version: string;
  readonly issuer: string;
  readonly discovery: string;
  /** One click from here to a picker; null = the bundled service is off. */
  readonly login: string | null;
  readonly guide: (Omit<Guide, 'id'> & { readonly device: string }) | null;
  readonly events: readonly EventRow[];
  /** Where the stream goes on. */
  readonly seq: number;
}

const DASHBOARD = view<DashboardModel>('tester/dashboard');
/** As many as one screen shows; `/trail` has the rest. */
const SHOWN = 30;

export function dashboard(ports: TesterPorts): RequestHandler {
  const { origins, demo, guide, version } = ports;
  return async (req, res) => {
    const events = await ports.store.latestEvents({}, SHOWN);
    const model: DashboardModel = {
      version,
      issuer: origins.issuer,
      discovery: `${origins.issuer}/.well-known/openid-configuration`,
      login: demo === null ? null : `${demo}/login`,
      guide: guide === null ? null : { ...guide, device: `/people/${guide.id}/device` },
      events: eventRows(events),
      seq: events.at(-1)?.seq ?? 0,
    };
    res.send(draw(ports, req, { view: DASHBOARD, model, title: 'Dashboard', scripts: ['trail.js'] }));
  };
}
