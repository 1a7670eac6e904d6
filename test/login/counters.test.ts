/** Counters of wrong codes, passwords and PINs belong to the person and the eID: nothing but a right answer makes them smaller. */
import { describe, expect, it } from 'vitest';
import { type BankidJson, bankidOf, SPELLINGS } from '../methods/bankid.ts';
import type { Browser, Page } from '../support/browser.ts';
import {
  browserOf,
  homeWith,
  loginOf,
  passwordOf,
  Service,
  serviceOf,
  wrongCodes,
} from '../support/login.ts';
import { answer, approve, messagesOf } from '../support/phone.ts';
import { ownStorage, ownWorld, sharedWorld } from '../support/shared.ts';
import { type TestPerson, type World, world } from '../support/world.ts';

const simulator: World = await sharedWorld();
const service = await serviceOf(simulator);

const plainly = (pid: string) => pid;
type Spell = typeof plainly;
const spelling = (n: number): Spell => SPELLINGS[n % SPELLINGS.length] ?? plainly;

const atWayIn = async (its: Service, { pid }: TestPerson, browser = browserOf(), spell = plainly) =>
  (await (await its.atPicker({}, browser)).click('bankid')).submit({ pid: spell(pid) });

interface Kind {
  readonly name: string;
  /** What such a person holds. */
  readonly bankid: object;
  readonly allowed: number;
  /** At the answer that is going to be wrong. */
  readonly at: (its: Service, person: TestPerson, browser?: Browser, spell?: Spell) => Promise<Page>;
  /** One wrong answer from there, where it is still asked for. */
  readonly wrong: (where: World, person: TestPerson, page: Page) => Promise<unknown>;
  readonly count: (held: BankidJson) => number;
  readonly isOut: (held: BankidJson) => boolean;
  /** How the trail tells one wrong answer. */
  readonly told: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    name: 'wrong codes',
    bankid: {},
    allowed: 5,
    at: atWayIn,
    async wrong(where, person, page) {
      const [otc = ''] = await wrongCodes(where, person, 1);
      return page.submit({ otc });
    },
    count: ({ code_errors }) => code_errors,
    isOut: ({ device_state }) => device_state === 'suspended',
    told: /wrong one-time code, number (\d+)/,
  },
  {
    name: 'wrong passwords',
    bankid: {},
    allowed: 5,
    async at(its, person, browser, spell) {
      const code = await atWayIn(its, person, browser, spell);
      return code.submit({ otc: await its.world.control.code(person, 'bankid') });
    },
    wrong: (_where, _person, page) => page.submit({ password: 'not the one' }),
    count: ({ password_errors }) => password_errors,
    isOut: ({ state }) => state === 'suspended',
    told: /wrong password, number (\d+)/,
  },
  {
    name: 'wrong PINs',
    bankid: { chosen: 'mobile' },
    allowed: 3,
    at: atWayIn,
    async wrong(where, person, page) {
      const { id } = loginOf(page);
      const message = (await messagesOf(where, person)).find(({ login }) => login === id);
      const told = await answer(where, person, message?.id, ['approve', { pin: '0000' }]);
      expect([200, 409]).toContain(told.status);
    },
    count: ({ mobile }) => mobile?.pin_errors ?? 0,
    isOut: ({ mobile }) => mobile?.state === 'suspended',
    told: /wrong PIN on the phone, number (\d+)/,
  },
];

/** The count, and whether it has come to an end. */
async function held({ count, isOut }: Kind, person: TestPerson, where = simulator) {
  const bankid = await bankidOf(where, person);
  return [count(bankid), isOut(bankid)];
}

const someone = ({ bankid }: Kind, where = simulator) => where.control.person({ eids: { bankid } });

/** The numbers under which wrong answers were counted, in order. */
async function numbered({ told }: Kind, person: TestPerson): Promise<readonly number[]> {
  const events = await simulator.control.trail({ person: person.id, limit: '500' });
  return events.flatMap(({ summary }) => {
    const found = told.exec(summary)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe.each(KINDS)('$name', (kind) => {
  /** So many browsers, all of them there, and then all of them wrong at once. */
  async function together(person: TestPerson, count: number): Promise<void> {
    const standing = await Promise.all(
      upTo(count).map((n) => kind.at(service, person, browserOf(), spelling(n))),
    );
    await Promise.all(standing.map((one) => kind.wrong(simulator, person, one)));
  }

  it('of twenty browsers at once count as many as are allowed: no more, no less', {
    tags: ['@threat-T6', '@asvs-2.4.1', '@asvs-6.3.1', '@asvs-15.4.2'],
  }, async () => {
    const person = await someone(kind);
    await together(person, 20);
    expect(await held(kind, person)).toEqual([kind.allowed, true]);
    expect(await numbered(kind, person)).toEqual(upTo(kind.allowed));
  });

  it('of as many browsers as leave one attempt suspend nothing, and the next one does', async () => {
    const person = await someone(kind);
    await together(person, kind.allowed - 1);
    expect(await held(kind, person)).toEqual([kind.allowed - 1, false]);
    await kind.wrong(simulator, person, await kind.at(service, person));
    expect(await held(kind, person)).toEqual([kind.allowed, true]);
  });

  it('go on in another login, in another browser, with the number written otherwise', {
    tags: ['@threat-T6', '@class-counter-spelling'],
  }, async () => {
    const person = await someone(kind);
    const [one, other] = [browserOf(), browserOf()];
    const counted: number[] = [];
    for (const [n, browser] of [[0, one] as const, [2, one] as const, [3, other] as const]) {
      const standing = await kind.at(service, person, browser, spelling(n));
      await kind.wrong(simulator, person, standing);
      counted.push(kind.count(await bankidOf(simulator, person)));
      await (await standing.reload()).press('cancel');
    }
    expect(counted).toEqual([1, 2, 3]);
  });

  it('are nobody else’s, and no other eID’s', async () => {
    const [person, neighbour] = [await someone(kind), await someone(kind)];
    await together(person, 2);
    expect(kind.count(await bankidOf(simulator, neighbour))).toBe(0);
    const page = await service.atPicker();
    homeWith(await service.throughTestId(page, person));
    expect(kind.count(await bankidOf(simulator, person))).toBe(2);
  });

  it('go on after a restart on the same store', { tags: '@threat-T6' }, async () => {
    const storage = await ownStorage();
    const before = await world({ storage });
    const first = await serviceOf(before);
    const person = await someone(kind, before);
    await kind.wrong(before, person, await kind.at(first, person));
    await before.close();
    const after = await ownWorld({ storage });
    expect(kind.count(await bankidOf(after, person))).toBe(1);
    const then = new Service(after, first);
    for (const n of upTo(kind.allowed - 1))
      await kind.wrong(after, person, await kind.at(then, person, browserOf(), spelling(n)));
    expect(await held(kind, person, after)).toEqual([kind.allowed, true]);
  });
});

describe('a right answer', () => {
  const counters = async (person: TestPerson) => {
    const { code_errors, password_errors, mobile } = await bankidOf(simulator, person);
    return { code_errors, password_errors, pin_errors: mobile?.pin_errors };
  };

  it('clears its own counter; a finished login clears what it has passed', async () => {
    const person = await simulator.control.person({
      eids: { bankid: { code_errors: 3, password_errors: 2, mobile: { pin_errors: 1 } } },
    });
    const page = await atWayIn(service, person);
    const password = await page.submit({ otc: await simulator.control.code(person, 'bankid') });
    expect(await counters(person)).toEqual({ code_errors: 0, password_errors: 2, pin_errors: 1 });
    homeWith(await password.submit({ password: passwordOf(person) }));
    expect(await counters(person)).toMatchObject({ code_errors: 0, password_errors: 0 });
  });

  it('on the phone clears the PIN’s', async () => {
    const person = await simulator.control.person({
      eids: { bankid: { chosen: 'mobile', password_errors: 2, mobile: { pin_errors: 2 } } },
    });
    const page = await atWayIn(service, person);
    await approve(simulator, person, { pin: '1234' });
    expect(await counters(person)).toMatchObject({ password_errors: 2, pin_errors: 0 });
    homeWith(await (await page.reload()).submit({ password: passwordOf(person) }));
    expect(await counters(person)).toEqual({ code_errors: 0, password_errors: 0, pin_errors: 0 });
  });

  it('of another’s login clears nothing of mine', async () => {
    const [person, other] = [
      await simulator.control.person({ eids: { bankid: { code_errors: 3 } } }),
      await simulator.control.person(),
    ];
    const page = await atWayIn(service, other);
    await page.submit({ otc: await simulator.control.code(other, 'bankid') });
    expect(await counters(person)).toMatchObject({ code_errors: 3 });
  });
});
