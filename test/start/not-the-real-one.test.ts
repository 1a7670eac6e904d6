/** Nobody can take the simulator for ID-porten: its pages, its names, its keys and its tokens say what it is. */
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { inTurns, raw } from '../web/raw.ts';
import { addressOf, NOBODY, routesOf, withoutAssets } from '../web/routes.ts';
import { refusal } from './program.ts';

const running = await sharedWorld({ demoPort: 0 });
const person = await running.control.person();

interface Published {
  readonly keys: readonly { readonly kid: string; readonly n: string; readonly x5c: readonly string[] }[];
}
const published = async (issuer: string): Promise<Published> =>
  (await fetch(`${issuer}/jwks.json`)).json() as Promise<Published>;
const certificateOf = ([first = '']: readonly string[]) => new X509Certificate(Buffer.from(first, 'base64'));

describe('every page', () => {
  const here = { ...NOBODY, person: person.id };
  const paths = [
    ...withoutAssets(routesOf(running)).map(({ pattern }) => addressOf(pattern, here)),
    ...['/nothing', '/authorize?client_id=nobody', '/authorize?request_uri=x', '/logout?client_id=nobody'],
  ];

  it('says in its first line that this is a simulator, and in its last that Digdir has not made it', async () => {
    const seen = await inTurns(paths, async (path) => {
      const { headers, body, status } = await raw(running.issuer, { path });
      if (status >= 300 && status < 400) return 'redirect';
      if (!headers['content-type']?.startsWith('text/html')) return 'no page';
      expect([path, body]).toEqual([path, expect.stringMatching(/class="pp-banner-tag">SIMULATOR</)]);
      expect([path, body]).toEqual([path, expect.stringMatching(/<footer>\s*<p>Prøveporten [^<]*Digdir/)]);
      return 'page';
    });
    expect(seen.filter((one) => one === 'page').length).toBeGreaterThan(30);
  });

  it('of the bundled service, of each step of a login and of an answer that is posted says so too', async () => {
    const party = await Party.registered(running);
    const browser = party.browser();
    const picker = await browser.open(party.request());
    const step = await browser.click(picker, 'testid2');
    const wrong = await browser.submit(step, { pid: '1' });
    await browser.submit(wrong, { pid: person.pid });
    const posted = await browser.open(party.request({ response_mode: 'form_post' }));
    const service = await new Browser().open(running.demo ?? '');
    for (const { url, html } of [picker, step, wrong, posted, service])
      expect([url.pathname, html]).toEqual([url.pathname, expect.stringContaining('>SIMULATOR<')]);
  });
});

describe('the names of the real one', () => {
  const REAL = [
    ...['https://idporten.no', 'https://test.idporten.no', 'https://login.idporten.no:8443'],
    ...['https://IDPORTEN.no.', 'https://idporten.dev', 'https://oidc.difi.no'],
    ...[
      'https://eid.difi.no',
      'https://digdir.no',
      'http://proveporten.digdir.no',
      'https://x.y.idporten.no',
    ],
  ];

  it.each(['PROVEPORTEN_ISSUER', 'PROVEPORTEN_LOGIN_ORIGIN', 'PROVEPORTEN_HOSTS'])(
    'are no value of %s: the start stops with a sentence',
    async (variable) => {
      for (const origin of REAL) {
        const value = variable === 'PROVEPORTEN_HOSTS' ? new URL(origin).host : origin;
        const start = ownWorld({ environment: { [variable]: value } });
        await expect(start, value).rejects.toThrow(/the real ID-porten/);
      }
    },
  );

  it('may stand inside a name of one’s own', async () => {
    for (const issuer of ['http://idporten.localhost', 'http://test.idporten.no.localhost']) {
      const simulator = await ownWorld({ issuer });
      expect(simulator.issuer).toBe(issuer);
    }
  });

  it('are told by the program as well', async () => {
    const { code, err } = await refusal({ env: { PROVEPORTEN_ISSUER: 'https://login.test.idporten.no' } });
    expect([code, err]).toEqual([1, expect.stringContaining('the real ID-porten')]);
  });
});

describe('keys', () => {
  it('are made at the first start, each simulator its own, and certified as a simulator’s', async () => {
    const other = await ownWorld();
    const [mine, theirs] = [await published(running.issuer), await published(other.issuer)];
    expect(mine.keys[0]?.n).not.toBe(theirs.keys[0]?.n);
    for (const { x5c } of [...mine.keys, ...theirs.keys]) {
      const { subject, issuer } = certificateOf(x5c);
      for (const name of [subject, issuer]) expect(name).toContain('CN=Proveporten\nO=A simulator for tests');
    }
  });

  it('of an enterprise are certified by a test authority that says so', async () => {
    const jwk = { token_endpoint_auth_method: 'private_key_jwt', client_orgno: '991825827' };
    const party = await Party.registered(running, jwk);
    const path = `/services/${party.service.client_id}/certificates`;
    const { certificate } = await running.control.must<{ certificate: string }>('POST', path, {});
    expect(new X509Certificate(certificate).issuer).toContain('O=A simulator for tests');
  });
});

it('every token is signed in the name of the simulator', async () => {
  const party = await Party.registered(running);
  const { id_token = '', access_token = '' } = await party.issued(person);
  for (const token of [id_token, access_token]) {
    const [, claims = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: running.issuer });
  }
  expect(new URL(running.issuer).hostname).toBe('localhost');
});
