/** Relying parties as people run them: an Express application on a port of its own, registered with its own addresses. */
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Browser, Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import type { TestPerson, TestService, World } from '../support/world.ts';

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

/** A confidential service at this origin that may refresh. */
export function registered(
  world: World,
  origin: string,
  callback: string,
  part: object = {},
): Promise<TestService> {
  return world.control.service({
    client_name: 'A served relying party',
    redirect_uris: [`${origin}${callback}`],
    post_logout_redirect_uris: [`${origin}/goodbye`],
    grant_types: ['authorization_code', 'refresh_token'],
    ...part,
  });
}

/** Opens an address of the service that begins a login, and goes through BankID. */
export async function enter(
  browser: Browser,
  start: string,
  person: TestPerson,
  world: World,
): Promise<Page> {
  return throughBankId(browser, await browser.open(start), person, world.control);
}

/** What the service answers as JSON. */
export const said = ({ html }: Page) => JSON.parse(html);
