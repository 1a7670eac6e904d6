/**
 * Nothing grows without a bound: every cap there is, in one place. `docs/reference/limits.md` is made from
 * this table.
 */

/** One cap. */
export interface Limit {
  /** The thing that is counted or measured. */
  readonly what: string;
  readonly most: number;
  /** The unit of `most`: `streams`, `kB`, `s`. */
  readonly unit: string;
  /** The consequence for the one above. */
  readonly above: string;
}

export const LIMIT_TABLE = {
  events: {
    what: 'Events that the trail keeps',
    most: 50_000,
    unit: 'events',
    above: 'The service that has most of them loses its oldest, so that a flood pushes out nobody else’s.',
  },
  events_kept: {
    what: 'How long the trail keeps an event',
    most: 365,
    unit: 'days, or settings.retention.events',
    above: 'It is gone. The newest of all stays.',
  },
  login_kept: {
    what: 'How long a login is kept after its time is over',
    most: 1,
    unit: 'days, or settings.retention.logins',
    above: 'It is gone, and a late form of it is one of an unknown login.',
  },
  message_kept: {
    what: 'How long a message of a phone or another device is kept',
    most: 2,
    unit: 'days, or settings.retention.messages',
    above: 'It is gone.',
  },
  post_kept: {
    what: 'How long a letter or an e-mail is kept',
    most: 60,
    unit: 'days, or settings.retention.post',
    above: 'It is gone.',
  },
  session_kept: {
    what: 'How long a browser is known that does nothing',
    most: 1,
    unit: 'days, or settings.retention.sessions',
    above: 'It is a new browser.',
  },
  remove_step: {
    what: 'Records that one step of a removal takes',
    most: 100,
    unit: 'records',
    above: 'The rest goes in further steps, between which requests come through.',
  },
  kept: {
    what: 'Records that an instance keeps in memory, as the store has them',
    most: 4_000,
    unit: 'records',
    above: 'Those that were not used of late are read from the store again.',
  },
  kept_size: {
    what: 'All of them together, as JSON',
    most: 8_000_000,
    unit: 'characters',
    above: 'As above.',
  },
  store_busy: {
    what: 'How long a change waits for another program that holds a lock of the store',
    most: 5_000,
    unit: 'ms',
    above: '503 with Retry-After; rule store.busy. Nothing was written.',
  },
  store_start: {
    what: 'How long a start waits for a PostgreSQL that does not answer yet',
    most: 30_000,
    unit: 'ms',
    above: 'The start is refused with a sentence.',
  },
  search: {
    what: 'The text that people are searched by',
    most: 200,
    unit: 'characters',
    above: 'The page says so; the control API answers 400 invalid-value.',
  },
  streams: {
    what: 'Event streams at once, in all',
    most: 1_000,
    unit: 'streams',
    above:
      '429, rule streams.open. A waiting page then looks again every ten seconds, as one without a script.',
  },
  streams_service: {
    what: 'Event streams at once about one service',
    most: 500,
    unit: 'streams',
    above: '429, rule streams.open.',
  },
  streams_login: {
    what: 'Event streams at once about one login',
    most: 8,
    unit: 'streams',
    above: '429, rule streams.open.',
  },
  streams_person: {
    what: 'Event streams at once about one person',
    most: 16,
    unit: 'streams',
    above: '429, rule streams.open.',
  },
  streams_browser: {
    what: 'Event streams at once of one browser, which has six connections in all (HTTP/1.1)',
    most: 4,
    unit: 'streams',
    above: 'The oldest ends, and comes back by itself; the page catches up.',
  },
  stream_unread: {
    what: 'How long a stream may stay unread; meanwhile nothing more is read for it',
    most: 2,
    unit: 'heartbeats of 15 s',
    above: 'The stream is cut. Last-Event-ID, or the next look, catches up.',
  },
  logins_browser: {
    what: 'Unfinished logins of one browser',
    most: 100,
    unit: 'logins',
    above:
      'The service is told temporarily_unavailable, rule logins.open; no login begins until one ends or is too old.',
  },
  request_kept: {
    what: 'What an authorization request may hold in all, in the parameters that are understood; others are not kept',
    most: 8_192,
    unit: 'characters',
    above: 'invalid_request, rule request.size.',
  },
  parameter: {
    what: 'One parameter of an authorization request',
    most: 4_096,
    unit: 'characters',
    above: 'invalid_request, rule parameter.size.',
  },
  form: {
    what: 'The body of a form',
    most: 64,
    unit: 'kB',
    above: '413, rule body.too_large.',
  },
  json: {
    what: 'The body of a call of the control API',
    most: 100,
    unit: 'kB',
    above: '413 too-large.',
  },
  json_depth: {
    what: 'How deep such a body may be nested',
    most: 32,
    unit: 'levels',
    above: '400 invalid-value.',
  },
  first_sight: {
    what: 'How long a person is kept who was made at first sight of a number, an e-mail address or a foreign identifier',
    most: 30,
    unit: 'days, or settings.first_sight',
    above:
      'The person is gone, and made anew when seen again. People of the cast, the config file and the control API stay.',
  },
  page: {
    what: 'One page of a list of the control API',
    most: 500,
    unit: 'entries',
    above: '400 invalid-value; `next` leads on.',
  },
  phone: {
    what: 'Messages that the page of a phone looks through, the newest',
    most: 200,
    unit: 'messages',
    above: 'The control API pages through all that are kept.',
  },
  outbox: {
    what: 'Messages to the support that are kept for a tester to read',
    most: 500,
    unit: 'messages',
    above: 'The form asks to try again later.',
  },
  outbox_kept: {
    what: 'How long such a message is kept',
    most: 30,
    unit: 'days, or settings.retention.support',
    above: 'It is gone.',
  },
  support_text: {
    what: 'The text of such a message',
    most: 2_000,
    unit: 'characters',
    above: 'The form says so.',
  },
  trail_page: {
    what: 'Events on one page of the trail',
    most: 200,
    unit: 'events',
    above: 'A link leads to older ones.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMIT_TABLE;

/** The caps in force, by name. */
export type Limits = Readonly<Record<LimitName, number>>;

/** Those of the table; `lowered` are for a test that reaches one. */
export function limitsFrom(lowered: Partial<Limits> = {}): Limits {
  const table = Object.entries<Limit>(LIMIT_TABLE).map(([name, { most }]) => [name, most]);
  return { ...(Object.fromEntries(table) as Limits), ...lowered };
}
