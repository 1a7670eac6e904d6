/** Citizens who stand at each step of each eID, at a program that a test kills: walked there by the ways of test/ways, each as somebody of their own. */
import type { LoginMethod } from '../../src/eid/method.ts';
import type { Step } from '../../src/eid/step.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { castInputs } from '../../src/people/cast.ts';
import type { Store } from '../../src/storage/store.ts';
import { type Act, Citizen, type Door, type Place, SECRETS } from '../methods/citizen.ts';
import { browserOf, type Service, serviceOf } from '../support/login.ts';
import type { TestPerson, World } from '../support/world.ts';
import { HttpBrowsing } from '../ways/browsing.ts';
import { waysOf } from '../ways/list.ts';
import { Walk } from '../ways/walk.ts';
import type { LoginWay } from '../ways/way.ts';
import { LONG } from './engine.ts';

/** A step of an eID, and the way there. */
export interface Waiting {
  /** `<eid>: <step>`. */
  readonly name: string;
  readonly step: Step;
  readonly way: LoginWay;
  readonly door: Door;
}

/** One who stands at such a step. */
export interface Standing {
  readonly name: string;
  readonly citizen: Citizen;
}

const methods = await loadMethods(null);

/** Every step of every eID. */
const ALL: readonly Waiting[] = methods.flatMap((method) =>
  Object.entries(method.steps).map(([name, step]) => ({
    name: `${method.id}: ${name}`,
    step,
    ...wayTo(method, name),
  })),
);

/** Those at which a code, a password or a PIN can be guessed. */
const ALL_GUESSED = ALL.filter(
  ({ step }) =>
    step.phone !== undefined || step.fields.some(({ autocomplete }) => SECRETS.includes(autocomplete)),
);

/** In a short run the last of each eID. */
function some(all: readonly Waiting[]): readonly Waiting[] {
  return LONG ? all : all.filter(({ door }, place) => all[place + 1]?.door.method !== door.method);
}

export const WAITING = some(ALL);
export const GUESSED = some(ALL_GUESSED);

function wayTo(method: LoginMethod, step: string): Pick<Waiting, 'way' | 'door'> {
  const way = waysOf(method.id).steps[step];
  const entry = method.entries.find(({ id }) => id === way?.login);
  if (way === undefined || entry === undefined) throw new Error(`No way leads to ${method.id}: ${step}`);
  return { way, door: { method, entry } };
}

/** A service of the test, in the place of the bundled one. */
const SERVICE = 'http://service.localhost:9';

/** A browser that such a service sends to the simulator. */
class ServiceBrowsing extends HttpBrowsing {
  readonly #service: Service;

  constructor(service: Service) {
    super(browserOf());
    this.#service = service;
  }

  override open(url: string): Promise<void> {
    const { origin, searchParams } = new URL(url);
    const wishes = Object.fromEntries(searchParams);
    return super.open(origin === SERVICE ? this.#service.request(wishes).href : url);
  }
}

/** Walks as somebody who is as the member of the cast, so that no two walks meet on one phone. */
class OwnWalk extends Walk {
  readonly #simulator: World;
  #person: TestPerson | undefined;

  constructor(simulator: World, browsing: HttpBrowsing, eid: string) {
    super({ ...simulator, demo: SERVICE }, browsing, eid);
    this.#simulator = simulator;
  }

  override async member(name: string): Promise<TestPerson> {
    const member = castInputs.find((one) => `${one.name?.given} ${one.name?.family}` === name);
    if (member === undefined) throw new Error(`Nobody of the cast is called ${name}.`);
    const { pid, mobile, ...same } = member;
    this.#person ??= await this.#simulator.control.person(same);
    return this.#person;
  }
}

/** `store`: the program's own, which an eID's right answer is read from. */
export async function placeOf(simulator: World, store: Store): Promise<Place> {
  const pass = () => {
    throw new Error('The clock of another process does not move');
  };
  return { service: await serviceOf(simulator), store, clock: { ...systemClock, pass }, methods };
}

export async function standing(place: Place, { name, way, door }: Waiting): Promise<Standing> {
  const { world } = place.service;
  const browsing = new ServiceBrowsing(place.service);
  const walk = new OwnWalk(world, browsing, door.method.id);
  await walk.arrive(way);
  const person = await walk.member(way.as);
  return { name, citizen: Citizen.standing(place, door, person, browsing.page) };
}

/** What leads on comes before the buttons of a step's own. */
const ONWARDS: readonly Act[] = ['solve', 'approve', '#submit'];

/** Whether the page has a button to another way to log in. */
function hasBack({ page }: Citizen): boolean {
  return page.forms.some(({ controls }) => controls.some(({ id }) => id === 'back'));
}

/** Where nothing leads on and there is no way back, a button of the step's own. */
function onwards(citizen: Citizen, possible: readonly Act[]): Act | undefined {
  const leading = ONWARDS.find((act) => possible.includes(act));
  return leading ?? (hasBack(citizen) ? undefined : possible.find((act) => act.startsWith('#')));
}

/** Goes on as the eID asks, to the service or to where it leads nowhere new. */
export async function toTheEnd(citizen: Citizen): Promise<void> {
  const done = new Set<string>();
  while (!citizen.isHome) {
    const at = (await citizen.standsAt())?.name;
    const act = onwards(
      citizen,
      (await citizen.acts()).filter((one) => !done.has(`${at} ${one}`)),
    );
    if (act === undefined || !(await citizen.does(act))) break;
    done.add(`${at} ${act}`);
  }
}

/** The same, and from where it leads nowhere new to the service by another way to log in. */
export async function finished(citizen: Citizen, other = 'testid2'): Promise<void> {
  await toTheEnd(citizen);
  if (citizen.isHome) return;
  if (hasBack(citizen)) await citizen.press('back');
  // Some stand at the other tab of the picker.
  await citizen.opens(`/authorize/${other}${citizen.page.url.search}`);
  await citizen.sends({ pid: citizen.person.pid });
}

/** A new login in the same browser. */
export async function anew({ service }: Place, citizen: Citizen): Promise<void> {
  await citizen.opens(service.request({ prompt: 'login' }).href);
  await finished(citizen);
}
