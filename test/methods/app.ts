/** BankID's app on a test person's phone, through the control API. */

import {
  type AppJson,
  messagesOf,
  type PhoneJson,
  type PhoneMessage,
  phoneOf,
  type Where,
} from '../support/phone.ts';
import type { TestPerson } from '../support/world.ts';

export class BankIdApp {
  readonly #where: Where;
  readonly #person: TestPerson;

  constructor(where: Where, person: TestPerson) {
    this.#where = where;
    this.#person = person;
  }

  async now(): Promise<AppJson> {
    return appIn(await phoneOf(this.#where, this.#person));
  }

  /** One tap, and the app after it. */
  tap(button: string, fields: Readonly<Record<string, string>> = {}): Promise<AppJson> {
    return this.#sent('POST', '/apps/bankid-app', { button, fields });
  }

  /** The SIM card in that phone, or its settings. */
  set(patch: object): Promise<AppJson> {
    return this.#sent('PATCH', '', patch);
  }

  async #sent(verb: string, path: string, body: object): Promise<AppJson> {
    const phone = `/people/${this.#person.id}/phone`;
    return appIn(await this.#where.control.must<PhoneJson>(verb, phone + path, body));
  }

  /** The newest text message. */
  async sms(): Promise<PhoneMessage> {
    const one = (await messagesOf(this.#where, this.#person)).findLast(({ kind }) => kind === 'sms');
    if (one === undefined) throw new Error('No text message has reached this person');
    return one;
  }

  async codeBySms(): Promise<string> {
    return (await this.sms()).code ?? '';
  }

  /** To where a number is asked for, on the phone in use. */
  async toNumber(): Promise<AppJson> {
    if (!(await this.now()).installed) await this.tap('install');
    return this.tap('go');
  }

  async toSms({ pid, mobile } = this.#person): Promise<AppJson> {
    await this.toNumber();
    await this.tap('next', { pid });
    return this.tap('next', { mobile });
  }

  /** To where one shows who one is: number, mobile, code, terms. */
  async toProof(): Promise<AppJson> {
    await this.toSms();
    await this.tap('next', { otc: await this.codeBySms() });
    return this.tap('accept');
  }
}

function appIn({ handset }: PhoneJson): AppJson {
  const app = handset.apps['bankid-app'];
  if (app === undefined) throw new Error('This phone knows no BankID app');
  return app;
}
