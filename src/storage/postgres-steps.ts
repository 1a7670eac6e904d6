/** Goes through many records or events, in steps of a bounded number, each alone with the records. */
import { DAY, type Instant } from '../kernel/clock.ts';
import type { Limits } from '../kernel/limits.ts';
import type { Ask, Connections } from './postgres-connection.ts';
import { carrying } from './postgres-queries.ts';
import { COUNT, LARGEST, lead } from './steps.ts';
import type { Kind, Tags } from './store.ts';

type Step = () => Promise<number>;

interface Made {
  readonly made: string;
}

/** A step removes at most `most` records of the kinds that carry the tags, and tells how many. */
export function removing(connections: Connections, kinds: readonly Kind[], tags: Tags, most: number): Step {
  return () =>
    connections.alone(async (ask) => {
      let sum = 0;
      for (const { name } of kinds) {
        if (sum === most) break;
        const { text, values } = carrying(tags, [name, most - sum]);
        const chosen = `SELECT made FROM records WHERE kind = $1 AND ${text} LIMIT $2`;
        sum += (await ask<Made>(`DELETE FROM records WHERE made IN (${chosen}) RETURNING made`, values))
          .length;
      }
      return sum;
    });
}

const AGE = `UPDATE records SET aged = aged + $1, revision = nextval('revisions') WHERE made = ANY ($2::bigint[])`;

/**
 * A step ages at most `most` records that carry the tags, and tells how many. Records made meanwhile are not
 * aged: they did not exist.
 */
export async function ageing(connections: Connections, ms: number, tags: Tags, most: number): Promise<Step> {
  const [newest] = await connections.ask<Made>('SELECT coalesce(max(made), 0) AS made FROM records', []);
  const end = newest?.made ?? '0';
  let last = '0';
  return () =>
    connections.alone(async (ask) => {
      const { text, values } = carrying(tags, [last, end, most]);
      const sql = `SELECT made FROM records WHERE made > $1 AND made <= $2 AND ${text} ORDER BY made LIMIT $3`;
      const rows = await ask<Made>(sql, values);
      await ask(AGE, [ms, rows.map(({ made }) => made)]);
      last = rows.at(-1)?.made ?? end;
      return rows.length;
    });
}

const EXPIRED = `DELETE FROM records WHERE made IN (
  SELECT made FROM records WHERE expires_at IS NOT NULL AND expires_at - aged <= $1 LIMIT $2) RETURNING made`;

/** As that of sqlite-steps.ts. */
const AGED = `DELETE FROM events WHERE seq IN (SELECT seq FROM events ORDER BY seq LIMIT $1)
  AND at < $2 AND seq < (SELECT max(seq) FROM events) RETURNING seq AS made`;

/** Deletes at most `limit` records whose time is over, and events that are too old or too many; how many. */
export function sweeping(
  connections: Connections,
  { events, events_kept }: Pick<Limits, 'events' | 'events_kept'>,
  at: Instant,
  limit: number,
): Promise<number> {
  return connections.alone(async (ask) => {
    const records = (await ask<Made>(EXPIRED, [at, limit])).length;
    const old = (await ask<Made>(AGED, [limit - records, at - events_kept * DAY])).length;
    return records + old + (await outlived(ask, events, limit - records - old));
  });
}

const OLDEST = `DELETE FROM events WHERE seq IN (
  SELECT seq FROM events WHERE service IS NOT DISTINCT FROM $1 ORDER BY seq LIMIT $2) RETURNING seq`;

/** As that of sqlite-steps.ts. */
async function outlived(ask: Ask, keep: number, limit: number): Promise<number> {
  if (limit === 0) return 0;
  const [counted] = await ask<{ readonly all_events: string }>(COUNT, []);
  const most = Math.min(Number(counted?.all_events) - keep, limit);
  let gone = 0;
  while (gone < most) {
    const [largest, second] = await ask<{ readonly service: string | null; readonly own: string }>(
      LARGEST,
      [],
    );
    if (largest === undefined) return gone;
    const few = Math.min(most - gone, lead(Number(largest.own), Number(second?.own ?? 0)));
    gone += (await ask(OLDEST, [largest.service, few])).length;
  }
  return gone;
}
