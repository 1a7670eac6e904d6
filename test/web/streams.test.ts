/** Streams of events, asked with HEAD: the head of the answer, and no stream. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atPicker, loginOf, serviceOf } from '../login/support.ts';
import { type World, world } from '../support/world.ts';

let simulator: World;
beforeAll(async () => {
  simulator = await world();
});
afterAll(() => simulator.close());

/** All that comes until the server closes. By hand: a client reads no further than the head. */
function untilClosed(method: string, { host, port, pathname, search }: URL, cookie: string): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `${method} ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
  );
  return text(socket);
}

it('each ends after its head', async () => {
  const { browser, page } = await atPicker(simulator, await serviceOf(simulator));
  const person = await simulator.control.person();
  for (const path of [
    `/authorize/events?login=${loginOf(page).id}`,
    `/phone/${person.id}/events`,
    '/control/trail/stream',
  ]) {
    const url = new URL(path, simulator.login);
    const answer = await untilClosed('HEAD', url, browser.jar.header(url) ?? '');
    const [head, rest] = answer.split('\r\n\r\n');
    expect([path, head]).toEqual([path, expect.stringMatching(/^HTTP\/1.1 200 OK.*text\/event-stream/s)]);
    expect(rest).toBe('');
  }
});
