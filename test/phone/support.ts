/** A login of our own kind that waits for the phone, and the phone through the control API. */

import { mobileAndBirth } from '../methods/mobile.ts';
import { Browser, type Page } from '../support/browser.ts';
import { serviceOf } from '../support/login.ts';
import type { TestPerson, World } from '../support/world.ts';

type Somebody = Pick<TestPerson, 'id'>;

/** A browser that waits for the person's phone, at the entry of BankID on mobile. */
export const waiting = async (world: World, person: TestPerson): Promise<Page> =>
  (await (await serviceOf(world)).atEntry('bankid-mobil')).submit(mobileAndBirth(person));

/** The phone's page. */
export const open = ({ login }: World, { id }: Somebody, browser = new Browser(), rest = ''): Promise<Page> =>
  browser.open(`${login}/phone/${id}${rest}`);

/** The wallet's screens. */
export const openApp = (world: World, person: Somebody) =>
  open(world, person, new Browser(), '?app=wallet-app');

/** Somebody whose app is active on the iPhone, and whom a login asks there: of the tests' own eID. */
export async function pushed(world: World, holding: object = {}): Promise<TestPerson> {
  const person = await world.control.person({ eids: { wallet: { phone: 'iphone', ...holding } } });
  await (await (await serviceOf(world)).atEntry('wallet')).submit({ pid: person.pid });
  return person;
}

export const has = ({ html }: Page, id: string): boolean => html.includes(`id="${id}"`);

/** The page with a hidden value changed, as a forger or an old tab would send it. */
export function forged(page: Page, from: string, to: string): Page {
  const html = page.html.replaceAll(from, to);
  return Object.assign(Object.create(Object.getPrototypeOf(page)), page, { html }) as Page;
}
