/** What a row of the two help pages is here: where it is seen or done. The tests that hold it carry it as a tag. */
import type { LoginWay } from '../../../test/ways/way.ts';

/** The seven parts in which the work comes. */
export const PARTS = {
  1: 'the main job: BankID and TestID login, single sign-on, logout',
  2: 'BankID whole, with the phone and the bank',
  3: 'the whole OpenID profile',
  4: 'MinID, Buypass, Commfides, eIDAS',
  5: 'QA: control API, faults, ageing, Playwright fixture',
  6: 'citizens: help centre, contact register, languages, accessibility',
  7: 'anywhere: PostgreSQL, package, containers, reliability',
} as const;
export type Part = keyof typeof PARTS;

/** Those that are done as a whole: rows of ID-porten's profile may be left to another. */
export const DONE: readonly Part[] = [1, 2, 3, 4, 6];

/** `as` is somebody of the cast, by name. `{person}` in a path is the opaque id. */
interface As {
  readonly as?: string;
  /** What the page or the answer must also say. */
  readonly shows?: string;
}

/** A page at an address. */
export interface Opened extends As {
  readonly open: string;
  readonly heading: string;
  /** 200 unless told: a refusal is a page too. */
  readonly status?: number;
}

/** A page inside a login. */
export type InLogin = LoginWay & Required<Pick<As, 'as'>> & Pick<As, 'shows'> & { readonly heading: string };

/** A call of the control API. Values in braces are that person's: `{pid}`, `{mobile}`, `{otc}`, `{password}`, `{sms}`, `{birthdate}`; `{message}` in a path is the one that waits. */
export interface Called extends As {
  readonly call: `${'GET' | 'POST' | 'PATCH'} ${string}`;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: number;
}

export type Way = Opened | InLogin | Called;

export interface SeedRow {
  /** Its tests carry it: `tags: '@seed-41'`. */
  readonly row: number;
  /** In our own words. */
  readonly what: string;
  /** The part that brings it, or brings it first. */
  readonly part: Part;
  /** The eID it belongs to: where its folder is gone, the row is gone. */
  readonly eid?: string;
  /** The row whose ways come first. */
  readonly after?: number;
  /** Followed in this order, from the cast as it is after a start. */
  readonly ways: readonly Way[];
}
