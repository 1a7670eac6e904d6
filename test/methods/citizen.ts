/** A citizen of whichever eID: what they would answer where a login stands is read from the eID's own table, and sent by HTTP. */

import type { LoginMethod } from '../../src/eid/method.ts';
import type { Step } from '../../src/eid/step.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { factsFor } from '../../src/login/machine/facts.ts';
import { LOGIN, type Login, type LoginFacts } from '../../src/login/machine/login.ts';
import { stepOf } from '../../src/login/machine/tables.ts';
import { PERSON } from '../../src/people/person.ts';
import type { Store, Stored } from '../../src/storage/store.ts';
import type { Page } from '../support/browser.ts';
import { loginOf, type MovedClock, type Service } from '../support/login.ts';
import { messagesOf } from '../support/phone.ts';
import type { Answer, TestPerson } from '../support/world.ts';

type Fields = Readonly<Record<string, string>>;

/** Where citizens of these tests log in. */
export interface Place {
  readonly service: Service;
  readonly store: Store;
  readonly clock: MovedClock;
  readonly methods: readonly LoginMethod[];
}

/** An entry of the picker, and the eID that has it. */
export interface Door {
  readonly entry: LoginMethod['entries'][number];
  readonly method: LoginMethod;
}

/** What somebody of these tests does, from the first step of the entry on. */
export interface Path {
  /** As whom: what `POST /control/people` takes; a fresh person unless told. */
  readonly as?: object;
  readonly acts: readonly Act[];
}

/** What is done at a step: a button pressed by its id, or one of the verbs. */
export type Act = 'solve' | 'approve' | 'reject' | 'wear out' | `#${string}`;

/** No eID may take more wrong guesses than this. */
export const MOST_GUESSES = 10;

export class Citizen {
  readonly #place: Place;
  readonly #door: Door;
  readonly person: TestPerson;
  /** What was seen at the eID, in order. */
  readonly pages: Page[];

  private constructor(place: Place, door: Door, person: TestPerson, page: Page) {
    this.#place = place;
    this.#door = door;
    this.person = person;
    this.pages = [page];
  }

  /** Where the login of this page stands, which this person has begun somehow. */
  static standing(place: Place, door: Door, person: TestPerson, page: Page): Citizen {
    return new Citizen(place, door, person, page);
  }

  get page(): Page {
    const last = this.pages.at(-1);
    if (last === undefined) throw new Error('A citizen has seen a page');
    return last;
  }

  #turnsTo(page: Page): void {
    this.pages.push(page);
  }

  /** In a new browser, at the first step of the entry; as this person, or as somebody new. */
  static async at(place: Place, door: Door, known?: TestPerson): Promise<Citizen> {
    const person = known ?? (await place.service.world.control.person());
    const page = await place.service.atPicker({ acr_values: door.entry.acr });
    const isThere = page.url.pathname === `/authorize/${door.entry.id}`;
    return new Citizen(place, door, person, isThere ? page : await page.click(door.entry.id));
  }

  /** Along a path from there, as far as it leads: to the step, or to where the next act cannot be done. Some eIDs remember the way. */
  static async towards(
    place: Place,
    door: Door,
    { path, name }: { readonly path: Path; readonly name: string },
    known: TestPerson,
  ): Promise<Citizen> {
    const citizen = await Citizen.at(place, door, known);
    for (const act of path.acts) {
      if ((await citizen.standsAt())?.name === name || !(await citizen.acts()).includes(act)) break;
      await citizen.does(act);
    }
    return citizen;
  }

  /** Along a path from there. */
  static async along(place: Place, door: Door, path: Path): Promise<Citizen> {
    const citizen = await Citizen.at(place, door, await place.service.world.control.person(path.as));
    for (const act of path.acts) await citizen.does(act);
    return citizen;
  }

  /** Of the page that is seen, or of an older one. */
  async login(page = this.page): Promise<Stored<Login>> {
    const { store, clock } = this.#place;
    const { id } = loginOf(page);
    const found = await store.get(LOGIN, id, clock.now());
    if (found === undefined) throw new Error(`There is no login ${id}`);
    return found;
  }

  /** Null once the login has left the eID. */
  async standsAt(): Promise<{
    readonly name: string;
    readonly step: Step;
    readonly facts: LoginFacts;
  } | null> {
    if (this.isHome || !this.page.forms.some(({ controls }) => controls.some(({ name }) => name === 'login')))
      return null;
    const found = await this.login();
    const { step: name, method } = found.value;
    const step = stepOf({ methods: this.#place.methods, postLogin: [] }, found.value);
    if (name === null || step === undefined || method !== this.#door.method.id) return null;
    return { name, step, facts: await this.#facts(found) };
  }

  async #facts(found: Stored<Login>): Promise<LoginFacts> {
    const { store, clock, methods } = this.#place;
    const { person: id } = found.value;
    const person = id === null ? undefined : await store.get(PERSON, id, clock.now());
    const settings = Object.fromEntries(methods.map((one) => [one.id, one.settings.parse({}) as JsonObject]));
    const ports = {
      tables: { methods, postLogin: [] },
      settings,
      host: this.page.url.hostname,
      registerAnswers: true,
    };
    return factsFor({ ports, found, stamp: stamp(clock) }, {}, null, person);
  }

  get isHome(): boolean {
    return this.page.status === 0;
  }

  /** The right answer where the login stands; undefined where nobody can go on. */
  async answer(): Promise<Fields | undefined> {
    const at = await this.standsAt();
    const { store, clock } = this.#place;
    const person = (await store.get(PERSON, this.person.id, clock.now()))?.value ?? null;
    return at?.step.solve({ ...at.facts, wish: { person } });
  }

  /** False where it cannot be done here. */
  async does(act: Act): Promise<boolean> {
    if (act === 'approve' || act === 'reject') return (await this.#answersOnPhone(act)) !== null;
    if (act === 'wear out') return this.#wearsOut();
    if (act === 'solve') {
      const answer = await this.answer();
      if (answer === undefined) return false;
      await this.sends(answer);
      return true;
    }
    await this.press(act.slice(1));
    return true;
  }

  /** An answer as the form sends it; `extra` is a button. */
  async sends({ extra, ...fields }: Fields): Promise<void> {
    const controls = this.page.forms.flatMap((form) => form.controls);
    const button = controls.find(({ name, value }) => name === 'extra' && value === extra)?.id;
    const pressed = extra === undefined ? 'submit' : (button ?? extra);
    this.#turnsTo(await this.page.submit(fields, pressed));
  }

  /** On the page that is seen, or on an older one. */
  async press(button: string, page = this.page): Promise<void> {
    this.#turnsTo(await page.press(button));
  }

  /** As by a link of the page that is seen. */
  async opens(path: string): Promise<void> {
    this.#turnsTo(await this.page.open(path));
  }

  async looksAgain(): Promise<void> {
    this.#turnsTo(await this.page.reload());
  }

  /** Sends the phone's answer; null where the phone is not asked, or nobody could approve. The page is not asked for again. */
  async answersOnPhone(verb: 'approve' | 'reject', fields?: Fields): Promise<Answer<JsonObject> | null> {
    const at = await this.standsAt();
    const message = at?.facts.login.wait?.message ?? null;
    const right = verb === 'approve' ? (fields ?? at?.step.approves?.(at.facts)) : {};
    if (message === null || right === undefined) return null;
    const path = `/people/${at?.facts.login.person}/phone/${message}/${verb}`;
    return this.#place.service.world.control.call('POST', path, right);
  }

  async #answersOnPhone(verb: 'approve' | 'reject'): Promise<Answer<JsonObject> | null> {
    const answer = await this.answersOnPhone(verb);
    if (answer !== null) await this.looksAgain();
    return answer;
  }

  /** A code, a password or a PIN is asked for here: what is wrong in its place, by name. Null where nothing can be guessed. */
  async wrong(): Promise<{ readonly on: 'page' | 'phone'; readonly fields: Fields } | null> {
    const at = await this.standsAt();
    if (at === null) return null;
    const { step, facts } = at;
    if (facts.login.wait !== null) {
      const messages = await messagesOf(this.#place.service.world, { id: facts.login.person ?? '' });
      const message = messages.find(({ id }) => id === facts.login.wait?.message);
      const pin = step.approves?.(facts)?.pin;
      return message?.needs.includes('pin') === true && pin !== undefined
        ? { on: 'phone', fields: { pin: spoilt(pin) } }
        : null;
    }
    const secret = step.fields.filter(({ autocomplete }) => SECRETS.includes(autocomplete));
    const right = await this.answer();
    if (secret.length === 0 || right === undefined) return null;
    const wrong = secret.flatMap(({ id }) => (right[id] === undefined ? [] : [[id, spoilt(right[id])]]));
    return { on: 'page', fields: { ...right, ...Object.fromEntries(wrong) } };
  }

  /** One wrong guess; false where nothing can be guessed. The page then shows what came of it. */
  async guessesWrong(): Promise<boolean> {
    const guess = await this.wrong();
    if (guess === null) return false;
    if (guess.on === 'page') await this.sends(guess.fields);
    else {
      await this.answersOnPhone('approve', guess.fields);
      await this.looksAgain();
    }
    return true;
  }

  /** Wrong guesses until they lead on; false where they do not. */
  async #wearsOut(): Promise<boolean> {
    const before = (await this.standsAt())?.name;
    for (let guesses = 0; guesses < MOST_GUESSES; guesses += 1) {
      if (!(await this.guessesWrong())) return false;
      if ((await this.standsAt())?.name !== before) return true;
    }
    return false;
  }

  /** What can be done here. */
  async acts(): Promise<readonly Act[]> {
    const at = await this.standsAt();
    if (at === null) return [];
    const drawn = this.page.forms.flatMap(({ controls }) => controls).map(({ id }) => id);
    const { step, facts } = at;
    const buttons = [...(step.extra ?? []), ...(step.menu ?? [])].filter(({ id }) => drawn.includes(id));
    return [
      ...((await this.answer()) === undefined ? [] : ['solve' as const]),
      ...(facts.login.wait === null ? [] : (['approve', 'reject'] as const)),
      ...((await this.wrong()) === null ? [] : ['wear out' as const]),
      ...(step.fields.length === 0 && drawn.includes('submit') ? ['#submit' as const] : []),
      ...buttons.map(({ id }) => `#${id}` as const),
    ];
  }
}

/** What autocomplete calls a secret (HTML, autofill): these can be guessed. */
export const SECRETS: readonly string[] = ['one-time-code', 'current-password'];

/** As long and of the same kind of signs, and right nowhere near. */
function spoilt(secret: string): string {
  return secret.replace(/./g, (sign) =>
    /\d/.test(sign) ? String((Number(sign) + 5) % 10) : sign === 'x' ? 'y' : 'x',
  );
}
