/** A login with each eID, from the request to the logout: what was typed and given stands in no line of the log, and in no address of ours. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Leaks } from '../../scripts/leaks.ts';
import { searchTraces } from '../../scripts/traces.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { Citizen, type Door } from '../methods/citizen.ts';
import { movedClock, Service } from '../support/login.ts';
import { codeOf, Party, RENEWING } from '../support/party.ts';
import { addressesIn, type Secret, secretsOf } from '../support/secrets.ts';
import { ownFolder, sharedWorld } from '../support/shared.ts';
import { overhear } from '../support/traffic.ts';

const methods = await loadMethods(null);
const doors: readonly Door[] = methods.flatMap((method) =>
  method.entries.map((entry) => ({ entry, method })),
);
const lines: string[] = [];
const output = { write: (line: string) => void lines.push(line) };
const clock = movedClock();
const simulator = await sharedWorld({ logLevel: 'trace', output, clock });
// The start itself tells whom of the cast to log in as.
lines.length = 0;

/** To the service, by whatever answer each step takes. */
async function goesHome(citizen: Citizen): Promise<void> {
  for (let acts = 0; acts < 20 && !citizen.isHome; acts += 1) {
    if (await citizen.does('solve')) continue;
    if (!(await citizen.does('approve'))) throw new Error(`Nobody can go on at ${citizen.page.url}`);
  }
}

describe.each(doors.map((door) => [door.entry.id, door] as const))('a login with %s', (_, door) => {
  it('leaves what is secret in neither', {
    tags: ['@asvs-16.2.5', '@asvs-14.2.1', '@threat-T5'],
  }, async () => {
    const secrets: Secret[] = [];
    const addresses: string[] = [];
    const ends = overhear((exchange) => {
      secrets.push(...secretsOf(exchange));
      addresses.push(...addressesIn(exchange));
    });
    onTestFinished(ends);
    const party = await Party.registered(simulator, RENEWING);
    const place = { service: new Service(simulator, party.service), store: simulator.store, clock, methods };
    const citizen = await Citizen.at(place, door);
    await goesHome(citizen);
    const { body } = await party.redeem(codeOf(citizen.page));
    expect((await party.userinfo(body.access_token ?? '')).status).toBe(200);
    expect((await party.refresh(body.refresh_token)).status).toBe(200);
    await citizen.page.browser.open(
      party.logout({ post_logout_redirect_uri: null, id_token_hint: body.id_token ?? '' }),
    );
    const leaks = new Leaks(secrets);
    expect(leaks.size).toBeGreaterThan(12);
    expect(lines.length).toBeGreaterThan(10);
    expect(leaks.in(lines.join(''))).toEqual([]);
    expect(leaks.in(addresses.join('\n'))).toEqual([]);
  });
});

it('in what a whole run has left, leaks are told by their names, and the greeting of a start is none', async () => {
  const folder = ownFolder();
  const keep = (kind: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, `1.${kind}`), `${lines.join('\n')}\n`);
  keep(
    'secrets',
    '{"name":"otc","value":"755224"}',
    '{"name":"sms","value":"40367"}',
    '{"name":"pid","value":"12859000108"}',
  );
  keep(
    'log',
    '{"route":"/people","msg":"755224"}',
    '{"route":"/phone/:person/events","ms":755224}',
    '{"msg":"at http://localhost:40367/callback"}',
    '{"person":"12859000108","msg":"ready"}',
    'plain 755224',
  );
  keep(
    'addresses',
    'http://here/people/12859000108/device?otc=755224',
    'http://localhost:40367/authorize?redirect_uri=http%3A%2F%2Flocalhost%3A40367%2Fcallback',
  );
  const { secrets, lines, found } = await searchTraces(folder);
  expect([secrets, lines]).toEqual([3, 5]);
  expect(found).toEqual([
    'otc stands in the log: line /people.',
    'pid stands in an address: /people/…/device?otc.',
    'otc stands in an address: /people/…/device?otc.',
  ]);
});

it('a leak is seen: a number, a code, a token, written whatever way', () => {
  const known = [
    { name: 'pid', value: '12859000108' },
    { name: 'pin', value: '4711' },
    { name: 'client_secret', value: 'a secret: with + and %' },
  ];
  const leaks = new Leaks(known);
  const found = (text: string) => leaks.in(text).map(({ name }) => name);
  expect(found('{"msg":"12859000108 has come"}')).toEqual(['pid']);
  expect(found('/phone?pin=4711&x')).toEqual(['pin']);
  expect(found('a%20secret%3A%20with%20%2B%20and%20%25')).toEqual(['client_secret']);
  expect(found('{"ms":14711,"code":"BID-4711","trace":"a4711b"}')).toEqual([]);
});
