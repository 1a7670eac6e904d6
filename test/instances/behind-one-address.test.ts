/**
 * Two instances on one PostgreSQL behind one address, without stickiness: whoever is asked next goes on. One
 * is killed, both are started anew one after the other, and nobody who logs in is let down.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../login/listening.ts';
import { mobileAndBirth } from '../methods/mobile.ts';
import { oneOf20, statusesOf, twenty } from '../oidc/parallel.ts';
import { endAll, freePort, Program } from '../start/program.ts';
import { type Balancer, balancer } from '../support/balancer.ts';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { loginOf, serviceOf } from '../support/login.ts';
import { codeOf, Party } from '../support/party.ts';
import { approve } from '../support/phone.ts';
import { sharedDatabase } from '../support/shared.ts';
import { type World, worldAt } from '../support/world.ts';

/** Logins of each kind, and how many at once. */
const LOGINS = process.env.PROVEPORTEN_TESTS === 'long' ? 40 : 8;
const LANES = 4;

interface Instance {
  readonly port: number;
  readonly demo: string;
  start(): Promise<Program>;
  program: Program;
}

const storage = await sharedDatabase();
let front: Balancer;
let issuer: string;
let one: Instance;
let other: Instance;
let world: World;

async function instance(): Promise<Instance> {
  const [port, demo] = [await freePort(), await freePort()];
  const env = {
    ...{ PORT: `${port}`, PROVEPORTEN_DEMO_PORT: `${demo}` },
    ...{ PROVEPORTEN_STORAGE: storage, PROVEPORTEN_ISSUER: issuer },
    // A request may be on its way to whoever the balancer has just been told to leave.
    PROVEPORTEN_DRAIN: '1',
  };
  const start = async () => {
    const program = new Program({ env });
    await program.ready();
    return program;
  };
  return { port, demo: `http://localhost:${demo}`, start, program: await start() };
}

beforeAll(async () => {
  front = await balancer([]);
  issuer = `http://localhost:${front.port}`;
  [one, other] = [await instance(), await instance()];
  front.to([one.port, other.port]);
  world = worldAt(issuer);
}, 60_000);
afterAll(async () => {
  front.close();
  await endAll();
});

/** A whole login in a browser of its own, up to the code. */
async function code(party: Party): Promise<string> {
  const person = await world.control.person();
  const browser = party.browser();
  const home = await throughBankId(browser, await browser.open(party.request()), person, world.control);
  if (codeOf(home) === '') throw new Error(`No code but ${home.status} at ${home.url}`);
  return codeOf(home);
}

/** So many, some at once; one that breaks begins anew, as its citizen would. `each` hears of every one that is through. */
async function codes(party: Party, each: (count: number) => void = () => undefined) {
  const [got, broken]: [string[], unknown[]] = [[], []];
  const places = Array.from({ length: LOGINS }, (_, place) => place).values();
  const untilHome = async (): Promise<string> => {
    for (;;) {
      const came = await code(party).catch((error: unknown) => void broken.push(error));
      if (typeof came === 'string') return came;
    }
  };
  const lane = async () => {
    for (const _place of places) each(got.push(await untilHome()));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { got, broken };
}

const redeemed = async (party: Party, got: readonly string[]) =>
  (await Promise.all(got.map((each) => party.redeem(each)))).map(({ status }) => status);
const all = (status: number, count: number) => Array<number>(count).fill(status);

it(`${LOGINS} logins of ${LOGINS}, each request answered by the other instance than the one before`, async () => {
  const party = await Party.registered(world);
  const { got, broken } = await codes(party);
  expect(broken).toEqual([]);
  expect(await redeemed(party, got)).toEqual(all(200, LOGINS));
  const [first = 0, second = 0] = [front.answered.get(one.port), front.answered.get(other.port)];
  expect(first / (first + second)).toBeCloseTo(0.5, 1);
}, 60_000);

it('an event of a login stands in the output of one instance, once', async () => {
  const party = await Party.registered(world);
  await codes(party);
  const service = party.service.client_id;
  const told = (await world.control.trail({ service, limit: '500' })).map(
    ({ kind, login }) => `${kind} ${login ?? ''}`,
  );
  // What each has said before it tells of a person made there is in its output then.
  for (const { program, port } of [one, other]) {
    const { id } = await worldAt(`http://localhost:${port}`).control.person();
    await program.says(new RegExp(`"person":"${id}"`));
  }
  const printed = [one, other]
    .flatMap(({ program }) => program.stdout.split('\n'))
    .filter((line) => line.includes(`"service":"${service}"`) && line.includes('"kind"'))
    .map((line): { kind: string; login?: string } => JSON.parse(line))
    .map(({ kind, login }) => `${kind} ${login ?? ''}`);
  expect(told.length).toBeGreaterThan(LOGINS);
  expect(printed.toSorted()).toEqual(told.toSorted());
});

describe('what is done at one is known at the other', () => {
  const at = (port: number) => worldAt(`http://localhost:${port}`);

  it('an approval, from either: the page that waits at the other is told', async () => {
    const service = await serviceOf(world);
    for (const [waits, phone] of [
      [one, other],
      [other, one],
    ] as const) {
      const person = await world.control.person();
      const picker = await service.atPicker();
      const page: Page = await (await picker.click('bankid-mobil')).submit(mobileAndBirth(person));
      const stream = await listen(
        page.browser,
        new URL(`/authorize/events?login=${loginOf(page).id}`, `http://localhost:${waits.port}`),
      );
      expect(stream.status).toBe(200);
      const told = stream.next(({ wait }) => wait === null);
      await approve(at(phone.port), person, { pin: '1234' });
      await told;
      stream.close();
      expect(codeOf(await page.reload())).not.toBe('');
    }
  });

  it('a new signing key, and a code that has been redeemed', async () => {
    const keys = async ({ port }: Instance) => (await fetch(`http://localhost:${port}/jwks.json`)).json();
    const before = await keys(one);
    await at(one.port).control.must('POST', '/keys/rotate', { signs_in: 0 });
    expect(await keys(other)).toEqual(await keys(one));
    expect(await keys(other)).not.toEqual(before);
    const party = await Party.registered(world);
    const person = await world.control.person();
    const used = await party.code(person);
    expect(statusesOf(await twenty(() => party.redeem(used)))).toEqual(oneOf20(200, 400));
    const { id_token } = await party.issued(person);
    expect((await party.claims(id_token)).pid).toBe(person.pid);
  });

  it('the bundled service of each logs in, by either', async () => {
    const { pid } = await world.control.person();
    for (const { demo } of [one, other]) {
      const page = await new Browser().open(`${demo}/login?${new URLSearchParams({ eid: 'testid', pid })}`);
      expect(page.heading).toBe('You are logged in');
    }
  });
});

describe('while people log in', () => {
  it('both are started anew, one after the other, and nobody is let down', async () => {
    const party = await Party.registered(world);
    let isOver = false;
    const rolling = async () => {
      for (const each of [one, other]) {
        // As whoever puts a new version in place tells the balancer.
        front.to([one.port, other.port].filter((port) => port !== each.port));
        await each.program.end();
        each.program = await each.start();
        front.to([one.port, other.port]);
      }
    };
    const restarted = rolling().finally(() => {
      isOver = true;
    });
    do {
      const { got, broken } = await codes(party);
      expect(broken).toEqual([]);
      expect(await redeemed(party, got)).toEqual(all(200, LOGINS));
    } while (!isOver);
    await restarted;
  }, 120_000);

  it('one is killed: what it had under way begins anew, and every code that came home is good', async () => {
    const party = await Party.registered(world);
    const { got, broken } = await codes(party, (count) => {
      if (count === LOGINS / 2) other.program.child.kill('SIGKILL');
    });
    await other.program.exited;
    // The balancer's word for a connection that broke; nothing was refused, and nothing failed otherwise.
    expect(broken.filter((error) => !/\b502\b/.test(String(error)))).toEqual([]);
    expect(await redeemed(party, got)).toEqual(all(200, LOGINS));
  }, 120_000);
});
