/** What is answered and read by hand, beside what Express answers and reads: byte for byte the same. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import { afterAll, describe, expect, it } from 'vitest';
import { seeOther, sendJson, sendPage } from '../../src/web/answers.ts';
import { FORM, formText } from '../../src/web/form-text.ts';
import { type RawRequest, raw } from './raw.ts';

type Answer = (res: Response) => void;
const PAGE = `<p>${'Prøveporten "&" '.repeat(90)}</p>`;
const JSON_OF = { text: 'Bånn', list: [1, null], absent: undefined };
const ELSEWHERE = `/authorize/bankid?login=l_x&a="<'>æ%20|`;
const ANSWERS: Readonly<Record<string, readonly [own: Answer, express: Answer]>> = {
  page: [(res) => sendPage(res, PAGE), (res) => res.send(PAGE)],
  short: [(res) => sendPage(res, 'ø'), (res) => res.send('ø')],
  empty: [(res) => sendPage(res, ''), (res) => res.send('')],
  refused: [(res) => sendPage(res.status(422), PAGE), (res) => res.status(422).send(PAGE)],
  json: [(res) => sendJson(res, JSON_OF), (res) => res.json(JSON_OF)],
  redirect: [(res) => seeOther(res, ELSEWHERE), (res) => res.redirect(303, ELSEWHERE)],
  varied: [(res) => seeOther(res.vary('Origin'), '/'), (res) => res.vary('Origin').redirect(303, '/')],
};

const told: RequestHandler = (req, res) => void res.json({ body: req.body ?? null });
const failed: ErrorRequestHandler = ({ status, type }, _req, res, _next) =>
  void res.status(status).json({ status, type });
/** What became of the requests whose clients have gone. */
const brokenOff = { own: Promise.withResolvers<string>(), express: Promise.withResolvers<string>() };
const noted =
  (by: keyof typeof brokenOff): ErrorRequestHandler =>
  ({ status, type }, _req, _res, _next) =>
    brokenOff[by].resolve(`${status} ${type}`);

const app = express().disable('x-powered-by').disable('etag').set('query parser', false);
for (const [name, [own, theirs]] of Object.entries(ANSWERS)) {
  app.get(`/own/${name}`, (_req, res) => own(res));
  app.get(`/express/${name}`, (_req, res) => theirs(res));
}
const text = express.text({ type: FORM, limit: 65_536, inflate: false });
app.post('/own', formText, told).post('/express', text, told);
app.use('/cut/own', formText, noted('own')).use('/cut/express', text, noted('express'));
app.use(failed);
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => void server.close());
const { port } = server.address() as AddressInfo;
const origin = `http://127.0.0.1:${port}`;

const whole = async (asked: RawRequest) => (await raw(origin, asked)).text.replace(/^Date: .*$/m, 'Date');

describe.each(Object.keys(ANSWERS))('%s', (name) => {
  const ways = [
    ...[
      [],
      ['Accept: */*'],
      ['Accept: text/html'],
      ['Accept: text/plain'],
      ['Accept: text/*;q=0.5, text/html'],
    ],
    ...[['Accept:'], ['Accept: application/json'], ['Accept: text/html;q=0'], ['Accept: nonsense']],
    ...[['If-None-Match: *'], ['If-None-Match: "x"'], ['If-None-Match: *', 'Cache-Control: no-cache']],
    ['If-Modified-Since: Sat, 28 Nov 2026 00:00:00 GMT'],
  ];
  it.each(['GET', 'HEAD'])('is answered to %s as Express would', async (method) => {
    for (const headers of [...ways, ...ways]) {
      const theirs = await whole({ method, path: `/express/${name}`, headers });
      expect(await whole({ method, path: `/own/${name}`, headers })).toBe(theirs);
    }
  });
});

describe('a form', () => {
  const typed = `Content-Type: ${FORM}`;
  const bytes = (...hex: readonly string[]) => Buffer.from(hex.join(''), 'hex');
  const bodies: Readonly<Record<string, string | Buffer>> = {
    plain: 'a=1&b=%C3%A6+x&c=æ',
    empty: '',
    'with a mark in front': bytes('efbbbf', '613d31'),
    'of no UTF-8': bytes('613d', 'ff', 'c328', 'e28228', 'f09f', '263d'),
    'as large as it may be': 'x'.repeat(65_536),
    'too large': 'x'.repeat(65_537),
  };
  const heads: readonly (readonly string[])[] = [
    [typed],
    [`${typed}; charset=utf-8`],
    [typed, 'Content-Encoding: gzip'],
    [typed, 'Content-Encoding: identity'],
    ['Content-Type: text/plain'],
    [],
  ];
  it.each(Object.entries(bodies))('%s is read as Express reads it', async (_, body) => {
    for (const headers of heads) {
      const theirs = await whole({ method: 'POST', path: '/express', headers, body });
      expect(await whole({ method: 'POST', path: '/own', headers, body })).toBe(theirs);
    }
  });

  it('in pieces of the connection and of its own is read as Express reads it', async () => {
    const chunked = [typed, 'Transfer-Encoding: chunked'];
    const body = '3\r\na=1\r\n2\r\n&b\r\n0\r\n\r\n';
    const theirs = await whole({ method: 'POST', path: '/express', headers: chunked, body });
    expect(theirs).toContain('a=1&b');
    expect(await whole({ method: 'POST', path: '/own', headers: chunked, body })).toBe(theirs);
  });

  it('that breaks off is one that is not well-formed, as with Express', async () => {
    for (const by of ['own', 'express'] as const) {
      const socket = connect(port, '127.0.0.1');
      const head = `POST /cut/${by} HTTP/1.1\r\nHost: x\r\n${typed}\r\nContent-Length: 10\r\n\r\n`;
      socket.end(`${head}a=1`);
      expect([by, await brokenOff[by].promise]).toEqual([by, '400 request.aborted']);
      socket.destroy();
    }
  });
});
