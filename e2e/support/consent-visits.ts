/** How to get to the pages between proof and return. */
import type { Page } from '@playwright/test';
import { type Change, Party } from '../../test/support/party.ts';
import { answer, NUMBER_ALONE } from './citizen.ts';
import type { TestPerson, World } from './world.ts';

/** Scopes of the world of the journeys (world.ts). */
const ASKING = ['helse:journal.read', 'skatteetaten:formue/skattemelding'] as const;

/** Where its answers land: a page of the bundled service that nobody serves. */
export const landingOf = ({ demo }: World) => ({ redirect_uri: `${demo}/landing` });

/** A service of its own that may ask for them. */
export async function partyAt(world: World): Promise<Party> {
  const api = { integration_type: 'api_klient', scopes: ['openid', 'profile', ...ASKING] };
  const simulator = { ...world, login: world.issuer };
  const redirect_uris = [landingOf(world).redirect_uri];
  return Party.registered(simulator, { client_name: 'Banken', redirect_uris, ...api });
}

export const asked = (page: Page, world: World, party: Party, change: Change) =>
  page.goto(party.request({ ...landingOf(world), ...change }));

/** Through TestID, which a login always begins with here. */
export async function proven(
  page: Page,
  world: World,
  party: Party,
  person: TestPerson,
  change: Change,
): Promise<void> {
  await asked(page, world, party, change);
  await page.locator(`#${NUMBER_ALONE}`).click();
  await answer(page, 'pid', person.pid);
}

export async function toConsent(page: Page, world: World): Promise<Party> {
  const party = await partyAt(world);
  await proven(page, world, party, await world.control.person(), { scope: `openid ${ASKING.join(' ')}` });
  return party;
}

export const FULLMAKT = {
  authorization_details: JSON.stringify([
    { type: 'idporten:fullmakt', permission_roles: ['arbeid', 'bostoette'] },
  ]),
};

/** With two who have given power of attorney, or with nobody. */
export async function toRepresentation(page: Page, world: World, some = true): Promise<Party> {
  const [mother, father] = await Promise.all([world.control.person(), world.control.person()]);
  const represents = [
    {
      authorizer: { pid: mother.pid, name: 'Mor Testesen' },
      permissions: [
        { owner: 'nav', role: 'arbeid' },
        { owner: 'husbanken', role: 'bostoette' },
      ],
    },
    {
      authorizer: { pid: father.pid, name: 'Far Testesen' },
      permissions: [{ owner: 'nav', role: 'arbeid' }],
    },
  ];
  const person = await world.control.person(some ? { represents } : {});
  const party = await partyAt(world);
  await proven(page, world, party, person, FULLMAKT);
  return party;
}

export const BETWEEN = {
  consent: { go: (page: Page, world: World) => toConsent(page, world) },
  representation: { go: (page: Page, world: World) => toRepresentation(page, world) },
  'representation, nobody chosen': {
    error: true,
    async go(page: Page, world: World) {
      await toRepresentation(page, world);
      await page.locator('#submit').click();
    },
  },
  'representation of nobody': { go: (page: Page, world: World) => toRepresentation(page, world, false) },
} as const;
