/** Conditions, effects and lines that the actions of BankID's desk share. */
import type { DeskAction, DeskEffect, DeskFacts } from '../../../eid/desk.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import { type BankidCredential, stateOf } from '../schema.ts';
import type { BankidSettings } from '../settings.ts';

export type BankFacts = DeskFacts<BankidCredential, BankidSettings>;
export type BankEffect = DeskEffect<BankidCredential>;
export type BankAction = DeskAction<BankidCredential, BankidSettings>;
export type ActionOffer = (facts: BankFacts) => boolean;

/** The reason why most actions are not offered. */
export const NONE = 'The person has no BankID, or it is not delivered yet.';

/** Offers the action to a person who holds a BankID, delivered, of which `isSo` is true. */
export const where =
  (isSo: (held: BankidCredential, facts: BankFacts) => boolean): ActionOffer =>
  (facts) => {
    const held = facts.credential;
    return held !== null && stateOf(held, facts.personAt) !== 'ordered' && isSo(held, facts);
  };

/** Texts are `desk.<id>.text`, `.hint` and `.done`. */
export function action(id: string, offered: ActionOffer, unless: string, act: BankAction['act']): BankAction {
  return { text: `desk.${id}.text`, hint: `desk.${id}.hint`, offered, unless, act };
}

export function did(
  id: string,
  patch: Partial<BankidCredential>,
  event: string,
  more: { readonly messages?: BankEffect['messages']; readonly with?: JsonObject } = {},
): BankEffect {
  return {
    credential: patch,
    say: { text: `desk.${id}.done`, ...(more.with === undefined ? {} : { with: more.with }) },
    ...(more.messages === undefined ? {} : { messages: more.messages }),
    event: `The bank: ${event}`,
  };
}
