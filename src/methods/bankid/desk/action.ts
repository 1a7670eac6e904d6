/** What the actions of BankID's desk are made of: when they are offered, and how they say what they did. */

import type { DeskAction, DeskDoing, DeskFacts } from '../../../eid/desk.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { Credentials } from '../../../people/person.ts';
import { type BankidCredential, bankid, stateOf } from '../credential.ts';

export type Offer = (facts: DeskFacts) => boolean;

/** Why most of it may not be offered. */
export const NONE = 'The person has no BankID, or it is not delivered yet.';

/** Offered to whoever holds a BankID, delivered, of which this is so. */
export const where =
  (isSo: (held: BankidCredential, facts: DeskFacts) => boolean): Offer =>
  (facts) => {
    const held = bankid(facts.credential);
    return held !== null && stateOf(held, facts.personAt) !== 'ordered' && isSo(held, facts);
  };

/** Texts are `desk.<id>.text`, `.hint` and `.done`. */
export function action(id: string, offered: Offer, unless: string, act: DeskAction['act']): DeskAction {
  return { text: `desk.${id}.text`, hint: `desk.${id}.hint`, offered, unless, act };
}

export function did(
  facts: DeskFacts,
  id: string,
  patch: Partial<BankidCredential>,
  event: string,
  more: { readonly messages?: DeskDoing['messages']; readonly with?: JsonObject } = {},
): DeskDoing {
  return {
    credential: { ...(facts.credential as Credentials), ...(patch as JsonObject) } as Credentials,
    say: { text: `desk.${id}.done`, ...(more.with === undefined ? {} : { with: more.with }) },
    ...(more.messages === undefined ? {} : { messages: more.messages }),
    event: `The bank: ${event}`,
  };
}
