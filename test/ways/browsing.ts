/**
 * The port of a way to its browser, and the browser without a screen. The one with a screen is in
 * scripts/browsing.ts.
 */
import { Browser, type Page } from '../support/browser.ts';

export interface Browsing {
  open(url: string): Promise<void>;
  /** The page has an element with this id. */
  has(id: string): Promise<boolean>;
  /** Fills in fields by id, and presses a button or follows a link, to the page that it leads to. */
  press(id: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** Something is done elsewhere; then the page is asked for again. */
  meanwhile(done: () => Promise<unknown>): Promise<void>;
}

export class HttpBrowsing implements Browsing {
  readonly browser: Browser;
  #page: Page | undefined;

  constructor(browser = new Browser()) {
    this.browser = browser;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('No page has been opened');
    return this.#page;
  }

  async open(url: string): Promise<void> {
    this.#page = await this.browser.open(url);
  }

  async has(id: string): Promise<boolean> {
    return this.page.html.includes(` id="${id}"`);
  }

  async press(id: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const isButton = this.page.forms.some(({ controls }) => controls.some((control) => control.id === id));
    this.#page = await (isButton ? this.page.submit(fields, id) : this.page.click(id));
  }

  async meanwhile(done: () => Promise<unknown>): Promise<void> {
    await done();
    await this.open(this.page.url.href);
  }
}
