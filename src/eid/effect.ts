/** The effect of a row of a step. */
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Registered } from '../people/contact.ts';
import type { NewMessage } from '../people/message.ts';
import type { Credentials } from '../people/person.ts';
import type { Feedback } from './facts.ts';

/**
 * Logins of the person that wait for the phone, by id: their wait ends with this change. They stand at `to` and
 * say `say` from then on, and their message cannot be answered any more.
 */
export interface EndOfWaits {
  readonly logins: readonly string[];
  readonly to: string;
  readonly say: Feedback;
}

/** Data, committed together with the login. */
export interface Effect<C = Credentials> {
  readonly notes?: Readonly<Record<string, Json>>;
  /**
   * Members that change; the others stay. For a person who holds none of this eID its schema makes a
   * credential of them.
   */
  readonly credential?: Partial<C>;
  /**
   * `known`: the person identified stays with the login; `new`: one is made for `facts.pid` at first sight.
   */
  readonly person?: 'known' | 'new';
  /**
   * Addresses and reservation of the person from now on, who is known already, and what the contact register
   * says of them; dated by themselves where it is left out.
   */
  readonly contact?: Partial<Registered>;
  readonly say?: Feedback;
  /**
   * The value that a post-login step remembers of the person from now on; instants in it end in `_at` and are
   * the person record's.
   */
  readonly remembered?: JsonObject;
  /** Sent to the person with this change. */
  readonly messages?: readonly NewMessage[];
  /**
   * From now on the phone is waited for: for `seconds`, after which the login stands at `late` and says
   * `say`. The first of `messages` is the one to be answered. Ends by itself as soon as a row leads to
   * another step.
   */
  readonly wait?: { readonly seconds: number; readonly late: string; readonly say: Feedback };
  /** Of other logins than the one the row is of. */
  readonly ends?: EndOfWaits;
  /** One plain English sentence for the trail; the machine supplies one where this is absent. */
  readonly event?: string;
}

/** Says a text, at this field where one is named, and does nothing else: for rows of steps and of screens. */
export const told = (text: string, event: string, field?: string) => () => ({
  say: { text, ...(field === undefined ? {} : { field }) },
  event,
});

/**
 * Two effects of one row, added up: notes and credential by their members, messages one after the other; of
 * all else the second counts.
 */
export function combined<C>(first: Effect<C>, second: Effect<C>): Effect<C> {
  const both = { ...first, ...second };
  return {
    ...both,
    ...(both.notes === undefined ? {} : { notes: { ...first.notes, ...second.notes } }),
    ...(both.credential === undefined ? {} : { credential: { ...first.credential, ...second.credential } }),
    ...(both.messages === undefined
      ? {}
      : { messages: [...(first.messages ?? []), ...(second.messages ?? [])] }),
  };
}
