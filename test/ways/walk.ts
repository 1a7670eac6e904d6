/** Follows a way of docs/reference/seed-coverage.md in a running simulator, and says in a sentence where it does not lead. */

import type { Called, InLogin, Opened, Step, Way } from '../../scripts/reference/seed-coverage/row.ts';
import { castInputs } from '../../src/people/cast.ts';
import { Browser, type Page } from '../support/browser.ts';
import type { TestPerson, World } from '../support/world.ts';
import type { AppWay } from './way.ts';

type Holder = TestPerson & { readonly mobile: string; readonly born: string };

/** What the phone answers, by the first word of the step. */
const ANSWERS: Readonly<Record<string, (given?: string) => object>> = {
  approve: (pin) => (pin === undefined ? {} : { pin }),
  unlock: (unlock) => ({ unlock }),
  reject: (reason) => ({ reason }),
};

/** One way, in a browser of its own. */
export class Walk {
  readonly #world: World;
  readonly #eid: string;
  readonly browser = new Browser();
  /** What was typed last, by field. */
  readonly #typed = new Map<string, string>();

  /** `eid` is whose codes and passwords are typed. */
  constructor(world: World, eid = '') {
    this.#world = world;
    this.#eid = eid;
  }

  /** Null where the way leads to what it promises. */
  async follow(way: Way): Promise<string | null> {
    const person = way.as === undefined ? null : await this.#member(way.as);
    if ('call' in way) return this.#call(way, person);
    return missing('open' in way ? await this.#open(way, person) : await this.arrive(way), way);
  }

  /** The page that a login then stands at. */
  async arrive({ login, as, steps, browser, acr }: Omit<InLogin, 'heading'>): Promise<Page> {
    if (browser !== undefined) await this.#takenFor(browser);
    const wish = acr === undefined ? '' : `?acr_values=${acr}`;
    const picker = await this.browser.open(`${this.#world.demo}/login${wish}`);
    let page = await this.browser.click(picker, login);
    const person = await this.#member(as);
    for (const step of steps) page = await this.#step(page, step, person);
    return page;
  }

  async #member(name: string): Promise<Holder> {
    const member = castInputs.find((one) => `${one.name?.given} ${one.name?.family}` === name);
    if (member === undefined) throw new Error(`Nobody of the cast is called ${name}.`);
    return this.#world.control.must('GET', `/people/${member.pid}`);
  }

  #open({ open }: Opened, person: Holder | null): Promise<Page> {
    const { login, demo } = this.#world;
    const path = open.replace('{person}', person?.id ?? '');
    return this.browser.open(path.startsWith('{demo}') ? path.replace('{demo}', demo ?? '') : login + path);
  }

  /** The screen that an app on the phone then shows. */
  async tapped(app: string, { as, taps }: AppWay): Promise<string | null> {
    const person = await this.#member(as);
    const path = `/people/${person.id}/phone`;
    for (const tap of taps) {
      if (typeof tap === 'object' && 'phone' in tap) {
        await this.#world.control.must('PATCH', path, tap.phone);
        continue;
      }
      const { press, fields } = typeof tap === 'string' ? { press: tap, fields: {} } : tap;
      const body = JSON.parse(await this.#filled(JSON.stringify({ button: press, fields }), person));
      await this.#world.control.must('POST', `${path}/apps/${app}`, body);
    }
    const { handset } = await this.#world.control.must<PhoneJson>('GET', path);
    return handset.apps[app]?.screen ?? null;
  }

  async #takenFor(agent: string): Promise<void> {
    const page = await this.browser.open(`${this.#world.login}/browser`);
    await this.browser.submit(page, {}, `use-${agent}`);
  }

  async #step(page: Page, step: Step, person: Holder): Promise<Page> {
    if (typeof step !== 'string') {
      const { press = '#submit', ...fields } = JSON.parse(await this.#filled(JSON.stringify(step), person));
      return this.browser.submit(page, fields, press.slice(1));
    }
    if (step.startsWith('#')) return this.#pressed(page, step.slice(1));
    const [verb = '', ...words] = step.split(' ');
    if (verb === 'desk') return this.#meanwhile(page, person, `desk/${words[0]}`, {});
    const body = ANSWERS[verb]?.(words[1]);
    if (body !== undefined) {
      const answer = verb === 'reject' ? 'reject' : 'approve';
      return this.#meanwhile(page, person, `phone/{message}/${answer}`, body);
    }
    if (words[0] !== 'again') this.#typed.set(verb, await this.#filled(`{${verb}}`, person));
    return this.browser.submit(page, { [verb]: this.#typed.get(verb) ?? '' });
  }

  #pressed(page: Page, id: string): Promise<Page> {
    const isButton = page.forms.some(({ controls }) => controls.some((control) => control.id === id));
    return isButton ? this.browser.submit(page, {}, id) : this.browser.click(page, id);
  }

  /** Something done elsewhere; then the page is looked at again. */
  async #meanwhile(page: Page, person: Holder, path: string, body: object): Promise<Page> {
    await this.#world.control.must('POST', await this.#filled(`/people/{person}/${path}`, person), body);
    return this.browser.open(page.url);
  }

  async #call({ call, body, status, shows = '' }: Called, person: Holder | null): Promise<string | null> {
    const [method = '', path = ''] = call.split(' ');
    const filled = async (text: string) => (person === null ? text : this.#filled(text, person));
    const answer = await this.#world.control.call(
      method,
      (await filled(path)).replace('/control', ''),
      method === 'GET' ? undefined : JSON.parse(await filled(JSON.stringify(body ?? {}))),
    );
    const told = JSON.stringify(answer.body ?? null);
    if (answer.status !== status) return `${call} answers ${answer.status} instead of ${status}: ${told}`;
    return told.includes(shows) ? null : `${call} does not say “${shows}”: ${told}`;
  }

  /** A text with what the person has in the place of names in braces. */
  async #filled(text: string, person: Holder): Promise<string> {
    let filled = text;
    for (const [place, name = ''] of text.matchAll(/{(\w+)}/g))
      filled = filled.replace(place, await this.#valueOf(name, person));
    return filled;
  }

  async #valueOf(name: string, person: Holder): Promise<string> {
    const phone = async () =>
      (await this.#world.control.must<PhoneJson>('GET', `/people/${person.id}/phone`)).messages;
    switch (name) {
      case 'person':
        return person.id;
      case 'pid':
      case 'mobile':
        return person[name];
      case 'birthdate':
        return ddmmyy(person.born);
      case 'password':
        return person.eids[this.#eid]?.password ?? '';
      case 'otc':
        return this.#world.control.code(person, this.#eid);
      case 'sms':
        return (await phone()).findLast(({ kind }) => kind === 'sms')?.code ?? 'no SMS';
      case 'message':
        return (
          (await phone()).findLast(({ state, needs }) => state === 'new' && needs !== null)?.id ??
          'no message'
        );
      default:
        throw new Error(`{${name}} is nothing a person has.`);
    }
  }
}

interface PhoneJson {
  readonly handset: { readonly apps: Readonly<Record<string, { readonly screen: string | null }>> };
  readonly messages: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly code: string | null;
    readonly needs: readonly string[] | null;
  }[];
}

function ddmmyy(born: string): string {
  const [year = '', month = '', day = ''] = born.split('-');
  return `${day}${month}${year.slice(2)}`;
}

function missing(page: Page, way: Opened | InLogin): string | null {
  const where = `${page.url.pathname} (${page.status}, “${page.heading}”)`;
  const status = 'open' in way ? (way.status ?? 200) : 200;
  if (page.status !== status) return `${where} answers ${page.status} instead of ${status}.`;
  if (page.heading !== way.heading)
    return `${where} is not headed “${way.heading}”: ${page.text.slice(0, 300)}`;
  const { shows = '' } = way;
  return page.text.includes(shows) ? null : `${where} does not say “${shows}”: ${page.text.slice(0, 600)}`;
}
