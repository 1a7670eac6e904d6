/** What is a secret by chance alone: long enough, and never twice. */
import { expect, it } from 'vitest';
import { Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const party = await Party.registered(simulator, RENEWING);
const person = await simulator.control.person();

const times = <T>(count: number, make: () => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, make));

/** Of base64url, each sign of which is six bits. */
const SIGNS_OF_128_BITS = Math.ceil(128 / 6);

it('codes, references, sessions, form tokens and tokens have 128 bits at the least, and none comes twice', {
  tags: ['@asvs-11.5.1', '@asvs-7.2.3', '@asvs-7.2.2'],
}, async () => {
  const pushed = await times(200, async () => (await party.push()).body.request_uri);
  const codes = await times(60, () => party.code(person));
  const issued = await times(30, () => party.issued(person));
  const browsers = await times(100, async () => {
    const picker = await party.browser().open(party.request());
    const [, session = ''] = /=s%3A([^.]+)/.exec(picker.browser.given.at(-1) ?? '') ?? [];
    return { session, csrf: picker.value('_csrf') ?? '' };
  });
  const made = {
    request_uri: pushed.map((uri = '') => uri.split(':').at(-1)),
    code: codes,
    refresh_token: issued.map(({ refresh_token }) => refresh_token),
    access_token: issued.map(({ access_token }) => access_token),
    id_token: issued.map(({ id_token }) => id_token),
    session: browsers.map(({ session }) => session),
    _csrf: browsers.map(({ csrf }) => csrf),
  };
  for (const [name, values] of Object.entries(made)) {
    expect([name, new Set(values).size]).toEqual([name, values.length]);
    const shortest = Math.min(...values.map((value = '') => value.length));
    expect([name, shortest]).toEqual([name, expect.toSatisfy((one: number) => one >= SIGNS_OF_128_BITS)]);
  }
});
