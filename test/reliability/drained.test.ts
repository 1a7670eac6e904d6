/** R6: SIGTERM lets what is in flight finish, and nothing else begin. */
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { answers, endAll, Program } from '../start/program.ts';
import { Line } from '../support/line.ts';
import { Party } from '../support/party.ts';
import { worldAt } from '../support/world.ts';
import { ENGINES, startingOn } from './engine.ts';
import { tell } from './figure.ts';

afterEach(endAll);

const COUNT = 10;
const ANSWERED = /^HTTP\/1\.1 200 [\s\S]*"access_token"/;

/** The token request of a code in two parts, the second of which is the last character. */
async function inFlight(party: Party, code: string): Promise<{ readonly line: Line; readonly rest: string }> {
  const { host } = new URL(party.simulator.issuer);
  const body = party.redemption(code).toString();
  const line = new Line(party.simulator.issuer);
  await once(line.socket, 'connect');
  line.socket.write(
    `POST /token HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${party.basic.authorization}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
  return { line, rest: body.slice(-1) };
}

describe.each(ENGINES)('$name', (engine) => {
  it('answers what is in flight, ends streams, refuses what is new and leaves with status 0', async (test) => {
    const { program, issuer } = await Program.served(await startingOn(engine));
    const simulator = worldAt(issuer);
    const party = await Party.registered(simulator);
    const person = await simulator.control.person();
    const codes = await Promise.all(Array.from({ length: COUNT }, () => party.code(person)));
    const stream = new Line(issuer);
    stream.ask([['GET', '/control/trail/stream']]);
    await stream.says(/text\/event-stream/);
    const flights = await Promise.all(codes.map((code) => inFlight(party, code)));
    const begun = performance.now();
    program.child.kill('SIGTERM');
    while (await answers(Number(new URL(issuer).port)));
    const refused = performance.now() - begun;
    await stream.ended;
    for (const { line, rest } of flights) line.socket.write(rest);
    await Promise.all(flights.map(({ line }) => line.says(ANSWERED)));
    const ended = await program.exited;
    const took = performance.now() - begun;
    const figures = `refused new connections after ${Math.round(refused)} ms, ended after ${Math.round(took)} ms with status ${ended.code}`;
    tell(test, 'R6', engine, `${flights.length} of ${COUNT} requests in flight answered; ${figures}`);
    expect(stream.heard.endsWith('0\r\n\r\n')).toBe(true);
    expect(ended).toEqual({ code: 0, signal: null });
    expect(took).toBeLessThan(10_000);
  });
});
