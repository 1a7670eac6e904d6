/** The trail as a page: newest first, of one request, login, service or person. */
import type { RequestHandler } from 'express';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { findPerson } from '../people/registry.ts';
import type { EventTags } from '../storage/store.ts';
import { pageRequest } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { type EventRow, eventRows } from './event-row.ts';
import { HOME, type TesterPorts, testerPage } from './ports.ts';

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
  /** The page of those before; null = that was all. */
  readonly older: string | null;
}

const TRAIL = view<TrailModel>('tester/trail');
const SHOWN = LIMIT_TABLE.trail_page.most;

const FILTERS = [
  { id: 'trace', label: 'Trace id', hint: 'The traceId that a refusal told, or x-trace-id of any answer' },
  { id: 'login', label: 'Login', hint: 'Its id, such as l_5z8r7k2mq9w3xe4d' },
  { id: 'service', label: 'Service', hint: 'Its client_id' },
  { id: 'person', label: 'Person', hint: 'Their number, or their id, such as p_7k2mq9w3xe4d' },
] as const;

export function trailPage(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const request = pageRequest(req);
    const filters = FILTERS.map((filter) => ({
      ...filter,
      value: (request.query.get(filter.id) ?? '').trim(),
    }));
    const sent = filters.filter(({ value }) => value !== '').map(({ id, value }) => [id, value] as const);
    const tags = await resolved(ports, Object.fromEntries(sent));
    const last = Number(request.query.get('before') ?? '');
    const before = Number.isSafeInteger(last) && last > 0 ? last : undefined;
    const events = await ports.store.latestEvents(tags, SHOWN, before);
    const model: TrailModel = {
      filters,
      filtered: Object.keys(tags).length > 0,
      events: eventRows(events),
      older: events.length < SHOWN ? null : olderThan(events[0]?.seq ?? 0, tags),
      most: SHOWN,
    };
    res.send(testerPage(ports, request, { view: TRAIL, model, title: 'Trail', back: HOME }));
  };
}

function olderThan(seq: number, tags: EventTags): string {
  return `/trail?${new URLSearchParams({ ...tags, before: String(seq) })}`;
}

/** Events know people by their id; a number that no person here has is no person's tag. */
async function resolved({ store, clock }: TesterPorts, tags: EventTags): Promise<EventTags> {
  const { person } = tags;
  if (person === undefined || person.startsWith('p_')) return tags;
  const found = await findPerson(store, clock.now(), person);
  return found === undefined ? tags : { ...tags, person: found.id };
}
