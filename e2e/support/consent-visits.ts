/** How to get to the pages between proof and return, and to the steps of e-mail login. */
import type { Page } from '@playwright/test';
import { type Change, Party } from '../../test/support/party.ts';
import { answer } from './citizen.ts';
import type { Clocked } from './visits.ts';
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
  await page.locator('#testid1').click();
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

async function toAddress(page: Page, world: World): Promise<void> {
  const party = await partyAt(world);
  await asked(page, world, party, { acr_values: 'selfregistered-email' });
}

let addresses = 0;

/** Each time by another address: wrong codes count on the person. */
async function toMailedCode(page: Page, world: World): Promise<void> {
  addresses += 1;
  await toAddress(page, world);
  await answer(page, 'email', `somebody-${addresses}@example.test`);
}

/** A code that is not the one sent, unless chance will have it. */
const NOT_SENT = '12';

export const EMAIL_STATES = {
  'selfregistered-email: address': { go: toAddress },
  'selfregistered-email: code': { go: toMailedCode },
  'selfregistered-email says address.wrong': {
    error: true,
    async go(page: Page, world: World) {
      await toAddress(page, world);
      await answer(page, 'email', 'somebody');
    },
  },
  'selfregistered-email says code.sent': {
    async go(page: Page, world: World) {
      await toMailedCode(page, world);
      await page.locator('#again').click();
    },
  },
  'selfregistered-email says code.wrong': {
    error: true,
    async go(page: Page, world: World) {
      await toMailedCode(page, world);
      await answer(page, 'otc', NOT_SENT);
    },
  },
  'selfregistered-email says code.missing': {
    error: true,
    async go(page: Page, world: World) {
      await toMailedCode(page, world);
      await answer(page, 'otc', '');
    },
  },
  'selfregistered-email says code.late': {
    error: true,
    own: 'clock',
    async go(page: Page, world: Clocked) {
      await toMailedCode(page, world);
      world.later(601);
      await answer(page, 'otc', NOT_SENT);
    },
  },
  'selfregistered-email says code.many': {
    error: true,
    async go(page: Page, world: World) {
      await toMailedCode(page, world);
      for (const _ of [1, 2, 3]) await answer(page, 'otc', NOT_SENT);
    },
  },
} as const;
export const EMAIL_PAGES = { '/authorize/selfregistered-email': { go: toAddress } } as const;
