/** Phone, browsers and tester act on one login at once, again and again, in one process and in two: it ends one way, and whole. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { LOGIN, type Login } from '../../src/login/machine/login.ts';
import type { Tables } from '../../src/login/machine/tables.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { CODE } from '../../src/oidc/records.ts';
import { PERSON } from '../../src/people/person.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Page } from '../support/browser.ts';
import { CALLBACK, type Service, serviceOf } from '../support/login.ts';
import { messagesOf } from '../support/phone.ts';
import type { Database } from '../support/postgres.ts';
import { newStorage } from '../support/storage.ts';
import { type World, world } from '../support/world.ts';
import { neighbour } from './neighbour.ts';
import { chanceFrom, prepared, type Race, run, type Told, WAYS } from './racing.ts';
import { asMoved, type Recorded, recorded, replayed } from './replay.ts';

/** Of each way, in one process and in two. */
const RACES = process.env.PROVEPORTEN_TESTS === 'long' ? 50 : 20;
/** So many run side by side. */
const LANES = 2;

const tables: Tables = { methods: await loadMethods(null), postLogin: [] };

describe.each(['one process', 'two processes'] as const)(
  'a login on which all act at once, in %s,',
  (where) => {
    let doors: [World, ...World[]];
    let store: Store;
    let service: Service;
    let database: Database;
    beforeAll(async () => {
      database = await newStorage();
      const storage = database.url;
      const own = await world({ storage, record: true });
      store = own.store;
      doors = [own];
      if (where === 'two processes') doors.push(await neighbour(storage));
      service = await serviceOf(doors[0]);
    });
    afterAll(async () => {
      await Promise.all(doors.map((door) => door.close()));
      await database.drop();
    });

    it.each(WAYS)(`ends one way, asked by $name, ${RACES} times`, { timeout: 60_000 }, async (way) => {
      const outcomes = new Set<string>();
      const seeds = Array.from({ length: RACES }, (_, seed) => seed).values();
      const lane = async () => {
        for (const seed of seeds) {
          const race = await prepared({ way, service, doors, chance: chanceFrom(seed) });
          const acts = await run(race);
          outcomes.add(await ended(race, acts).catch((cause) => raise(seed, acts, cause)));
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      expect(outcomes.size).toBeGreaterThanOrEqual(4);
    });

    /** Checks all that must hold, and tells how it ended. */
    async function ended(race: Race, acts: readonly Told[]): Promise<string> {
      for (const { who, status, took, says } of acts) {
        expect([who, status]).toEqual([who, expect.toBeOneOf([0, 200, 409])]);
        if (!took) expect([who, says]).toEqual([who, expect.stringMatching(/\w+ \w+/)]);
      }
      const again = `${race.page.url.origin}/authorize/selector?login=${race.login}`;
      const looks = await Promise.all([race.page.browser.open(again), race.page.browser.open(again)]);
      const events = await recorded(race.doors[0], race.login);
      const login = (await store.get(LOGIN, race.login, systemClock.now()))?.value;
      isWhole(events, login);
      agree(race, acts, events);
      await messagesAgree(race, events, login);
      await phoneIsFree(race, login);
      await goesHomeOnce(race, [...acts.flatMap(({ page }) => page ?? []), ...looks], login);
      return `${login?.state} at ${login?.step}, ${first(race, events)}`;
    }

    /** Each event counted once, each on what the one before made of the login. */
    function isWhole(events: readonly Recorded[], login: Login | undefined): void {
      expect(events.map(({ after }) => after.version)).toEqual(events.map((_, place) => place + 2));
      expect(login?.version).toBe(events.length + 1);
      const records = replayed(events, tables).map((record) => JSON.stringify(record));
      expect(records).toEqual(events.map(({ after }) => JSON.stringify(after)));
      expect(records.at(-1)).toBe(asMoved(login));
    }

    async function messagesAgree(race: Race, events: readonly Recorded[], login: Login | undefined) {
      const all = await messagesOf(race.doors[0], race.person);
      // Back at the picker, `solve` may be sent a code by another eID: nobody waits for an answer to that.
      const messages = all.filter(({ kind }) => kind === 'push' || kind === 'sim');
      expect(messages.map(({ id }) => id)).toContain(race.message);
      // A login that goes on with an eID that sends a code leaves a message that nobody answers.
      for (const { id, state } of messages.filter(({ kind }) => ANSWERED.includes(kind))) {
        const over = events.find(({ facts, after }) => isAsked(facts.login, id) && !isAsked(after, id));
        expect(state).toBe(over === undefined ? 'new' : verdict(over));
        expect(login?.state === 'open' && login.wait?.message === id).toBe(over === undefined);
        const late = events.filter(
          ({ event, facts }) => event.kind === 'phone' && event.message === id && !isAsked(facts.login, id),
        );
        expect(late).toEqual([]);
      }
    }

    /** BankID on mobile asks for one login at a time: for this one as long as it waits, and no longer. */
    async function phoneIsFree({ person, way }: Race, login: Login | undefined) {
      const held = (await store.get(PERSON, person.id, systemClock.now()))?.value.eids.bankid?.mobile;
      const waits = way.entry === 'bankid-mobil' && login?.state === 'open' ? login.wait : null;
      const until_at = waits === null ? null : new Date(waits.until).toISOString();
      expect(held).toMatchObject({ transaction: until_at === null ? null : { login: login?.id, until_at } });
    }

    /** One code at most, and that of a login that was proven. */
    async function goesHomeOnce(race: Race, pages: readonly Page[], login: Login | undefined) {
      const home = pages.filter(({ url }) => url.href.startsWith(CALLBACK)).map(({ url }) => url.search);
      const isHome = login?.state === 'delivered' || login?.state === 'cancelled';
      expect(new Set(home).size).toBe(isHome ? 1 : 0);
      // Back at the picker, `solve` goes on as somebody new.
      const person = login?.person ?? race.person.id;
      const codes = await store.find(CODE, { person }, systemClock.now());
      expect(codes.length).toBe(login?.state === 'delivered' ? 1 : 0);
      expect(home.some((query) => query.includes('code='))).toBe(codes.length === 1);
    }
  },
);

/** Kinds of messages that a login waits for; the others are only read. */
const ANSWERED = ['push', 'sim', 'reader'];

const isAsked = ({ wait }: Login, message: string) => wait?.message === message;

const verdict = ({ event }: Recorded) =>
  event.kind !== 'phone' ? 'withdrawn' : event.answer === 'approve' ? 'approved' : 'rejected';

/** Whoever was told that it was taken has an event, and nobody else has. */
function agree({ version }: Race, acts: readonly Told[], events: readonly Recorded[]): void {
  const race = events.filter(({ after }) => after.version > version);
  const of = (trace: string | null) => race.filter((event) => event.trace === trace).length;
  for (const { who, took, trace } of acts)
    if (trace !== null && who !== 'solve') expect([who, of(trace)]).toEqual([who, took ? 1 : 0]);
  const known = acts.map(({ trace }) => trace);
  const others = race.filter(({ trace }) => !known.includes(trace));
  const onPhone = acts.find(({ who }) => who === 'phone page');
  expect(others.filter(({ by }) => by === 'phone').length).toBe(onPhone?.took ? 1 : 0);
  // Both forms of the page are of one version; but what is proven and has not left can still be left.
  const forms = others.filter(({ by, facts }) => by === 'browser' && facts.login.state !== 'proven');
  expect(forms.length).toBeLessThanOrEqual(1);
  expect(others.every(({ by }) => by !== 'tester')).toBe(true);
}

/** What ended the wait that all of them saw. */
function first({ message }: Race, events: readonly Recorded[]): string {
  const over = events.find(({ facts, after }) => isAsked(facts.login, message) && !isAsked(after, message));
  return over === undefined ? 'still asked' : `${verdict(over)} by ${over.by}`;
}

function raise(seed: number, acts: readonly Told[], cause: unknown): never {
  const seen = acts.map(({ who, status, says }) => `${who} ${status} ${says}`).join('\n');
  throw new Error(`Race ${seed}: ${cause instanceof Error ? cause.message : cause}\n${seen}`, { cause });
}
