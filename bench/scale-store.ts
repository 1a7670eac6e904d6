/** Fills a store through its port: people, services, logins, messages and events, as use would have made them. */

import { ownEids } from '../src/eid/holding.ts';
import { OWN_LEVELS } from '../src/kernel/acr.ts';
import { derivedToken, type Stamp } from '../src/kernel/entropy.ts';
import { limitsFrom } from '../src/kernel/limits.ts';
import { type Login, loginPut } from '../src/login/machine/login.ts';
import { loadMethods } from '../src/methods/load.ts';
import { personIndexes } from '../src/people/by-mobile.ts';
import { personFrom, personPuts } from '../src/people/making.ts';
import { addressed, messagePut } from '../src/people/message.ts';
import type { Person } from '../src/people/person.ts';
import { freshPid } from '../src/people/pid.ts';
import { serviceInput } from '../src/services/input.ts';
import { serviceFrom, servicePut } from '../src/services/registry.ts';
import { openStore } from '../src/storage/open.ts';
import type { Put, Read, Store } from '../src/storage/store.ts';
import { sessionPuts } from './scale-sessions.ts';

export const SERVICES = 1_000;
const BUSY_MESSAGES = 2_000;
const BATCH = 1_000;

/** The service and the person that have most of everything. */
export const BUSY_SERVICE = 'service-0';

/** Each login has a session and an event. */
export interface Sizes {
  readonly people: number;
  readonly logins: number;
  readonly messages: number;
}

export interface Filled {
  /** Has most messages and a tenth of the logins. */
  readonly busy: Person;
  readonly last: Person;
}

/** Opens a store to be filled: a batch is more than a login writes, and is waited for. */
export const openToFill = (storage: string) =>
  openStore(storage, { limits: limitsFrom({ store_busy: 120_000 }) });

export async function fill(store: Store, at: number, sizes: Sizes): Promise<Filled> {
  const people = await fillPeople(store, at, sizes.people);
  const [busy, last] = [people[0], people.at(-1)];
  if (busy === undefined || last === undefined) throw new Error('Nobody was made');
  const anybody = (n: number) => people[(n * 7919) % people.length] ?? busy;
  const whose = (n: number) => (n % 10 === 0 ? busy : anybody(n));
  await inBatches(SERVICES, (n) => [service(n, stampOf(`${n}`, at))], store, at);
  const loginAndSession = (n: number) => {
    const begun = login(n, whose(n), at);
    // A tenth of all logins is of one browser, but each session of its own.
    return [loginPut(begun), ...sessionPuts({ ...begun, browser: `browser-${n}` }, whose(n).id, at)];
  };
  await inBatches(sizes.logins, loginAndSession, store, at);
  const addressee = (n: number) => (n < BUSY_MESSAGES ? busy : anybody(n));
  await inBatches(sizes.messages, (n) => [sms(addressee(n), stampOf(`message ${n}`, at))], store, at);
  await batches(sizes.logins, (numbers) => {
    const events = numbers.map((n) => event(n, whose(n), at));
    return store.change(at, [], () => ({ result: undefined, events }));
  });
  return { busy, last };
}

async function fillPeople(store: Store, at: number, count: number): Promise<readonly Person[]> {
  const eids = ownEids(await loadMethods(null));
  const people: Person[] = [];
  // The store was empty: what stands in it is what was written, and an engine that asks another machine would
  // ask it for every person that shares a number or an address.
  const written = new Map<string, Put>();
  const look: Read = (kind, id) => {
    const put = written.get(`${kind.name} ${id}`);
    const value = put && kind.valueIn(put);
    return value === undefined ? undefined : { id, value, tags: {}, aged: 0, expiresAt: null };
  };
  await batches(count, (numbers) => {
    const made = numbers.map((n) => {
      const stamp = stampOf(`person ${n}`, at);
      return personFrom({}, freshPid(stamp, 0), stamp, eids);
    });
    people.push(...made);
    const changes = made.map((after) => ({ before: undefined, after }));
    const puts = [...made.flatMap(personPuts), ...personIndexes(look, changes).puts];
    for (const put of puts) written.set(`${put.kind.name} ${put.id}`, put);
    return store.change(at, [], () => ({ result: undefined, puts }));
  });
  return people;
}

const stampOf = (what: string, at: number): Stamp => ({ at, entropy: derivedToken('scale', what, 32) });

/** `count` numbers, a thousand at a time. */
async function batches(count: number, work: (numbers: readonly number[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += BATCH)
    await work(Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => from + n));
}

function inBatches(count: number, of: (n: number) => readonly Put[], store: Store, at: number) {
  return batches(count, (numbers) =>
    store.change(at, [], () => ({ result: undefined, puts: numbers.flatMap(of) })),
  );
}

function event(n: number, person: Person, at: number) {
  return {
    ...{ kind: 'login.step', at, login: `l_${n}`, service: serviceOf(n), person: person.id, trace: `t${n}` },
    summary: 'BankID: number accepted',
    data: { from: 'number', to: 'code' },
  };
}

/** Nine of ten logins are of one service: a team tests its own. */
const serviceOf = (n: number) => (n % 10 === 9 ? `service-${n % SERVICES}` : BUSY_SERVICE);

function service(n: number, stamp: Stamp): Put {
  const input = serviceInput({ httpHosts: [], levels: OWN_LEVELS }).parse({
    ...{
      client_id: `service-${n}`,
      client_name: `Service ${n}`,
      redirect_uris: ['http://localhost:9/callback'],
    },
    ...{ post_logout_redirect_uris: [], scopes: ['openid', 'profile'] },
  });
  return servicePut(serviceFrom(input, stamp));
}

/** Finished, as nearly all are; every thousandth failed. A tenth of all in one browser. */
function login(n: number, person: Person, at: number): Login {
  const request = {
    client_id: serviceOf(n),
    state: 's'.repeat(43),
    nonce: 'n'.repeat(43),
    scopes: ['openid'],
  };
  return {
    ...{
      id: `l_${n}`,
      browser: n % 10 === 0 ? 'busy' : `browser-${n}`,
      service: serviceOf(n),
      person: person.id,
    },
    shown: { name: 'A service', logo_uri: null, client_uri: null },
    wanted: { acr_values: [], ui_locales: [] },
    ticket: { request, sso_disabled: false, language: null, lasts: 7200 },
    returns_to: 'http://localhost:9/callback',
    entries: ['testid1', 'testid2', 'bankid'],
    ...{ entry: 'bankid', method: 'bankid', post_login: null, step: 'password', version: 5, passed: [] },
    state: n % 1000 === 0 ? 'failed' : 'delivered',
    ...{ notes: {}, say: null, wait: null },
    achieved: { acr: 'idporten-loa-high', amr: 'BankID', claims: [] },
    ...{ started_at: at, proven_at: at, expires_at: at + 1_800_000 },
  };
}

function sms(person: Person, stamp: Stamp): Put {
  const text = 'Engangskoden din er 123456. Ikke gi den til noen.';
  return messagePut(
    addressed({ kind: 'sms', from: 'BankID', text }, 0, { person: person.id, login: null }, stamp),
  );
}
