/** Goes a way in a running simulator, with whichever browser. */
import { URI } from 'otpauth';
import { castInputs } from '../../src/people/cast.ts';
import { messagesOf, type PhoneMessage, phoneOf, readerOf } from '../support/phone.ts';
import type { Control, TestPerson } from '../support/world.ts';
import { type Browsing, HttpBrowsing } from './browsing.ts';
import type { AppWay, DeskWay, EidWay, LoginWay, Step, Tap } from './way.ts';

/** The port of a way to its simulator: the last two only where it takes time or meets an outage. */
export interface Place {
  readonly login: string;
  readonly demo: string | null;
  readonly control: Control;
  later?(seconds: number): void;
  meet?(fault: string): void;
}

/** The answer of the phone, or of the card's window, by the first word of the step. */
const ANSWERS: Readonly<Record<string, (words: readonly string[]) => object>> = {
  approve: ([, pin]) => (pin === undefined ? {} : { pin }),
  choose: ([choice, , pin]) => ({ choice, pin }),
  unlock: ([, unlock]) => ({ unlock }),
  reject: ([, reason]) => ({ reason }),
};

export const isLater = (one: Step | Tap): one is `later ${number}` =>
  typeof one === 'string' && one.startsWith('later ');

export class Walk {
  readonly #place: Place;
  readonly #browsing: Browsing;
  readonly #eid: string;
  /** The last typed values, by field. */
  readonly #typed = new Map<string, string>();

  /** `eid` is whose codes and passwords are typed. */
  constructor(place: Place, browsing: Browsing, eid: string) {
    this.#place = place;
    this.#browsing = browsing;
    this.#eid = eid;
  }

  /** To the page that the way leads to. */
  async arrive(way: EidWay): Promise<void> {
    const person = await this.member(way.as);
    if ('taps' in way) await this.tapped(way);
    else await this.#changed(way, person);
    if ('steps' in way) await this.#logIn(way, person);
    else if ('taps' in way) {
      const page = way.on === 'reader' ? `reader/${person.id}?program=` : `phone/${person.id}?app=`;
      await this.#browsing.open(`${this.#place.login}/${page}${way.app}`);
    } else await this.#atDesk(way, person);
  }

  async #changed({ changed }: EidWay, { id }: TestPerson): Promise<void> {
    if (changed !== undefined) await this.#must('PATCH', `/people/${id}`, changed);
  }

  async member(name: string): Promise<TestPerson> {
    const member = castInputs.find((one) => `${one.name?.given} ${one.name?.family}` === name);
    if (member === undefined) throw new Error(`Nobody of the cast is called ${name}.`);
    return this.#place.control.shown({ id: member.pid ?? '' });
  }

  async #logIn({ twice, ...way }: LoginWay, person: TestPerson): Promise<void> {
    const { login, steps, browser, acr, language, service, fault } = way;
    if (twice) await new Walk(this.#place, new HttpBrowsing(), this.#eid).arrive(way);
    if (service !== undefined) await this.#must('PATCH', '/services/demo-client', service);
    if (fault !== undefined) this.#clocked('meet')(fault);
    if (browser !== undefined) {
      await this.#browsing.open(`${this.#place.login}/browser`);
      await this.#browsing.press(`use-${browser}`);
    }
    const wishes = { ...(acr && { acr_values: acr }), ...(language && { ui_locales: language }) };
    await this.#browsing.open(`${this.#place.demo}/login?${new URLSearchParams(wishes)}`);
    await this.#choose(login);
    for (const step of steps) await this.#step(step, person);
  }

  /** An entry of the picker, on whichever of its tabs it stands. */
  async #choose(entry: string): Promise<void> {
    if (!(await this.#browsing.has(entry))) await this.#browsing.press('tab-international');
    await this.#browsing.press(entry);
  }

  async #atDesk({ desk, fields = {}, twice, after = [] }: DeskWay, person: TestPerson): Promise<void> {
    for (const one of after)
      await this.#must(
        'POST',
        `/people/${person.id}/desk/${one.desk}`,
        await this.filledIn(one.fields, person),
      );
    await this.#browsing.open(`${this.#place.login}/bank/${person.id}`);
    if (desk === null) return;
    if (twice) await this.#must('POST', `/people/${person.id}/desk/${desk}`, {});
    await this.#browsing.press(desk.replace('/', '-'), await this.filledIn(fields, person));
  }

  /** The screen that an app on the phone, or a program's window, then shows. */
  async tapped(way: AppWay): Promise<string | null> {
    const { app, as, taps, on, asked } = way;
    const person = await this.member(as);
    await this.#changed(way, person);
    if (asked !== undefined) await new Walk(this.#place, new HttpBrowsing(), this.#eid).arrive(asked);
    const path = `/people/${person.id}/phone`;
    const tapPath = on === 'reader' ? `/people/${person.id}/reader/${app}` : `${path}/apps/${app}`;
    for (const tap of taps) {
      if (typeof tap === 'object' && 'phone' in tap) await this.#must('PATCH', path, tap.phone);
      else if (typeof tap === 'object' && 'changed' in tap)
        await this.#must('PATCH', `/people/${person.id}`, tap.changed);
      else if (isLater(tap)) this.#goesBy(tap);
      else {
        const { press, fields } = typeof tap === 'string' ? { press: tap, fields: {} } : tap;
        const body = await this.filledIn({ button: press, fields }, person);
        await this.#must('POST', tapPath, body);
      }
    }
    const shown =
      on === 'reader'
        ? (await readerOf(this.#place, person)).programs
        : (await phoneOf(this.#place, person)).handset.apps;
    return shown[app]?.screen ?? null;
  }

  async #step(step: Step, person: TestPerson): Promise<unknown> {
    if (typeof step !== 'string') {
      const { press = '#submit', ...fields } = await this.filledIn(step, person);
      return this.#browsing.press(press.slice(1), fields);
    }
    if (step.startsWith('#')) return this.#browsing.press(step.slice(1));
    if (isLater(step)) return this.#browsing.meanwhile(async () => this.#goesBy(step));
    const [verb = '', ...words] = step.split(' ');
    if (verb === 'changed') return this.#patched(person, step.slice('changed to '.length));
    if (verb === 'desk') return this.#meanwhile(person, `desk/${words[0]}`, {});
    const body = ANSWERS[verb]?.(words);
    if (body !== undefined)
      return this.#meanwhile(person, `phone/{message}/${verb === 'reject' ? 'reject' : 'approve'}`, body);
    if (words[0] !== 'again') this.#typed.set(verb, await this.filled(`{${verb}}`, person));
    return this.#browsing.press('submit', { [verb]: this.#typed.get(verb) ?? '' });
  }

  #meanwhile(person: TestPerson, path: string, body: object): Promise<unknown> {
    return this.#browsing.meanwhile(async () =>
      this.#must('POST', await this.filled(`/people/{person}/${path}`, person), body),
    );
  }

  #patched({ id }: TestPerson, patch: string): Promise<unknown> {
    return this.#browsing.meanwhile(() => this.#must('PATCH', `/people/${id}`, JSON.parse(patch)));
  }

  #must(method: string, path: string, body: object): Promise<unknown> {
    return this.#place.control.must(method, path, body);
  }

  #goesBy(step: `later ${number}`): void {
    this.#clocked('later')(Number(step.split(' ')[1]));
  }

  #clocked<Name extends 'later' | 'meet'>(name: Name): NonNullable<Place[Name]> {
    const can = this.#place[name];
    if (can === undefined) throw new Error(`This simulator's clock stands, or it meets no outage: ${name}`);
    return can;
  }

  /** With what the person has in the place of names in braces. */
  async filledIn<T extends object>(body: T, person: TestPerson): Promise<T> {
    return JSON.parse(await this.filled(JSON.stringify(body), person));
  }

  async filled(text: string, person: TestPerson): Promise<string> {
    let filled = text;
    for (const [place, name = ''] of text.matchAll(/{(\w+)}/g))
      filled = filled.replace(place, await this.#valueOf(name, person));
    return filled;
  }

  /** The code of an authenticator app that has scanned what the person's phone or desk shows. */
  async #shown(person: TestPerson): Promise<string> {
    const { handset } = await phoneOf(this.#place, person);
    const { desks } = await this.#place.control.must<{ desks: Record<string, { scanned: string[] }> }>(
      'GET',
      `/people/${person.id}/desk`,
    );
    const seen = [
      ...Object.values(handset.apps).map(({ scanned }) => scanned),
      ...Object.values(desks).flatMap(({ scanned }) => scanned),
    ].find((text) => text?.startsWith('otpauth:'));
    return seen == null ? 'no picture' : URI.parse(seen).generate();
  }

  async #valueOf(name: string, person: TestPerson): Promise<string> {
    const newest = async (fits: (message: PhoneMessage) => boolean) =>
      (await messagesOf(this.#place, person)).findLast(fits);
    switch (name) {
      case 'person':
        return person.id;
      case 'pid':
      case 'mobile':
        return person[name];
      case 'birthdate':
        return person.born.replace(/^..(..)-(..)-(..)$/, '$3$2$1');
      case 'serial':
        return person.eids[this.#eid]?.identifier ?? '';
      case 'password':
        return person.eids[this.#eid]?.password ?? '';
      case 'otc':
        return this.#place.control.code(person, this.#eid);
      case 'national':
        return person.mobile.replace('+47', '');
      case 'shown':
        return this.#shown(person);
      case 'sms':
        return (await newest(({ kind }) => kind === 'sms'))?.code ?? 'no SMS';
      case 'letter':
        return (await newest(({ kind }) => kind === 'letter'))?.code ?? 'no letter';
      case 'email':
        return (await newest(({ kind }) => kind === 'email'))?.code ?? 'no e-mail';
      case 'message':
        return (await newest(({ state, needs }) => state === 'new' && needs !== null))?.id ?? 'no message';
      default: {
        const own = Object.entries(person.eids[this.#eid] ?? {}).find(([member]) => member === name)?.[1];
        if (typeof own === 'string') return own;
        throw new Error(`{${name}} is nothing a person has.`);
      }
    }
  }
}
