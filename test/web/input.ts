/** A simulator with everything a request may need: a service, a person, a browser that stands at the picker, what it logged and stored. */

import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartOptions } from '../../src/start.ts';
import { type Started, startWith } from '../../src/start-with.ts';
import type { Served } from '../../src/web/served.ts';
import { Browser, type Page } from '../support/browser.ts';
import { CALLBACK } from '../support/login.ts';
import { Control, type TestPerson, type TestService } from '../support/world.ts';
import { type RawAnswer, raw } from './raw.ts';
import { addressOf, routesOf, withoutAssets } from './routes.ts';

const GOODBYE = 'http://localhost:9/goodbye';

export interface Target {
  readonly method: string;
  readonly pattern: string;
  readonly path: string;
}

export class Besieged {
  readonly running: Started;
  readonly control: Control;
  readonly person: TestPerson;
  readonly service: TestService;
  readonly browser = new Browser(CALLBACK);
  readonly #folder: string;
  readonly #log: string[];

  private constructor(
    running: Started,
    folder: string,
    log: string[],
    person: TestPerson,
    service: TestService,
  ) {
    this.running = running;
    this.control = new Control(running.issuer);
    this.person = person;
    this.service = service;
    this.#folder = folder;
    this.#log = log;
  }

  static async start(options: StartOptions = {}): Promise<Besieged> {
    const folder = await mkdtemp(join(tmpdir(), 'proveporten-'));
    const log: string[] = [];
    const running = await startWith(
      {
        port: 0,
        demoPort: 'off',
        storage: `sqlite:${join(folder, 'store.db')}`,
        logLevel: 'trace',
        output: { write: (line) => void log.push(line) },
        ...options,
      },
      {},
    );
    const control = new Control(running.issuer);
    const service = await control.service({
      client_name: 'Tjenesten',
      redirect_uris: [CALLBACK],
      post_logout_redirect_uris: [GOODBYE],
      token_endpoint_auth_method: 'client_secret_post',
      code_challenge_method: 'none',
    });
    return new Besieged(running, folder, log, await control.person(), service);
  }

  async close(): Promise<void> {
    await this.running.close();
    await rm(this.#folder, { recursive: true });
  }

  get issuer(): string {
    return this.running.issuer;
  }

  get log(): string {
    return this.#log.join('');
  }

  /** The store's bytes, its journal's too. */
  get stored(): string {
    const files = ['store.db', 'store.db-wal'].map((name) => join(this.#folder, name));
    return files.flatMap((file) => (existsSync(file) ? [readFileSync(file, 'latin1')] : [])).join('');
  }

  /** A request that is right; what a test changes is all that is wrong with it. */
  request(changed: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      client_id: this.service.client_id,
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'openid',
      state: 'a-state-of-the-test',
      nonce: 'a-nonce-of-the-test',
      ...changed,
    };
  }

  /** A new browser at the picker. */
  picker(browser: Browser): Promise<Page> {
    return browser.open(`${this.issuer}/authorize?${new URLSearchParams(this.request())}`);
  }

  /** Every method of every address. Whom `DELETE` would delete is not there. */
  targets(): readonly Target[] {
    const named = (method: string) => ({
      person: method === 'DELETE' ? 'p_none' : this.person.id,
      client_id: method === 'DELETE' ? 'none' : this.service.client_id,
      login: 'l_none',
      id: 'none',
      message: 'm_none',
      app: 'none',
      eid: 'none',
      action: 'none',
    });
    return this.routes().flatMap(({ pattern, methods }) =>
      methods.map((method) => ({ method, pattern, path: addressOf(pattern, named(method)) })),
    );
  }

  routes(): readonly Served[] {
    return withoutAssets(routesOf(this.running));
  }

  /** What is wrong with this answer, if anything: the promises that hold for every request. */
  async fault(
    label: string,
    asked: Parameters<typeof raw>[1],
  ): Promise<{ answer: RawAnswer; wrong: string[] }> {
    const answer = await raw(this.issuer, asked);
    const { status, headers, text } = answer;
    const wrong = [
      status >= 200 && status < 500 ? '' : `status ${status}`,
      /\n\s+at |node:internal|\/src\/|node_modules/.test(text) ? 'a stack trace' : '',
      headers.location === undefined || this.#mayLeadTo(headers.location)
        ? ''
        : `leads to ${headers.location}`,
    ].filter((one) => one !== '');
    return { answer, wrong: wrong.map((one) => `${label}: ${one}`) };
  }

  /** Our own pages and the registered addresses. */
  #mayLeadTo(location: string): boolean {
    const { href, origin } = new URL(location, this.issuer);
    return (
      origin === this.issuer || [CALLBACK, GOODBYE].some((one) => href === one || href.startsWith(`${one}?`))
    );
  }
}
