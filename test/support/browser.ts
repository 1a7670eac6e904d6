/**
 * A browser without a screen: cookies, redirects by hand, forms and links as a person would use them, fetch
 * metadata as Chromium sends it.
 */
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { CookieJar } from './cookies.ts';
import { farther, metadata, relation } from './fetch-metadata.ts';
import { type Form, filled, formsOf, linksOf, textOf } from './forms.ts';

/** The page in the browser: the last answer, or (status 0) an address that no server has. */
export class Page {
  readonly browser: Browser;
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly html: string;

  constructor(browser: Browser, url: URL, answer: Pick<Page, 'status' | 'headers' | 'html'>) {
    this.browser = browser;
    this.url = url;
    this.status = answer.status;
    this.headers = answer.headers;
    this.html = answer.html;
  }

  /** In its own browser, as the methods below: `Browser.submit`. */
  submit(fields: Readonly<Record<string, string>> = {}, button = 'submit'): Promise<Page> {
    return this.browser.submit(this, fields, button);
  }

  press(button: string): Promise<Page> {
    return this.submit({}, button);
  }

  /**
   * One step after the other, each where the one before has led: fields to submit, or the button to press.
   */
  async along(...steps: readonly (string | Readonly<Record<string, string>>)[]): Promise<Page> {
    let page: Page = this;
    for (const step of steps) page = await (typeof step === 'string' ? page.press(step) : page.submit(step));
    return page;
  }

  click(id: string): Promise<Page> {
    return this.browser.click(this, id);
  }

  /** As by a link of this page. */
  open(url: string | URL): Promise<Page> {
    return this.browser.open(url, this);
  }

  reload(): Promise<Page> {
    return this.browser.open(this.url);
  }

  /** Sends by hand what this page's browser would not, with its cookies; redirects are not followed. */
  fetch(url: string | URL, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const target = new URL(url, this.url);
    const cookie = this.browser.jar.header(target) ?? '';
    return fetch(target, { redirect: 'manual', headers: { cookie, ...headers }, ...init });
  }

  /** The untouched form as the button with this id sends it. */
  sent(button: string): URLSearchParams {
    return filled(this.form(button), {}, button);
  }

  get text(): string {
    return textOf(this.html);
  }

  get heading(): string {
    return textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(this.html)?.[1] ?? '');
  }

  get forms(): Form[] {
    return formsOf(this.html);
  }

  /** The form with this id or action, or the one that holds a control with the id. */
  form(id: string): Form {
    const form = this.forms.find(
      (one) => one.id === id || one.action === id || one.controls.some((control) => control.id === id),
    );
    if (form === undefined)
      throw new Error(`No form has #${id} at ${this.url} (${this.status}): ${this.text.slice(0, 300)}`);
    return form;
  }

  /** The value of a field, by its id or name; undefined where there is none. */
  value(field: string): string | undefined {
    const controls = this.forms.flatMap((form) => form.controls);
    return controls.find(({ id, name }) => id === field || name === field)?.value;
  }

  link(id: string): string {
    const link = linksOf(this.html).find((one) => one.id === id || one.text === id);
    if (link === undefined)
      throw new Error(`No link #${id} at ${this.url} (${this.status}): ${this.text.slice(0, 300)}`);
    return link.href;
  }
}

interface Visit {
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  /** The page that sends the browser on; absent = the address was typed. */
  readonly from?: URL;
  readonly headers?: OutgoingHttpHeaders;
}

const agent = new Agent({ keepAlive: true });
const secureAgent = new SecureAgent({ keepAlive: true });

/**
 * One person's browser. `away` tells which addresses are left unvisited: a service's callback that no one
 * serves.
 */
export class Browser {
  readonly jar = new CookieJar();
  /** Every address asked for or led to, in order. */
  readonly visited: URL[] = [];
  /** Every Set-Cookie line that came, in order. */
  readonly given: string[] = [];
  readonly #away: (url: URL) => boolean;

  constructor(away: string | ((url: URL) => boolean) = () => false) {
    this.#away = typeof away === 'string' ? (url) => url.href.startsWith(away) : away;
  }

  /** Types an address, or follows a link from `from`. */
  open(url: string | URL, from?: Page, headers: OutgoingHttpHeaders = {}): Promise<Page> {
    return this.#visit(new URL(url, from?.url), { method: 'GET', headers, ...(from && { from: from.url }) });
  }

  /** Clicks the link with this id or text. */
  click(page: Page, id: string): Promise<Page> {
    return this.open(page.link(id), page);
  }

  /**
   * Fills in fields by name and presses a button: `#submit` unless told. A field the form does not have is an
   * error of the test.
   */
  submit(page: Page, fields: Readonly<Record<string, string>> = {}, button = 'submit'): Promise<Page> {
    const form = page.form(button);
    const body = filled(form, fields, button);
    const target = new URL(form.action, page.url);
    if (form.method === 'POST')
      return this.#visit(target, { method: 'POST', body: body.toString(), from: page.url });
    target.search = body.toString();
    return this.open(target, page);
  }

  async #visit(start: URL, visit: Visit): Promise<Page> {
    let url = start;
    let { method, body } = visit;
    let site = relation(visit.from, url);
    for (let hop = 0; hop < 20; hop++) {
      this.visited.push(url);
      if (this.#away(url)) return new Page(this, url, { status: 0, headers: {}, html: '' });
      const answer = await this.#send(url, method, body, {
        ...visit.headers,
        ...metadata(visit.from, site, method),
      });
      const { location } = answer.headers;
      if (location === undefined || answer.status < 300 || answer.status > 399) return answer;
      const next = new URL(location, url);
      site = farther(site, relation(visit.from && url, next));
      if (answer.status !== 307 && answer.status !== 308) [method, body] = ['GET', undefined];
      url = next;
    }
    throw new Error(`More than 20 redirects from ${start}`);
  }

  async #send(
    url: URL,
    method: string,
    body: string | undefined,
    headers: OutgoingHttpHeaders,
  ): Promise<Page> {
    const cookie = this.jar.header(url);
    const sent = {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      ...headers,
      ...(cookie !== undefined && { cookie }),
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
    };
    return new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:';
      const ask = isSecure ? secureRequest : request;
      const call = ask(url, { method, headers: sent, agent: isSecure ? secureAgent : agent }, (answer) => {
        const lines = answer.headers['set-cookie'] ?? [];
        this.given.push(...lines);
        this.jar.take(url, lines);
        const { statusCode: status = 0, headers } = answer;
        text(answer).then((html) => resolve(new Page(this, url, { status, headers, html })), reject);
      });
      call.on('error', reject).end(body);
    });
  }
}
