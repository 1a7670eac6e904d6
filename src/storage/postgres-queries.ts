/** The queries over records and events that the store asks of PostgreSQL. */
import type { Instant } from '../kernel/clock.ts';
import { COLUMNS } from './postgres-rows.ts';
import { toQuery, toText } from './postgres-text.ts';
import { AHEAD_MS, type EventTags, type Kind, type LatestPage, type Page, type Tags } from './store.ts';
import { EVENT_TAGS, RECORD_TAGS } from './written.ts';

/** The text of a statement and the values of its parameters. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Collects the values of a statement; each becomes the parameter that is returned. */
class Values {
  readonly all: unknown[] = [];

  add(value: unknown): string {
    return `$${this.all.push(value)}`;
  }
}

/**
 * The condition "carries every given tag". Coalesce keeps PostgreSQL from using the index of any but the
 * first: it would as soon go through all records of the one service under test as through the person's few.
 */
function carries(tags: Tags, values: Values, order: readonly (keyof Tags)[]): string {
  const conditions = order.flatMap((name) => {
    const value = tags[name];
    return value === undefined ? [] : [{ name, parameter: values.add(toText(value)) }];
  });
  return [
    'TRUE',
    ...conditions.map(({ name, parameter }, place) =>
      place === 0 ? `${name} = ${parameter}` : `coalesce(${name}, '') = ${parameter}`,
    ),
  ].join(' AND ');
}

/** The same for events, which carry no browser: to ask for one finds none. */
function eventCarries({ browser, trace, ...tags }: EventTags, values: Values): string {
  const given = carries(tags, values, EVENT_TAGS);
  const traced = trace === undefined ? '' : ` AND trace = ${values.add(toText(trace))}`;
  return `${given}${traced}${browser === undefined ? '' : ' AND FALSE'}`;
}

/** Holds for a record that is there at an instant (written.ts, `lives`). */
function livesAt(at: Instant, values: Values): string {
  return `(expires_at IS NULL OR (expires_at - aged > ${values.add(at)} AND written_at <= ${values.add(at + AHEAD_MS)}))`;
}

/** The number of the record under an id; of none, null, which no number is above or below. */
function madeOf(kind: string, id: string, values: Values): string {
  return `(SELECT made FROM records WHERE kind = ${values.add(kind)} AND id = ${values.add(toText(id))})`;
}

/** `find` of the port; null where nothing can be found. */
export function oldest({ name }: Kind, tags: Tags, at: Instant, page: Page): Query | null {
  const { after, limit = 100, search = '' } = page;
  const query = toQuery(search);
  if (query === null && search.trim() !== '') return null;
  const values = new Values();
  const conditions = [
    `kind = ${values.add(name)}`,
    ...(query === null ? [] : [`words @@ ${values.add(query)}::tsquery`]),
    carries(tags, values, RECORD_TAGS),
    livesAt(at, values),
    ...(after === undefined ? [] : [`made > ${madeOf(name, after, values)}`]),
  ];
  const text = `SELECT ${COLUMNS} FROM records WHERE ${conditions.join(' AND ')} ORDER BY made LIMIT ${values.add(limit)}`;
  return { text, values: values.all };
}

/** `latest` of the port, the newest first. */
export function newest({ name }: Kind, tags: Tags, at: Instant, { before, limit }: LatestPage): Query {
  const values = new Values();
  const conditions = [
    `kind = ${values.add(name)}`,
    carries(tags, values, RECORD_TAGS),
    livesAt(at, values),
    ...(before === undefined ? [] : [`made < ${madeOf(name, before, values)}`]),
  ];
  const text = `SELECT ${COLUMNS} FROM records WHERE ${conditions.join(' AND ')} ORDER BY made DESC LIMIT ${values.add(limit)}`;
  return { text, values: values.all };
}

/** `events` of the port. */
export function oldestEvents(tags: EventTags, since: number, limit: number): Query {
  const values = new Values();
  const where = `seq > ${values.add(since)} AND ${eventCarries(tags, values)}`;
  return {
    text: `SELECT * FROM events WHERE ${where} ORDER BY seq LIMIT ${values.add(limit)}`,
    values: values.all,
  };
}

/** `latestEvents` of the port, the newest first. */
export function newestEvents(tags: EventTags, limit: number, before?: number): Query {
  const values = new Values();
  const end = before === undefined ? '' : ` AND seq < ${values.add(before)}`;
  const where = `${eventCarries(tags, values)}${end}`;
  return {
    text: `SELECT * FROM events WHERE ${where} ORDER BY seq DESC LIMIT ${values.add(limit)}`,
    values: values.all,
  };
}

/** A condition "carries every given tag" that begins its own parameters at `first`. */
export function carrying(tags: Tags, first: readonly unknown[]): Query {
  const values = new Values();
  for (const value of first) values.add(value);
  return { text: carries(tags, values, RECORD_TAGS), values: values.all };
}
