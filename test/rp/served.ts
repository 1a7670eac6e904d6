/** Relying parties as people run them: an Express application on a port of its own, registered with its own addresses. */
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Browser, Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { Party, RENEWING } from '../support/party.ts';
import type { TestPerson, World } from '../support/world.ts';

export interface Served {
  readonly app: Express;
  /** http://localhost:<port>, where the application answers once its routes are mounted. */
  readonly origin: string;
  close(): Promise<void>;
}

export async function served(): Promise<Served> {
  const app = express();
  const server = app.listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { app, origin: `http://localhost:${(server.address() as AddressInfo).port}`, close };
}

/** Where the service is called, of its registration. */
export const addressesOf = (origin: string, callback: string) => ({
  redirect_uris: [`${origin}${callback}`],
  post_logout_redirect_uris: [`${origin}/goodbye`],
});

/** A confidential service at this origin that may refresh. */
export async function registered(world: World, origin: string, callback: string, part: object = {}) {
  const addresses = addressesOf(origin, callback);
  return (await Party.registered(world, { ...RENEWING, ...addresses, ...part })).service;
}

/** Opens an address of the service that begins a login, and goes through BankID. */
export async function enter(browser: Browser, start: string, person: TestPerson, world: World) {
  return throughBankId(browser, await browser.open(start), person, world.control);
}

/** What the service was refused for, by the trail. */
export async function rulesMet({ control }: World, client_id: string) {
  const events = await control.trail({ service: client_id });
  return events.flatMap(({ kind, rule }) => (kind === 'refusal' ? [rule] : []));
}

/** What the service answers as JSON. */
export const said = ({ html }: Page) => JSON.parse(html);
