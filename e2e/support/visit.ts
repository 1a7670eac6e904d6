/** What a visit of the accessibility suite is: how to get to a page, and what is special about it. */
import type { Page } from '@playwright/test';
import type { World } from './world.ts';

/** A simulator whose clock can be put forward, and which meets an outage when told. */
export type Clocked = World & {
  readonly later: (seconds: number) => void;
  /** The outage that is met next, once: `<eid>.<step>.<code>`. */
  readonly meet: (name: string) => void;
};

export interface Visit {
  readonly go: (page: Page, world: Clocked) => Promise<unknown>;
  /** The page shows an error: its title says so. */
  readonly error?: true;
  readonly language?: 'nb' | 'en';
  /** Needs a simulator of its own: one whose clock moves and which can meet outages, whose zone asks for a token, or which has no eID but an e-mail address. */
  readonly own?: 'clock' | 'token' | 'email';
}
export type Visits = Readonly<Record<string, Visit>>;
