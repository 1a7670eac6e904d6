/** How to get to the pages about contact information. */
import type { Page } from '@playwright/test';
import { answer, NUMBER_ALONE } from './citizen.ts';
import { partyAt, proven } from './consent-visits.ts';
import type { TestPerson, World } from './world.ts';

const LONG_AGO = '2021-08-01T10:00:00.000Z';
const old = { updated_at: LONG_AGO, verified_at: LONG_AGO, validated_at: null };
const OUTDATED = { email: old, mobile: old, step: true };

/** The first page of a person whose addresses are too old, with this part besides. */
export async function toContact(
  page: Page,
  world: World,
  { contact = {}, ...part }: { readonly contact?: object } & Readonly<Record<string, unknown>> = {},
): Promise<TestPerson> {
  const person = await world.control.person({ ...part, contact: { ...OUTDATED, ...contact } });
  await proven(page, world, await partyAt(world), person, {});
  return person;
}

/** The page that asks for the code sent to an address that somebody else has, too. */
export async function toProof(page: Page, world: World): Promise<TestPerson> {
  const owner = await world.control.person();
  const person = await toContact(page, world, { mobile: owner.mobile, email: null });
  await page.locator('#submit').click();
  return person;
}

/** A page of the bundled service, logged in. */
async function toService(page: Page, world: World, path: string): Promise<void> {
  const person = await world.control.person();
  await page.goto(`${world.demo}${path}/login`);
  await page.locator(`#${NUMBER_ALONE}`).click();
  await answer(page, 'pid', person.pid);
}

/** For the accessibility suite; the page for who has no address is like the one with mistakes. */
export const CONTACT = {
  'contact information, both wrong': {
    error: true,
    async go(page: Page, world: World) {
      await toContact(page, world);
      await page.locator('#mobile').fill('12');
      await answer(page, 'email', 'kari');
    },
  },
  'contact information, reserved': {
    go: (page: Page, world: World) => toContact(page, world, { reserved: true }),
  },
  'contact information, an address of others': { go: toProof },
  'digital mailbox': {
    async go(page: Page, world: World) {
      await toContact(page, world);
      await page.locator('#submit').click();
    },
  },
  'Innsyn, logged in': {
    go: (page: Page, world: World) => toService(page, world, '/innsyn'),
  },
  'own contact information, both wrong': {
    error: true,
    async go(page: Page, world: World) {
      await toService(page, world, '/contact');
      await page.locator('#mobile').fill('12');
      await page.locator('#email').fill('kari');
      await page.locator('#save-addresses').click();
    },
  },
} as const;
