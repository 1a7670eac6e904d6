/** Which events go when there are more than are kept. */
import type { Connection } from './sqlite-connection.ts';

const COUNT = 'SELECT count(*) AS all_events FROM events';
/** Of two that have as many, the one that was silent for longer: the newest event of all stays, its number is where the next begins. */
const LARGEST = `SELECT service, count(*) AS own FROM events GROUP BY service ORDER BY own DESC, max(seq) LIMIT 2`;
const OLDEST =
  'DELETE FROM events WHERE seq IN (SELECT seq FROM events WHERE service IS ? ORDER BY seq LIMIT ?)';

/** Deletes at most `limit` of the events beyond `keep`, the oldest of the service that has most; how many. Events of no service count as one's. */
export function outlived(connection: Connection, keep: number, limit: number): number {
  const surplus = Number(connection.sql(COUNT).get()?.all_events) - keep;
  const most = Math.min(surplus, limit);
  let gone = 0;
  while (gone < most) {
    const [largest, second] = connection.sql(LARGEST).all();
    if (largest === undefined) return gone;
    const own = Number(largest.own);
    // Down to the next largest; from there in turns, each a tenth, since counting goes through all events.
    const lead = Math.max(own - Number(second?.own ?? 0), Math.ceil(own / 10));
    const service = largest.service ?? null;
    gone += Number(connection.sql(OLDEST).run(service, Math.min(most - gone, lead)).changes);
  }
  return gone;
}
