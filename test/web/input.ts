/** A simulator with everything a request may need: a service, a person, a browser that stands at the picker, what it logged and stored. */

import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Served } from '../../src/web/served.ts';
import { Browser, type Page } from '../support/browser.ts';
import { CALLBACK, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { Control, OwnWorld, TestPerson, TestService, WorldOptions } from '../support/world.ts';
import { type RawAnswer, raw } from './raw.ts';
import { addressOf, NOBODY, routesOf, withoutAssets } from './routes.ts';

const GOODBYE = 'http://localhost:9/goodbye';

export interface Target {
  readonly method: string;
  readonly pattern: string;
  readonly path: string;
}

/** What a simulator leaves: the folder of its store, and its log. */
interface Kept {
  readonly folder: string;
  readonly log: readonly string[];
}

export class Besieged {
  readonly running: OwnWorld;
  readonly control: Control;
  readonly person: TestPerson;
  readonly service: TestService;
  readonly browser = new Browser(CALLBACK);
  readonly #folder: string;
  readonly #log: readonly string[];
  /** Requests judged so far. */
  judged = 0;

  private constructor(running: OwnWorld, person: TestPerson, service: TestService, kept: Kept) {
    this.running = running;
    this.control = running.control;
    this.person = person;
    this.service = service;
    this.#folder = kept.folder;
    this.#log = kept.log;
  }

  /** Until the tests of this file are over. */
  static async start(options: WorldOptions = {}): Promise<Besieged> {
    const folder = await mkdtemp(join(tmpdir(), 'proveporten-'));
    afterAll(() => rm(folder, { recursive: true }));
    const log: string[] = [];
    const storage = `sqlite:${join(folder, 'store.db')}`;
    const output = { write: (line: string) => void log.push(line) };
    const running = await sharedWorld({ storage, logLevel: 'trace', output, ...options });
    const by = { token_endpoint_auth_method: 'client_secret_post', code_challenge_method: 'none' };
    const back = { post_logout_redirect_uris: [GOODBYE] };
    const service = await serviceOf(running, 'Tjenesten', { ...back, ...by });
    return new Besieged(running, await running.control.person(), service, { folder, log });
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
    const here = { person: this.person.id, client_id: this.service.client_id };
    const named = (method: string) => ({ ...NOBODY, ...(method !== 'DELETE' && here) });
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
    this.judged += 1;
    const { status, headers, text } = answer;
    // What else repeats markup is JSON or text, and says so.
    const isPage = headers['content-type']?.startsWith('text/html') === true;
    const wrong = [
      status >= 200 && status < 500 ? '' : `status ${status}`,
      status === 307 || status === 308 ? 'a redirect that repeats the form' : '',
      /\n\s+at |node:internal|\/src\/|node_modules/.test(text) ? 'a stack trace' : '',
      /^set-cookie: x=1/im.test(text) ? 'a header that was sent' : '',
      isPage && text.includes('<script>alert(1)') ? 'markup that was sent' : '',
      isPage && /(?:href|action|src)="\s*(?:javascript|data:text)/i.test(text) ? 'an address that runs' : '',
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
