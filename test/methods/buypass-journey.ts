/** Buypass ID in tests: a person in any state, what of it the control API shows, and its app on the phone. */
import type { Page } from '../support/browser.ts';
import type { Service } from '../support/login.ts';
import { type AppJson, messagesOf, type PhoneJson, phoneOf, type Where } from '../support/phone.ts';
import type { TestPerson } from '../support/world.ts';

export const BUYPASS = 'buypass';
const APP = 'buypass-app';
export const PASSWORD = 'passord1';
export const PIN = '1234';

export interface BuypassJson {
  readonly state: string;
  readonly level: string;
  readonly activation_code: string | null;
  readonly password: string | null;
  readonly password_state: string;
  readonly password_errors: number;
  readonly chosen: string;
  readonly app: {
    readonly phone: string;
    readonly state: string;
    readonly pin: string;
    readonly pin_errors: number;
  } | null;
}

/** Somebody new, with this of a Buypass ID and the rest as it comes. */
export const someone = ({ control }: Where, buypass: object | null = {}, more: object = {}) =>
  control.person({ ...more, eids: { buypass } });

export async function buypassOf({ control }: Where, person: Pick<TestPerson, 'id'>): Promise<BuypassJson> {
  return (await control.shown<{ readonly eids: { readonly buypass: BuypassJson } }>(person)).eids.buypass;
}

/** The code in the newest message of this kind. */
export async function codeBy(where: Where, person: TestPerson, kind: 'sms' | 'letter'): Promise<string> {
  const one = (await messagesOf(where, person)).findLast((message) => message.kind === kind);
  if (one?.code == null) throw new Error(`No ${kind} with a code has reached this person`);
  return one.code;
}

/** Number, and password where it is asked for next. */
export async function toCode(service: Service, person: TestPerson, more?: Readonly<Record<string, string>>) {
  const password = await (await service.atEntry(BUYPASS, more)).submit({ pid: person.pid });
  return password.submit({ password: PASSWORD });
}

export async function throughCode(service: Service, person: TestPerson, code: Page): Promise<Page> {
  return code.submit({ otc: await codeBy(service.world, person, 'sms') });
}

/** The app on the phone in use. */
export class BuypassApp {
  readonly #where: Where;
  readonly #person: TestPerson;

  constructor(where: Where, person: TestPerson) {
    this.#where = where;
    this.#person = person;
  }

  async now(): Promise<AppJson> {
    return appIn(await phoneOf(this.#where, this.#person));
  }

  tap(button: string, fields: Readonly<Record<string, string>> = {}): Promise<AppJson> {
    return this.#sent('POST', `/apps/${APP}`, { button, fields });
  }

  /** The SIM card in that phone, or its settings. */
  set(patch: object): Promise<AppJson> {
    return this.#sent('PATCH', '', patch);
  }

  async #sent(verb: string, path: string, body: object): Promise<AppJson> {
    const phone = `/people/${this.#person.id}/phone`;
    return appIn(await this.#where.control.must<PhoneJson>(verb, phone + path, body));
  }

  /** To the choice of how to show who one is. */
  async toWho(): Promise<AppJson> {
    if (!(await this.now()).installed) await this.tap('install');
    return this.tap('go');
  }

  async toSms(): Promise<AppJson> {
    await this.toWho();
    await this.tap('password');
    return this.tap('next', { password: PASSWORD });
  }

  async toNewPin(): Promise<AppJson> {
    await this.toSms();
    return this.tap('next', { otc: await codeBy(this.#where, this.#person, 'sms') });
  }

  choosesPin(pin: string, again = pin): Promise<AppJson> {
    return this.tap('save', { 'new-pin': pin, 'confirm-pin': again });
  }
}

function appIn({ handset }: PhoneJson): AppJson {
  const app = handset.apps[APP];
  if (app === undefined) throw new Error('This phone knows no Buypass ID app');
  return app;
}
