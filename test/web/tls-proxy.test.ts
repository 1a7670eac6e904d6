/** Two instances behind a proxy that ends TLS and shares requests out in turns, as Caddy does it in docker-compose.yml. */
import { once } from 'node:events';
import { get } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { madeCertificate } from '../../src/certificates/made.ts';
import { freePort } from '../start/program.ts';
import { balancer } from '../support/balancer.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK, requestOf } from '../support/login.ts';
import { ownStorage, ownWorld } from '../support/shared.ts';
import { Control, type OwnWorld } from '../support/world.ts';

/** What a proxy adds that ends TLS. */
const FORWARDED = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', via: '1.1 proxy' };

/** The issuer, and the two behind it. */
async function team(): Promise<{ readonly issuer: string; readonly instances: readonly OwnWorld[] }> {
  const port = await freePort();
  const issuer = `https://localhost:${port}`;
  const storage = await ownStorage();
  const environment = { PROVEPORTEN_PROXIES: '127.0.0.1' };
  const ports = [await freePort(), await freePort()];
  const instances: OwnWorld[] = [];
  for (const own of ports)
    instances.push(await ownWorld({ issuer, port: own, storage, environment, controlToken: 'none' }));
  const { authority, ...tls } = await madeCertificate(['localhost'], Date.now());
  setDefaultCACertificates([...getCACertificates(), authority]);
  const front = await balancer(ports, { port, headers: FORWARDED, tls });
  onTestFinished(() => front.close());
  return { issuer, instances };
}

it('log in without stickiness, by cookies that https alone carries, and go on when one of them ends', async () => {
  const { issuer, instances } = await team();
  const control = new Control(issuer);
  const service = await control.service({ client_name: 'T', redirect_uris: [CALLBACK] });
  const logIn = async () => {
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(requestOf({ login: issuer }, service));
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
    return browser;
  };
  const { jar, given } = await logIn();
  expect(jar.names).toEqual(['__Host-proveporten']);
  for (const line of given) expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  await instances[0]?.close();
  await logIn();
});

it('send an event through the proxy when it happens, whichever of them it happens at', async () => {
  const { issuer } = await team();
  const stream = get(`${issuer}/control/trail/stream`);
  onTestFinished(() => void stream.destroy());
  const [answer] = await once(stream, 'response');
  expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
  const control = new Control(issuer);
  // In turns: each of the two makes one.
  for (const name of ['one', 'other']) {
    const { client_id } = await control.service({ client_name: name, redirect_uris: [CALLBACK] });
    for await (const data of answer.iterator({ destroyOnReturn: false }))
      if (String(data).includes(client_id)) break;
  }
});
