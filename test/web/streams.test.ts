/** Streams of events: how many there may be, what becomes of those nobody reads, and HEAD, which is answered without one. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../src/kernel/audit.ts';
import { every } from '../../src/kernel/clock.ts';
import type { Store } from '../../src/storage/store.ts';
import { loginOf, serviceOf } from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { storeWith } from '../support/store.ts';
import type { World } from '../support/world.ts';

const simulator = await sharedWorld();

/** All that comes until the server closes. By hand: a client reads no further than the head. */
function untilClosed(method: string, { host, port, pathname, search }: URL, cookie: string): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `${method} ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
  );
  return text(socket);
}

it('each ends after its head', async () => {
  const page = await (await serviceOf(simulator)).atPicker();
  const person = await simulator.control.person();
  for (const path of [
    `/authorize/events?login=${loginOf(page).id}`,
    `/phone/${person.id}/events`,
    '/control/trail/stream',
  ]) {
    const url = new URL(path, simulator.login);
    const answer = await untilClosed('HEAD', url, page.browser.jar.header(url) ?? '');
    const [head, rest] = answer.split('\r\n\r\n');
    expect([path, head]).toEqual([path, expect.stringMatching(/^HTTP\/1.1 200 OK.*text\/event-stream/s)]);
    expect(rest).toBe('');
  }
});

/** A stream as a program reads it: open until it is closed. */
class Reading {
  readonly #abort = new AbortController();
  readonly answer: Response;
  /** The newest of what has come; `head` is the first. */
  text = '';
  head = '';
  length = 0;
  beats = 0;
  readonly over: Promise<void>;
  #heard: () => void = () => undefined;

  private constructor(answer: Response, abort: AbortController) {
    this.answer = answer;
    this.#abort = abort;
    this.over = this.#read();
  }

  static async of(world: World, path: string, headers: Record<string, string> = {}): Promise<Reading> {
    const abort = new AbortController();
    return new Reading(await fetch(world.login + path, { headers, signal: abort.signal }), abort);
  }

  async says(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.text);
      if (found !== null) return found;
      await this.more();
    }
  }

  more(): Promise<void> {
    return new Promise((resolve) => {
      this.#heard = resolve;
    });
  }

  close(): Promise<void> {
    this.#abort.abort();
    return this.over;
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.answer.body ?? []) {
        const text = decoder.decode(chunk, { stream: true });
        this.head ||= text.slice(0, 200);
        this.text = (this.text + text).slice(-20_000);
        this.length += text.length;
        if (text.startsWith(':')) this.beats += 1;
        this.#heard();
      }
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    }
  }
}

const caps = { streams: 6, streams_service: 3, streams_login: 2, streams_person: 2, streams_browser: 2 };
const capped = await sharedWorld({ limits: caps });

/** Once there is room: the server hears of a stream's end a moment later. Each attempt is a question, not a wait. */
async function admitted(path: string, headers: Record<string, string> = {}): Promise<Reading> {
  for (;;) {
    const reading = await Reading.of(capped, path, headers);
    if (reading.answer.status !== 429) return reading;
    await reading.close();
  }
}

describe('how many there may be', () => {
  it.each([
    ['about one login', 'login=l_one', 2, 'login'],
    ['about one person', 'person=p_one', 2, 'person'],
    ['about one service', 'service=one', 3, 'service'],
    ['in all', '', 6, undefined],
  ])(
    '%s: the next is told how many, and comes through when one has ended',
    { tags: ['@limit-streams', '@limit-streams_service', '@limit-streams_login', '@limit-streams_person'] },
    async (_name, query, most, of) => {
      const path = `/control/trail/stream?${query}`;
      const open = await Promise.all(Array.from({ length: most }, () => admitted(path)));
      expect(open.map(({ answer }) => answer.status)).toEqual(Array(most).fill(200));
      const refused = await fetch(capped.login + path);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
      expect(await refused.json()).toMatchObject({
        type: 'urn:proveporten:problem:too-many',
        rule: 'streams.open',
        detail: expect.stringContaining(
          `${most} are open ${of === undefined ? 'in all' : `about this ${of}`}`,
        ),
      });
      await open[0]?.close();
      const next = await admitted(path);
      expect(next.answer.status).toBe(200);
      await next.close();
      await Promise.all(open.map((one) => one.close()));
    },
  );

  it('of one browser: the oldest ends for the newest', { tags: '@limit-streams_browser' }, async () => {
    const page = await (await serviceOf(capped)).atPicker();
    const cookie = page.browser.jar.header(page.url) ?? '';
    const person = await capped.control.person();
    const paths = [
      `/authorize/events?login=${loginOf(page).id}`,
      `/phone/${person.id}/events`,
      '/control/trail/stream',
    ];
    const [first, second, third] = [
      await admitted(paths[0] ?? '', { cookie }),
      await admitted(paths[1] ?? '', { cookie }),
      await admitted(paths[2] ?? '', { cookie }),
    ];
    await first.over;
    await serviceOf(capped);
    await third.says(/event: service.registered/);
    const again = await Reading.of(capped, paths[0] ?? '', { cookie });
    await again.says(/event: login/);
    await second.over;
    await Promise.all([third.close(), again.close()]);
  });
});

it('an event is read once and written out once, however many streams it goes to', async () => {
  const counted = { reads: 0, written: 0 };
  const own = await ownWorld({
    wrapStore(store) {
      const events: Store['events'] = async (...asked) => {
        counted.reads += 1;
        return (await store.events(...asked)).map((event) => ({
          ...event,
          get summary() {
            counted.written += 1;
            return event.summary;
          },
        }));
      };
      return storeWith(store, { events });
    },
  });
  const path = '/control/trail/stream';
  const open = await Promise.all(Array.from({ length: 40 }, () => Reading.of(own, path)));
  const heardBy = async (client_id: string) => {
    await fetch(`${own.login}/authorize?client_id=${client_id}`);
    await Promise.all(open.map((one) => one.says(new RegExp(`client_id=${client_id}`))));
  };
  // Each has read up to here by itself.
  await heardBy('the-first');
  Object.assign(counted, { reads: 0, written: 0 });
  await heardBy('the-second');
  expect(counted.written).toBe(1);
  expect(counted.reads).toBeLessThan(5);
  await Promise.all(open.map((one) => one.close()));
});

describe('one that nobody reads', () => {
  /** Asks, and reads nothing. */
  async function unread(own: World, path: string): Promise<Socket> {
    const { host, port } = new URL(own.login);
    const socket = connect(Number(port), '127.0.0.1').pause();
    await once(socket, 'connect');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    return socket;
  }

  it('is not filled, is cut after two heartbeats, and catches up by Last-Event-ID', {
    tags: ['@threat-F5', '@limit-stream_unread'],
  }, async () => {
    const warned: string[] = [];
    const warn = ({ name }: Error) => void warned.push(name);
    process.on('warning', warn);
    const own = await ownWorld({ durations: { heartbeat: 150 } });
    // 16 MB: more than the buffers of both ends hold.
    const events = Array.from({ length: 4_000 }, (_, n): AuditEvent => {
      return { kind: 'test', at: 0, summary: `number ${n}.`, data: { fat: 'x'.repeat(4_000) } };
    });
    await own.store.change(0, [], () => ({ result: undefined, events }));
    const socket = await unread(own, '/control/trail/stream?since=0');
    let [text, bytes] = ['', 0];
    const cut = once(socket, 'close');
    socket.on('error', () => undefined);
    // Somebody else reads all of it meanwhile, which takes longer than the heartbeats of the other.
    const reader = await Reading.of(own, '/control/trail/stream?since=0');
    await reader.says(/number 3999\./);
    await beaten(reader, 5);
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      text = (text + chunk.toString('latin1')).slice(-20_000);
    });
    socket.resume();
    await cut;
    expect(bytes).toBeLessThan(reader.length / 2);
    const last = [...text.matchAll(/id: (\d+)\nevent/g)].at(-1)?.[1] ?? '';
    const rest = await Reading.of(own, '/control/trail/stream', { 'last-event-id': last });
    await rest.says(/number 3999\./);
    expect(/id: (\d+)/.exec(rest.head)?.[1]).toBe(String(Number(last) + 1));
    await Promise.all([reader.close(), rest.close()]);
    // Each wait for the reader leaves nothing behind.
    process.off('warning', warn);
    expect(warned).not.toContain('MaxListenersExceededWarning');
  });
});

/** After so many more heartbeats of this stream. */
async function beaten(reader: Reading, beats: number): Promise<void> {
  const last = reader.beats + beats;
  while (reader.beats < last) await reader.more();
}

it.each([
  [
    'a body',
    'POST /token HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\n',
  ],
  ['headers', 'GET /health HTTP/1.1\r\nHost: HOST\r\n'],
])('%s that comes drop by drop is cut, and told 408', async (_what, head) => {
  const bounded = await ownWorld({ durations: { request: 100 } });
  const { port, host } = new URL(bounded.issuer);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(head.replace('HOST', host));
  // The server's clock ends this, not ours: drops go out until it has closed.
  const stopDripping = every(10, () => socket.write('x'));
  let answer = '';
  // What came before the reset counts: a drop that crosses the closing resets the connection.
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.on('error', () => undefined);
  await new Promise((closed) => socket.once('close', closed));
  stopDripping();
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});
