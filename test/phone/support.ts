/** A login of our own kind that waits for the phone, and the phone through the control API. */

import { mobileAndBirth } from '../methods/mobile.ts';
import { Browser, type Page } from '../support/browser.ts';
import { serviceOf } from '../support/login.ts';
import type { TestPerson, World } from '../support/world.ts';

export interface Message {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly words: string | null;
  readonly login: string;
  readonly outcome: { readonly state: string; readonly error: { readonly text: string } | null };
}

export interface PhoneJson {
  readonly handset: {
    readonly in_use: string;
    readonly version: number;
    readonly apps: Readonly<
      Record<
        string,
        { readonly installed: boolean; readonly screen: string; readonly buttons: readonly string[] }
      >
    >;
  };
  readonly messages: readonly Message[];
}

/** A browser that waits for the person's phone, at the entry of BankID on mobile. */
export async function waiting(world: World, person: TestPerson): Promise<Page> {
  const page = await (await serviceOf(world)).atEntry('bankid-mobil');
  return await page.submit(mobileAndBirth(person));
}

export const phoneOf = ({ control }: World, { id }: { readonly id: string }): Promise<PhoneJson> =>
  control.must('GET', `/people/${id}/phone`);

/** The newest message that waits for an answer. */
export async function asked(world: World, person: { readonly id: string }): Promise<Message> {
  const { messages } = await phoneOf(world, person);
  const open = messages.findLast(({ state, kind }) => state === 'new' && ['push', 'sim'].includes(kind));
  if (open === undefined) throw new Error(`Nothing is asked: ${JSON.stringify(messages)}`);
  return open;
}

/** The phone's page. */
export const open = (
  { login }: World,
  person: { readonly id: string },
  browser = new Browser(),
  rest = '',
): Promise<Page> => browser.open(`${login}/phone/${person.id}${rest}`);

/** Somebody whose app is active on the iPhone, and whom a login asks there: of the tests' own eID. */
export async function pushed(world: World, holding: object = {}): Promise<TestPerson> {
  const person = await world.control.person({ eids: { wallet: { phone: 'iphone', ...holding } } });
  const page = await (await serviceOf(world)).atEntry('wallet');
  await page.submit({ pid: person.pid });
  return person;
}

export const set = ({ control }: World, { id }: { readonly id: string }, patch: object) =>
  control.must('PATCH', `/people/${id}/phone`, patch);

export const has = ({ html }: Page, id: string): boolean => html.includes(`id="${id}"`);
