/** What is not to be had at any address: the program's own files, what hides in a request, what runs here. */
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { sharedWorld } from '../support/shared.ts';
import { raw } from './raw.ts';

const FORM = 'application/x-www-form-urlencoded';
const running = await sharedWorld({ demoPort: 0 });

/** All that the server says to these bytes on one connection, until it closes. */
function said(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(running.issuer).port), '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    socket.on('end', () => resolve(heard)).on('error', reject);
    socket.write(bytes.replaceAll('{host}', new URL(running.issuer).host));
  });
}

it.each([
  ...['/.git/HEAD', '/.git/config', '/.svn/entries', '/.hg/store', '/.env', '/.npmrc', '/.DS_Store'],
  ...['/package.json', '/package-lock.json', '/proveporten.yaml', '/.data/proveporten.db', '/src/app.ts'],
  ...['/node_modules/express/package.json', '/views/page.eta', '/tsconfig.json', '/assets/../package.json'],
  ...['/assets', '/assets/', '/public/', '/server-status', '/debug', '/admin', '/swagger', '/api-docs'],
])('nothing of the program lies at %s', { tags: ['@asvs-13.4.1', '@asvs-13.4.3'] }, async (path) => {
  for (const origin of [running.issuer, running.demo ?? '']) {
    const { status, body } = await raw(origin, { path });
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toMatch(/Index of|"dependencies"|\[core\]|import /);
  }
});

const HEAD = `POST /token HTTP/1.1\r\nHost: {host}\r\nContent-Type: ${FORM}\r\n`;
const HIDDEN = 'GET /people HTTP/1.1\r\nHost: {host}\r\n\r\n';

it.each([
  ['both lengths', `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
  [
    'both, the other way round',
    `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${HIDDEN}`,
  ],
  ['two lengths', `${HEAD}Content-Length: 0\r\nContent-Length: 44\r\n\r\n${HIDDEN}`],
  ['a length with a sign', `${HEAD}Content-Length: +0\r\n\r\n${HIDDEN}`],
  ['a list of lengths', `${HEAD}Content-Length: 0, 44\r\n\r\n${HIDDEN}`],
  ['an encoding nobody knows', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['two encodings', `${HEAD}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['a space before the colon', `${HEAD}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['a folded header', `${HEAD}Transfer-Encoding:\r\n chunked, x\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['line ends without a return', `${HEAD}Transfer-Encoding: chunked\n\r\n0\r\n\r\n${HIDDEN}`],
  ['a chunk whose size is none', `${HEAD}Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n${HIDDEN}`],
  ['no host', 'GET /people HTTP/1.1\r\n\r\n'],
  ['two hosts', 'GET /people HTTP/1.1\r\nHost: {host}\r\nHost: rebound.example\r\nConnection: close\r\n\r\n'],
  ['one host twice', 'GET /people HTTP/1.1\r\nHost: {host}\r\nhost: {host}\r\nConnection: close\r\n\r\n'],
])('no request hides in another behind %s', { tags: '@asvs-4.2.1' }, async (_, bytes) => {
  const answers = (await said(bytes)).match(/HTTP\/1\.1 \d+/g) ?? [];
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatch(/ 4\d\d$/);
});
