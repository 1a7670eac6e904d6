/** The trail as a page: newest first, of one request, login, service or person. */
import type { RequestHandler } from 'express';
import type { EventTags } from '../storage/store.ts';
import { queryOf } from '../web/params.ts';
import { view } from '../web/render.ts';
import { mask } from '../web/rule.ts';
import { type EventRow, eventRows } from './event-row.ts';
import { draw, HOME, type TesterPorts } from './ports.ts';

type Filter = 'trace' | 'login' | 'service' | 'person';

interface TrailModel {
  readonly filters: readonly {
    readonly id: Filter;
    readonly label: string;
    readonly hint: string;
    readonly value: string;
  }[];
  readonly filtered: boolean;
  readonly events: readonly EventRow[];
  readonly most: number;
}

const TRAIL = view<TrailModel>('tester/trail');
const SHOWN = 200;

const FILTERS = [
  { id: 'trace', label: 'Trace id', hint: 'The traceId that a refusal told, or x-trace-id of any answer' },
  { id: 'login', label: 'Login', hint: 'Its id, such as l_7k2mq9w3xe4d' },
  { id: 'service', label: 'Service', hint: 'Its client_id' },
  { id: 'person', label: 'Person', hint: 'Their id, such as p_7k2mq9w3xe4d; never a number' },
] as const;

export function trailPage(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const { values } = queryOf(req);
    const filters = FILTERS.map((filter) => ({ ...filter, value: readable(values.get(filter.id)) }));
    const tags: EventTags = Object.fromEntries(
      filters.filter(({ value }) => value !== '').map(({ id, value }) => [id, value]),
    );
    const events = await ports.store.latestEvents(tags, SHOWN);
    const model: TrailModel = {
      filters,
      filtered: Object.keys(tags).length > 0,
      events: eventRows(events),
      most: SHOWN,
    };
    res.send(draw(ports, req, { view: TRAIL, model, title: 'Trail', back: HOME }));
  };
}

/** A number is never shown again, whoever it belongs to. */
function readable(value = ''): string {
  return mask(value.trim());
}
