/** The audit trail: read in pages, or followed as it grows. */
import { z } from 'zod';
import type { StoredEvent } from '../kernel/audit.ts';
import { present } from '../kernel/json.ts';
import type { EventTags } from '../storage/store.ts';
import { follow } from '../trail/trail.ts';
import { wireEvent } from '../trail/wire.ts';
import { eventStream, type ServerEvent } from '../web/sse.ts';
import { personTag } from './find.ts';
import { type Operation, operation, streaming } from './operation.ts';
import type { ControlPorts } from './ports.ts';
import { eventSchema, listOf, paging } from './schemas.ts';

const seq = z
  .string()
  .regex(/^\d{1,15}$/, 'A seq is a whole number.')
  .transform(Number);

const filters = {
  person: z.string().optional().describe('Opaque id or synthetic number.'),
  service: z.string().optional().describe('client_id'),
  login: z.string().optional(),
  trace: z.string().optional().describe('traceId of a refusal, or x-trace-id of any answer.'),
};

export function trailOperations(ports: ControlPorts): readonly Operation[] {
  return [list(ports), stream(ports)];
}

function list(ports: ControlPorts): Operation {
  const { store } = ports;
  return operation({
    id: 'listEvents',
    verb: 'get',
    path: '/trail',
    refuses: [404],
    says: 'Audit events, oldest first.',
    query: z.strictObject({
      ...filters,
      since: seq.default(0).describe('Events after this seq; `next` continues here.'),
      limit: paging.limit,
    }),
    answer: { status: 200, says: 'The events.', schema: listOf('events', eventSchema) },
    run: async ({ query: { since, limit, ...asked } }) => {
      const events = await store.events(await tagsOf(ports, asked), since, limit + 1);
      const page = events.slice(0, limit);
      return {
        json: {
          events: page.map((event) => ({ ...wireEvent(event) })),
          next: events.length > limit ? (page.at(-1)?.seq ?? null) : null,
        },
      };
    },
  });
}

function stream(ports: ControlPorts): Operation {
  const { store } = ports;
  return streaming(
    {
      id: 'followEvents',
      verb: 'get',
      path: '/trail/stream',
      refuses: [404],
      says: 'Audit events as they happen (server-sent events: id = seq, event = kind). `Last-Event-ID` resumes; without it and `since` the stream begins now.',
      query: z.strictObject({ ...filters, since: seq.optional() }),
      answer: { status: 200, says: 'The stream.', schema: eventSchema, type: 'text/event-stream' },
    },
    async ({ query: { since, ...asked } }, req, res) => {
      const tags = await tagsOf(ports, asked);
      const last = seq.safeParse(req.get('last-event-id'));
      const start = last.success ? last.data : (since ?? (await newest(ports)));
      eventStream(res, tags, (send) => follow(store, tags, start, (event) => send(serverEvent(event))));
    },
  );
}

const serverEvents = new WeakMap<StoredEvent, ServerEvent>();

/** One for all the streams that it goes to. */
function serverEvent(event: StoredEvent): ServerEvent {
  const sent = serverEvents.get(event) ?? { id: event.seq, event: event.kind, data: wireEvent(event) };
  serverEvents.set(event, sent);
  return sent;
}

async function newest({ store }: ControlPorts): Promise<number> {
  return (await store.latestEvents({}, 1)).at(-1)?.seq ?? 0;
}

type Asked = { readonly [name in 'person' | 'service' | 'login' | 'trace']?: string | undefined };

async function tagsOf(ports: ControlPorts, { person, ...asked }: Asked): Promise<EventTags> {
  return { ...(await personTag(ports, person)), ...present(asked) };
}
