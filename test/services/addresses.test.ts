/** Addresses are registered as a browser sends them, or refused with how that would be; plain http at the hosts of `settings.http_hosts`. */
import { describe, expect, it } from 'vitest';
import { faultOf, faultSentence, logoFault } from '../../src/services/addresses.ts';
import { requestOf } from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { type World, world } from '../support/world.ts';

/** What is written, what is said of it, and what a browser sends. */
const ODD: readonly (readonly [written: string, why: string, sent: string])[] = [
  ['http://localhost:3000/cb ', 'blanks or control', 'http://localhost:3000/cb'],
  [' http://localhost:3000/cb', 'blanks or control', 'http://localhost:3000/cb'],
  ['http://localhost:3000/cb\r\n', 'blanks or control', 'http://localhost:3000/cb'],
  ['http://localhost:3000/cb\u0000', 'blanks or control', 'http://localhost:3000/cb'],
  ['http://local\thost:3000/cb', 'tab or a line break', 'http://localhost:3000/cb'],
  ['http://localhost:3000/c\r\nb', 'tab or a line break', 'http://localhost:3000/cb'],
  ['http:\\\\localhost:3000\\cb', 'backslash', 'http://localhost:3000/cb'],
  ['http://localhost:3000/a\\b', 'backslash', 'http://localhost:3000/a/b'],
  ['http:localhost:3000/cb', 'two slashes', 'http://localhost:3000/cb'],
  ['http:/localhost:3000/cb', 'two slashes', 'http://localhost:3000/cb'],
  ['http:///localhost:3000/cb', 'two slashes', 'http://localhost:3000/cb'],
  ['HTTP://localhost:3000/cb', 'scheme has capitals', 'http://localhost:3000/cb'],
  ['http://LOCALHOST:3000/cb', 'host is written otherwise', 'http://localhost:3000/cb'],
  ['https://Service.example.no/cb', 'host is written otherwise', 'https://service.example.no/cb'],
  ['https://tjenestø.example.no/cb', 'host is written otherwise', 'https://xn--tjenest-w1a.example.no/cb'],
  ['https://service%2eexample.no/cb', 'host is written otherwise', 'https://service.example.no/cb'],
  ['http://127.1:3000/cb', 'host is written otherwise', 'http://127.0.0.1:3000/cb'],
  ['http://0x7f000001:3000/cb', 'host is written otherwise', 'http://127.0.0.1:3000/cb'],
  ['http://[0:0:0:0:0:0:0:1]:3000/cb', 'host is written otherwise', 'http://[::1]:3000/cb'],
  ['https://service.example.no:443/cb', 'port is written otherwise', 'https://service.example.no/cb'],
  ['http://localhost:80/cb', 'port is written otherwise', 'http://localhost/cb'],
  ['http://localhost:/cb', 'port is written otherwise', 'http://localhost/cb'],
  ['http://localhost:03000/cb', 'port is written otherwise', 'http://localhost:3000/cb'],
  ['https://service.example.no/a/../cb', 'dot segments', 'https://service.example.no/cb'],
  ['https://service.example.no/./cb', 'dot segments', 'https://service.example.no/cb'],
  ['https://service.example.no/a/%2E%2e/cb', 'dot segments', 'https://service.example.no/cb'],
  ['https://service.example.no/..', 'dot segments', 'https://service.example.no/'],
  ['https://service.example.no/søk', 'percent-encoded', 'https://service.example.no/s%C3%B8k'],
  ['https://service.example.no/a b', 'percent-encoded', 'https://service.example.no/a%20b'],
  ['https://service.example.no/?q="a"', 'percent-encoded', 'https://service.example.no/?q=%22a%22'],
];

const redirect = { purpose: 'redirect', native: false, httpHosts: [] } as const;
const told = (text: string, about: Parameters<typeof faultOf>[1] = redirect) => {
  const fault = faultOf(text, about);
  return fault === undefined ? undefined : faultSentence(fault);
};

describe('an address that no browser sends', () => {
  it.each(ODD)('%j is refused', { tags: '@asvs-1.2.2' }, (written, why, sent) => {
    for (const purpose of ['redirect', 'call', 'link'] as const) {
      const said = told(written, { ...redirect, purpose });
      for (const part of ['written as a browser sends it', why]) expect(said).toContain(part);
      expect(said).toMatch(new RegExp(`: a browser sends ${RegExp.escape(sent)}$`));
    }
  });

  it('of an app is refused too', () => {
    const app = { ...redirect, native: true };
    expect(told('No.Example.App:/cb', app)).toMatch(/a browser sends no\.example\.app:\/cb$/);
    expect(told('http://127.0.0.1:00/cb', app)).toMatch(/a browser sends http:\/\/127\.0\.0\.1:0\/cb$/);
    expect(told('no.example.app:/a/../cb', app)).toContain('dot segments');
  });

  it('what it sends instead is registered', () => {
    for (const [, , sent] of ODD) expect([sent, told(sent)]).toEqual([sent, undefined]);
  });

  it('of a logo is refused', () => {
    for (const logo of ['/icons/../logo.png', '/a b.png', 'data:image/png;base64,AAAA\n', ' /icons/a.png'])
      expect(logoFault(logo)?.rule).toBe('address.as_sent');
    for (const logo of [
      '/icons/a.png',
      'data:image/png;base64,AAAA',
      'data:image/svg+xml,<svg xmlns="x"></svg>',
    ])
      expect(logoFault(logo)).toBeUndefined();
  });
});

const SERVICE = { client_name: 'A service', post_logout_redirect_uris: [] };
const hostedBy = (...http_hosts: string[]) => ({ config: { settings: { http_hosts } } });
const plain = await sharedWorld();
const home = await sharedWorld(hostedBy('local.altinn.cloud', '*.local', '192.168.*', '[fd00::1]'));

describe('in a running simulator', () => {
  interface Refusal {
    readonly errors?: readonly {
      readonly pointer: string;
      readonly rule?: string;
      readonly detail: string;
    }[];
  }
  const pageOfUnknown = async (where: World, redirect_uri: string) =>
    (await fetch(requestOf(where, { client_id: 'new' }, { redirect_uri }))).text();
  const register = (where: World, part: object) =>
    where.control.call<Refusal>('POST', '/services', { ...SERVICE, ...part });

  it('every member that holds an address is judged, by its place and rule', async () => {
    const odd = 'http://localhost:3000/cb ';
    const customer = { onbehalfof: 'a', display_name: 'A', orgno: '991825827', url: odd, logo_uri: '/a b' };
    const { status, body } = await register(plain, {
      redirect_uris: [odd],
      post_logout_redirect_uris: [odd],
      frontchannel_logout_uri: odd,
      backchannel_logout_uri: odd,
      client_uri: odd,
      logo_uri: '/icons/../a.png',
      onbehalfof: [customer],
    });
    expect(status).toBe(400);
    const places = [
      ...['/redirect_uris/0', '/post_logout_redirect_uris/0', '/frontchannel_logout_uri'],
      ...['/backchannel_logout_uri', '/client_uri', '/onbehalfof/0/url', '/logo_uri'],
      '/onbehalfof/0/logo_uri',
    ];
    const told = body.errors?.map(({ pointer, rule }) => [pointer, rule]);
    expect(told).toEqual(places.map((pointer) => [pointer, 'address.as_sent']));
    expect(body.errors?.[0]?.detail).toMatch(
      /a browser sends http:\/\/localhost:3000\/cb\. Given: "http:\/\/localhost:3000\/cb "\.$/,
    );
  });

  it('the page of an unknown service says it, and offers no registration', async () => {
    const page = await pageOfUnknown(plain, 'http://localhost:03000/cb');
    expect(page).toContain('a browser sends http://localhost:3000/cb');
    expect(page).not.toContain('action="/services/register"');
  });

  const TAKEN = [
    'http://local.altinn.cloud/cb',
    'http://local.altinn.cloud:8080/cb',
    'http://app.local/cb',
    'http://a.b.local:3000/cb',
    'http://192.168.1.10:3000/cb',
    'http://[fd00::1]/cb',
  ];
  it.each(TAKEN)(
    '%s is registered where settings.http_hosts names its host, with its logout channels',
    async (uri) => {
      const part = {
        redirect_uris: [uri],
        post_logout_redirect_uris: [uri],
        frontchannel_logout_uri: uri,
        backchannel_logout_uri: uri,
      };
      expect((await register(home, part)).status).toBe(201);
      const { status, body } = await register(plain, part);
      expect(status).toBe(400);
      expect(body.errors?.map(({ rule }) => rule)).toEqual(Array(4).fill('address.https'));
      const { hostname } = new URL(uri);
      expect(body.errors?.[0]?.detail).toContain(`settings.http_hosts: ["${hostname}"]`);
    },
  );

  it('the value that a refusal names lifts it', async () => {
    const uri = 'http://app.team.example:8080/cb';
    const { body } = await register(home, { redirect_uris: [uri] });
    const [, hosts = '[]'] = /settings\.http_hosts: (\[.*?\])/.exec(body.errors?.[0]?.detail ?? '') ?? [];
    const lifted = await ownWorld(hostedBy(...JSON.parse(hosts)));
    expect((await register(lifted, { redirect_uris: [uri] })).status).toBe(201);
  });

  it.each([
    'http://local.altinn.cloud.evil.example/cb',
    'http://xlocal.altinn.cloud/cb',
    'http://.local/cb',
    'http://local.example.no/cb',
    'http://192.168.evil.example/cb',
    'http://193.168.1.1/cb',
    'http://192.1680.1.1/cb',
  ])('%s is another host', async (uri) => {
    expect((await register(home, { redirect_uris: [uri] })).status).toBe(400);
  });

  it('a page of such a host may call, as any browser application may', async () => {
    await register(home, { application_type: 'browser', redirect_uris: ['http://app.local:3000/cb'] });
    for (const [origin, status] of [
      ['http://app.local:3000', 204],
      ['http://other.local:3000', 403],
    ] as const) {
      const headers = { origin, 'access-control-request-method': 'POST' };
      expect((await fetch(`${home.issuer}/token`, { method: 'OPTIONS', headers })).status).toBe(status);
    }
  });

  it('a change is judged by the setting as well, and so is the page that registers', async () => {
    const uri = 'http://app.local:3000/cb';
    await home.control.service({ ...SERVICE, client_id: 'moving', redirect_uris: ['http://localhost/cb'] });
    const moved = await home.control.call('PATCH', '/services/moving', { redirect_uris: [uri] });
    expect(moved.status).toBe(200);
    expect(await pageOfUnknown(home, uri)).toContain('action="/services/register"');
    expect(await pageOfUnknown(plain, uri)).toContain('settings.http_hosts: [&quot;app.local&quot;]');
  });

  it('the config file is judged by its own setting, and a host that is none is refused', async () => {
    const services = [{ ...SERVICE, client_id: 'mine', redirect_uris: ['http://app.local/cb'] }];
    await ownWorld({ config: { services, settings: { http_hosts: ['app.local'] } } });
    await expect(world({ config: { services } })).rejects.toThrow(/settings\.http_hosts: \["app\.local"\]/);
    for (const host of ['http://app.local', 'app.local:3000', 'App.local', '*app', 'a.*.local', ''])
      await expect(world(hostedBy(host))).rejects.toThrow(/settings\.http_hosts\.0: is a host/);
  });
});
