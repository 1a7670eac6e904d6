/** The machine: each journey, fed to `transition` again, gives the same records; post-login steps; and nobody gets stuck. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/eid/facts.ts';
import type { Stamp } from '../../src/kernel/entropy.ts';
import { LOGIN, type Login, type LoginEvent } from '../../src/login/machine/login.ts';
import { levelsIn, stepOf, type Tables } from '../../src/login/machine/tables.ts';
import { transition } from '../../src/login/machine/transition.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { consent } from '../../src/post-login/consent/consent.ts';
import { representation } from '../../src/post-login/representation/representation.ts';
import { scopesSchema } from '../../src/services/scope.ts';
import { mobileAndBirth } from '../methods/mobile.ts';
import type { Page } from '../support/browser.ts';
import {
  homeWith,
  loginOf,
  movedClock,
  passwordOf,
  type Service,
  serviceOf,
  wrongCodes,
} from '../support/login.ts';
import { approve, reject } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { OwnWorld, TestPerson } from '../support/world.ts';
import { HttpBrowsing } from '../ways/browsing.ts';
import { waysOf } from '../ways/list.ts';
import { Walk } from '../ways/walk.ts';
import { ASKING, nickname } from './post-login.ts';
import { asMoved, recorded, replayed } from './replay.ts';

const clock = movedClock();
const SCOPES = scopesSchema.parse({
  'helse:journal': { requires_user_consent: true },
  'nav:ytelser': { requires_user_consent: true },
});
const tables: Tables = {
  methods: await loadMethods(null),
  postLogin: [representation, consent(SCOPES), nickname],
};
const simulator = await sharedWorld({
  ...{ clock, record: true, postLogin: [nickname] },
  config: { settings: { scopes: SCOPES } },
});
const [plain, asking] = [await serviceOf(simulator), await serviceOf(simulator, ASKING)];
const scopes = ['openid', ...Object.keys(SCOPES)];
const wants = { integration_type: 'api_klient', scopes };
const wanting = await serviceOf(simulator, 'A service that wants', wants);

const someone = (bankid: object = {}) => simulator.control.person({ eids: { bankid } });

/** Every journey begins at the picker and tells how it ended; its steps are kept for the last test. */
type Take = (picker: Page) => Promise<unknown>;
interface Journey {
  readonly service?: Service;
  /** Added to the request. */
  readonly more?: Readonly<Record<string, string>>;
  readonly take: Take;
}

const otc = (person: TestPerson) => simulator.control.code(person, 'bankid');

const journeys: Readonly<Record<string, Take | Journey>> = {
  'right with BankID': async (picker) => homeWith(await plain.throughBankId(picker, await someone())),
  'right with TestID, a person nobody knew': async (picker) => {
    const number = await picker.click('testid1');
    homeWith(await number.along('populatePersonButton', 'submit'));
  },
  'right with TestID, a person with a past': async (picker) =>
    homeWith(await plain.throughTestId(picker, await someone())),
  'wrong number, code and password, then right': async (picker) => {
    const person = await someone();
    const number = await picker.click('bankid');
    const code = await number.along({ pid: '123' }, { pid: person.pid });
    const [wrong = ''] = await wrongCodes(simulator, person, 1);
    const password = await code.along({ otc: wrong }, { otc: await otc(person) });
    homeWith(await password.along({ password: 'not the one' }, { password: passwordOf(person) }));
  },
  'five wrong passwords, then another eID': async (picker) => {
    const person = await someone({ password_errors: 4 });
    const code = await (await picker.click('bankid')).submit({ pid: person.pid });
    const again = await code.along({ otc: await otc(person) }, { password: 'not the one' }, 'submit');
    homeWith(await plain.throughTestId(again, person));
  },
  'too slow': async (picker) => {
    const person = await someone();
    const code = await (await picker.click('bankid')).submit({ pid: person.pid });
    const password = await code.submit({ otc: await otc(person) });
    clock.pass(121);
    await password.submit({ password: passwordOf(person) });
  },
  'with the app, chosen after the code was asked for': async (picker) => {
    const person = await someone();
    const waiting = await (await picker.click('bankid')).along({ pid: person.pid }, 'other', 'way-app');
    await approve(simulator, person);
    const password = await waiting.reload();
    homeWith(await password.submit({ password: passwordOf(person) }));
  },
  'with the mobile: wrong PIN, too late, again, declined, again': async (picker) => {
    const person = await someone({ chosen: 'mobile' });
    const waiting = await (await picker.click('bankid')).submit({ pid: person.pid });
    await approve(simulator, person, { pin: '0000' });
    clock.pass(91);
    const late = await waiting.reload();
    await late.press('again');
    await reject(simulator, person, { reason: 'words_differ' });
    await (await waiting.reload()).submit();
    await approve(simulator, person, { pin: '1234' });
    const password = await waiting.reload();
    homeWith(await password.submit({ password: passwordOf(person) }));
  },
  'with BankID on mobile: wrong date, wrong PIN, more time, too late, busy, declined, again': async (
    picker,
  ) => {
    const person = await someone();
    const who = mobileAndBirth(person);
    const number = await picker.click('bankid-mobil');
    const waiting = await number.along({ ...who, birthdate: '1' }, who);
    await approve(simulator, person, { pin: '0000' });
    await (await waiting.reload()).press('extend');
    clock.pass(181);
    const late = await (await waiting.reload()).press('again');
    const other = await plain.atPicker();
    await (await other.click('bankid-mobil')).submit(who);
    const busy = await late.along(who, 'again');
    await reject(simulator, person);
    await busy.submit(who);
    await reject(simulator, person, { reason: 'words_differ' });
    await (await waiting.reload()).along('again', who);
    await approve(simulator, person, { pin: '1234' });
    homeWith(await waiting.reload());
  },
  'with faster BankID': async (picker) => {
    const person = await someone({ chosen: 'app', app: { faster: true } });
    const waiting = await (await picker.click('bankid')).submit({ pid: person.pid });
    await approve(simulator, person, { unlock: 'face' });
    homeWith(await waiting.reload());
  },
  'with a new password': async (picker) => {
    const person = await someone();
    const code = await (await picker.click('bankid')).along('menu-change', 'submit', { pid: person.pid });
    const fresh = await code.along({ otc: await otc(person) }, { password: passwordOf(person) });
    const twice = { 'new-password': 'a newer password', 'confirm-password': 'a newer password' };
    homeWith(await fresh.along(twice, 'submit'));
  },
  'left by the menu, then with BankID after all': async (picker) => {
    const number = await picker.click('bankid');
    const again = await number.along('menu-cancel', 'submit');
    homeWith(await plain.throughBankId(again, await someone()));
  },
  'cancelled at the code': async (picker) => {
    const { pid } = await someone();
    homeWith(await (await picker.click('bankid')).along({ pid }, 'cancel'));
  },
  'back to the picker, and another eID': async (picker) => {
    const person = await someone();
    const code = await (await picker.click('bankid')).submit({ pid: person.pid });
    homeWith(await plain.throughTestId(await code.press('back'), person));
  },
  'changed to another eID by POST': async (picker) => {
    const person = await someone();
    const code = await (await picker.click('bankid')).submit({ pid: person.pid });
    homeWith(await (await code.open('/authorize/testid2')).along('submit', { pid: person.pid }));
  },
  'with a post-login step': {
    service: asking,
    take: async (picker) => {
      const ask = await plain.throughBankId(picker, await someone());
      homeWith(await ask.along({ nickname: '' }, { nickname: 'Solveig' }));
    },
  },
  'cancelled in a post-login step': {
    service: asking,
    take: async (picker) => {
      const ask = await plain.throughTestId(picker, await someone());
      homeWith(await ask.press('cancel'));
    },
  },
  'representing somebody, with consent to all but one scope': {
    service: wanting,
    more: {
      scope: `openid ${Object.keys(SCOPES).join(' ')}`,
      authorization_details: '[{"type":"idporten:fullmakt","permission_roles":["arbeid"]}]',
    },
    take: async (picker) => {
      const { pid } = await someone();
      const permissions = [{ owner: 'nav', role: 'arbeid' }];
      const represents = [{ authorizer: { pid }, permissions }];
      const person = await simulator.control.person({ represents });
      const choose = await plain.throughTestId(picker, person);
      const again = await choose.submit();
      const authorizer = again.value('authorizer') ?? '';
      homeWith(await again.along({ authorizer }, 'submit'));
    },
  },
  'asked whom to represent, with nobody to choose': {
    service: wanting,
    more: {
      scope: 'openid',
      authorization_details: '[{"type":"idporten:fullmakt","permission_roles":["arbeid"]}]',
    },
    take: async (picker) => {
      const nobody = await plain.throughTestId(picker, await someone());
      homeWith(await nobody.press('cancel'));
    },
  },
  'by e-mail, with a wrong code and a new one': {
    more: { acr_values: 'selfregistered-email' },
    take: async (address) => {
      const code = await address.along('submit', { email: 'somebody@example.test' });
      const again = await code.along({ otc: 'wrong' }, 'again');
      await simulator.control.solve(loginOf(again).id);
      homeWith(await again.reload());
    },
  },
  'solved by the tester': {
    service: asking,
    take: async (picker) => {
      const { id: person } = await someone();
      await simulator.control.solve(loginOf(picker).id, { person, method: 'bankid' });
      homeWith(await picker.reload());
    },
  },
};

describe('a journey, fed to the machine again, gives the same records byte for byte:', () => {
  const visited = new Set<string>();

  async function expectSame(world: OwnWorld, id: string): Promise<void> {
    const events = await recorded(world, id);
    const records = replayed(events, tables);
    expect(records.map((record) => JSON.stringify(record))).toEqual(
      events.map(({ after }) => JSON.stringify(after)),
    );
    const last = (await world.store.get(LOGIN, id, clock.now()))?.value;
    expect(JSON.stringify(records.at(-1))).toBe(asMoved(last));
    for (const { method, post_login, step } of records) visited.add(`${post_login ?? method}.${step}`);
  }

  it.each(Object.entries(journeys))('%s', async (_, journey) => {
    const { service = plain, more, take } = typeof journey === 'function' ? { take: journey } : journey;
    const page = await service.atPicker(more);
    const { id } = loginOf(page);
    await take(page);
    await expectSame(simulator, id);
  });

  it.each(tables.methods)('the way to each step of $id', async ({ id }) => {
    const cast = await ownWorld({ clock, record: true, demoPort: 0 });
    for (const way of Object.values(waysOf(id).steps)) {
      await cast.control.must('POST', '/reset', { all: true });
      const browsing = new HttpBrowsing();
      await new Walk(cast, browsing, id).arrive(way);
      if (browsing.page.value('login') !== undefined) await expectSame(cast, loginOf(browsing.page).id);
    }
  });

  it('and together they have stood at every step there is', () => {
    const all = [...tables.methods, ...tables.postLogin].flatMap(({ id, steps }) =>
      Object.keys(steps).map((step) => `${id}.${step}`),
    );
    expect(all.filter((step) => !visited.has(step))).toEqual([]);
  });

  it('while another answer gives other records', async () => {
    const page = await plain.atPicker();
    const person = await someone();
    await plain.throughBankId(page, person);
    const events = await recorded(simulator, loginOf(page).id);
    const wrong = events.map((seen) =>
      'password' in seen.facts.fields
        ? { ...seen, facts: { ...seen.facts, fields: { password: 'not the one' } } }
        : seen,
    );
    expect(replayed(wrong, tables).at(-1)).toMatchObject({ state: 'open', step: 'password' });
  });
});

describe('a post-login step', () => {
  async function atQuestion() {
    const person = await someone();
    const visit = await asking.atPassword(person);
    const page = await visit.submit({ password: passwordOf(person) });
    return { password: visit, page, person };
  }

  it('stands between proof and return, for those who want it only', async () => {
    const { page, person } = await atQuestion();
    expect([page.status, page.heading]).toEqual([200, 'What shall we call you?']);
    const shown = await page.submit({ nickname: '' });
    expect(shown.text).toContain('Type a nickname.');
    const home = await shown.submit({ nickname: 'Solveig' });
    expect(await asking.redeemed(home)).toMatchObject({ pid: person.pid, amr: ['BankID'] });
  });

  it('is where the login stands, whatever is opened', { tags: '@asvs-2.3.1' }, async () => {
    const { page } = await atQuestion();
    for (const path of ['/authorize/selector', '/authorize/bankid', '/authorize/testid2'])
      expect((await page.open(new URL(path, simulator.login))).heading).toBe(page.heading);
  });

  it('offers no way back to the picker, and old forms change nothing', async () => {
    const { page, password, person } = await atQuestion();
    expect(() => page.form('back')).toThrow();
    const old = await password.submit({ password: passwordOf(person) });
    expect([old.status, old.heading]).toEqual([425, page.heading]);
    expect((await simulator.control.event(loginOf(page).id, { event: 'back' })).status).toBe(409);
  });

  it('can be cancelled, and nothing of the proof goes home', async () => {
    const { page } = await atQuestion();
    expect(homeWith(await page.press('cancel'))).toMatchObject({ error: 'access_denied' });
  });
});

describe('`solve`', () => {
  const entries = tables.methods.flatMap((method) => method.entries);

  it('takes a cooperative person through every entry, and only their browser carries it home', async () => {
    for (const { id: method, acr } of entries) {
      const person = await someone();
      const nobody = levelsIn(tables).isByName(acr);
      const more = nobody ? { acr_values: `${acr} idporten-loa-high` } : {};
      const page = await plain.atPicker(more);
      const solved = await simulator.control.solve(loginOf(page).id, { person: person.id, method });
      expect([method, solved]).toMatchObject([method, { state: 'proven' }]);
      expect(JSON.stringify(solved)).not.toMatch(/code=|"code":"(?!null)/);
      const stranger = await plain.atPicker();
      const theirs = new URL(page.url);
      theirs.searchParams.set('login', loginOf(page).id);
      expect((await stranger.browser.open(theirs)).status).toBe(400);
      const prefetched = await page.browser.open(page.url, undefined, { 'sec-purpose': 'prefetch' });
      expect([prefetched.status, prefetched.url.pathname]).toEqual([200, '/authorize/selector']);
      const home = await page.reload();
      expect(await plain.redeemed(home)).toMatchObject(nobody ? { acr } : { pid: person.pid });
    }
    expect(entries.length).toBeGreaterThanOrEqual(3);
  });

  it('goes on from wherever the citizen stands', async () => {
    const person = await someone();
    const page = await asking.atPassword(person);
    const solved = await simulator.control.solve(loginOf(page).id);
    expect(solved).toMatchObject({ state: 'proven', person: person.id });
    expect(await asking.redeemed(await page.reload())).toMatchObject({ pid: person.pid });
  });

  it('says where a person cannot go on', async () => {
    const person = await someone({ state: 'suspended', password_errors: 5 });
    const page = await plain.atPicker();
    const path = `/logins/${loginOf(page).id}/solve`;
    const stuck = await simulator.control.call('POST', path, { person: person.id, method: 'bankid' });
    const detail = 'The answer at number was refused: errors.9314.';
    expect(stuck).toMatchObject({ status: 409, body: { detail } });
  });
});

describe('an event that means nothing', () => {
  const stamp: Stamp = { at: 0, entropy: 'e' };
  const EVENTS: readonly LoginEvent[] = [
    { kind: 'answer', fields: {} },
    { kind: 'back' },
    { kind: 'cancel' },
    { kind: 'choose', entry: 'testid1' },
    { kind: 'choose', entry: 'nobody' },
  ];

  async function standingAt(state: Login['state']): Promise<Login> {
    const page = await plain.atPicker();
    const found = await simulator.store.get(LOGIN, loginOf(page).id, clock.now());
    if (found === undefined) throw new Error('The login was not stored');
    return { ...found.value, state };
  }

  const blank = (login: Login): Facts => ({
    ...{ login, fields: {}, at: 0, stamp, pid: null, pidProblem: 'format' },
    ...{ person: null, credential: null, personAt: 0, settings: {}, host: 'login.test', ownerSettings: {} },
    ...{
      phone: null,
      browser: { agent: 'modern' as const },
      outage: null,
      registerAnswers: true,
      ambiguous: false,
      passedOver: null,
      shared: [],
      suggestion: null,
    },
  });

  it.each([
    ['phone', ['answer', 'cancel', 'choose testid1']],
    ['browser', ['answer', 'cancel', 'choose testid1']],
    ['tester', ['cancel']],
  ] as const)('leaves a login that the %s has proven as it was, but for %j', async (by, takesBack) => {
    const login: Login = { ...(await standingAt('proven')), proven_by: by };
    const taken = EVENTS.filter((event) => transition(login, event, blank(login), tables).changed);
    expect(taken.map((event) => [event.kind, ...('entry' in event ? [event.entry] : [])].join(' '))).toEqual(
      takesBack,
    );
  });

  it.each(['phone', 'browser', 'tester'] as const)(
    'takes a login back to the picker whoever has proven it: the %s',
    async (by) => {
      const login: Login = { ...(await standingAt('proven')), method: 'bankid', proven_by: by };
      const back = transition(login, { kind: 'back' }, blank(login), tables).login;
      expect(back).toMatchObject({ state: 'open', method: null, step: null, proven_at: null });
      expect(back).not.toHaveProperty('proven_by');
    },
  );

  it.each(['delivered', 'cancelled', 'failed', 'expired'] as const)(
    'leaves a login that is %s as it was',
    async (state) => {
      const login = await standingAt(state);
      for (const event of EVENTS)
        expect(transition(login, event, blank(login), tables)).toMatchObject({ changed: false, login });
    },
  );

  it('leaves the picker as it was', async () => {
    const login = await standingAt('open');
    const idle = EVENTS.filter(({ kind }) => kind === 'answer' || kind === 'back');
    for (const event of [...idle, { kind: 'choose', entry: 'nobody' } as const])
      expect(transition(login, event, blank(login), tables).changed).toBe(false);
    expect(stepOf(tables, login)).toBeUndefined();
  });
});
