/** R11: clients that send drop by drop, or stop in the middle, hold up nobody and are cut. */
import { afterEach, describe, expect, it } from 'vitest';
import { endAll, Program } from '../start/program.ts';
import { Line } from '../support/line.ts';
import { Party } from '../support/party.ts';
import { ownWorld } from '../support/shared.ts';
import { type World, worldAt } from '../support/world.ts';
import { ENGINES, LONG, startingOn } from './engine.ts';
import { tell } from './figure.ts';
import { wholeLogin } from './whole-login.ts';

afterEach(endAll);

const SLOW = LONG ? 500 : 40;
/** In a short run a request has this long to arrive (ms). */
const SHORT_MS = 1_000;
const BEGINNINGS = [
  'GET /authorize HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
  'POST /token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\ngrant_type=',
];

/** Sends one more character each tenth of a second until it is cut; tells after how long that was (ms). */
async function slowly(issuer: string, beginning: string): Promise<number> {
  const begun = performance.now();
  const { socket, ended } = new Line(issuer);
  const drops = setInterval(() => socket.write('x'), 100);
  socket.write(beginning);
  await ended;
  clearInterval(drops);
  return performance.now() - begun;
}

describe.each(ENGINES)('$name', (engine) => {
  /** The program as it is; in a short run one with less patience. */
  async function simulator(): Promise<World> {
    if (LONG) return worldAt((await Program.served(await startingOn(engine))).issuer);
    return ownWorld({ storage: await engine.fresh(), durations: { request: SHORT_MS } });
  }

  it('logs in beside them, and cuts them', { timeout: 100_000, tags: '@threat-F5' }, async (test) => {
    const place = await simulator();
    const party = await Party.registered(place);
    const clients = Array.from({ length: SLOW }, (_, n) => slowly(place.issuer, BEGINNINGS[n % 2] ?? ''));
    const logins = await Promise.all(
      Array.from({ length: 5 }, async (_, n) =>
        wholeLogin(party, await place.control.person(), `login ${n} beside slow clients`),
      ),
    );
    const [slowest, longest] = [logins, await Promise.all(clients)].map((taken) => Math.max(...taken));
    const figures = `logins in at most ${Math.round(slowest ?? 0)} ms, the last client cut after ${((longest ?? 0) / 1000).toFixed(1)} s`;
    tell(test, 'R11', engine, `${SLOW} slow heads and bodies: ${figures}`);
    expect(clients).toHaveLength(SLOW);
    if (LONG) expect([Number(slowest) < 5_000, Number(longest) < 75_000]).toEqual([true, true]);
  });
});
