/** Several instances on one store: behind one address they are one, and beside each other they leave each other alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Running, type StartOptions, start } from '../../src/start.ts';
import { freePort } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { Control } from '../support/world.ts';

const CALLBACK = 'http://localhost:9/callback';
const folder = mkdtempSync(join(tmpdir(), 'proveporten-'));
const running: Running[] = [];
let balancer: Server | undefined;

afterEach(async () => {
  balancer?.close();
  for (const one of running.splice(0)) await one.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(options: StartOptions): Promise<Running> {
  const storage = `sqlite:${join(folder, 'store.db')}`;
  const one = await start({ port: 0, storage, demoPort: 'off', ...options });
  running.push(one);
  return one;
}

/** Sends each request to the next of them, whoever asks. */
async function inTurns(port: number, ports: readonly number[]): Promise<void> {
  let count = 0;
  balancer = createServer((req, res) => {
    const { method, url: path, headers } = req;
    const next = ports[count++ % ports.length];
    const call = request({ host: '127.0.0.1', port: next, method, path, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    req.pipe(call.on('error', () => res.destroy()));
  });
  await new Promise<void>((resolve) => balancer?.listen(port, '127.0.0.1', resolve));
}

describe('two instances on different ports behind one address', () => {
  it('log in without stickiness: the cookie is named by the port that the browser sees', async () => {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const ports = [];
    for (const _ of ['one', 'other']) {
      const own = await freePort();
      await serve({ issuer, port: own });
      ports.push(own);
    }
    await inTurns(port, ports);
    const control = new Control(issuer);
    const service = await control.service({
      client_name: 'T',
      redirect_uris: [CALLBACK],
      code_challenge_method: 'none',
    });
    const query = new URLSearchParams({
      ...{ client_id: service.client_id, redirect_uri: CALLBACK, response_type: 'code' },
      ...{ scope: 'openid', state: 's', nonce: 'n' },
    });
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(`${issuer}/authorize?${query}`);
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
    expect(browser.jar.names).toEqual([`proveporten_${port}`]);
    // And again, by single sign-on of whichever instance is asked.
    const again = await browser.open(`${issuer}/authorize?${query}`);
    expect(again.url.searchParams.get('code')).not.toBeNull();
  });
});

describe('two instances of one inner port under two names', () => {
  it('have cookies of different names on one host', async () => {
    const names = [];
    for (const loginOrigin of ['http://localhost:18080', 'http://localhost:18081', 'http://localhost']) {
      const { issuer } = await serve({ loginOrigin, storage: 'sqlite::memory:' });
      const { headers } = await fetch(`${issuer}/browser`, { headers: { host: 'localhost' } });
      names.push(/^(\w+)=/.exec(headers.get('set-cookie') ?? '')?.[1]);
    }
    expect(names).toEqual(['proveporten_18080', 'proveporten_18081', 'proveporten_80']);
  });
});
