/** Conditions, effects and letters that the actions of Buypass' desk share. */
import type { DeskAction, DeskEffect, DeskFacts } from '../../../eid/desk.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { NewMessage } from '../../../people/message.ts';
import { SENDER } from '../codes.ts';
import type { BuypassCredential } from '../schema.ts';
import type { BuypassSettings } from '../settings.ts';
import { inTheirLanguage } from '../texts/messages.ts';

export type IssuerFacts = DeskFacts<BuypassCredential, BuypassSettings>;
export type IssuerEffect = DeskEffect<BuypassCredential>;
export type IssuerAction = DeskAction<BuypassCredential, BuypassSettings>;
type ActionOffer = (facts: IssuerFacts) => boolean;

/** Offers the action to a person who holds a Buypass ID of which `isSo` is true. */
export const where =
  (isSo: (held: BuypassCredential) => boolean): ActionOffer =>
  ({ credential }) =>
    credential !== null && isSo(credential);

/** Texts are `desk.<id>.text`, `.hint` and `.done`. */
export function action(
  id: string,
  offered: ActionOffer,
  unless: string,
  act: IssuerAction['act'],
): IssuerAction {
  return { text: `desk.${id}.text`, hint: `desk.${id}.hint`, offered, unless, act };
}

export function did(
  id: string,
  patch: Partial<BuypassCredential>,
  event: string,
  messages: readonly NewMessage[] = [],
): IssuerEffect {
  return { credential: patch, say: { text: `desk.${id}.done` }, messages, event: `Buypass: ${event}` };
}

/** A letter in the person's own language; a code in it is told to testers. */
export function letter(
  facts: IssuerFacts,
  text: Parameters<typeof inTheirLanguage>[1],
  fill: JsonObject,
  code?: string,
): NewMessage {
  return {
    kind: 'letter',
    from: SENDER,
    text: inTheirLanguage(facts, text, fill),
    ...(code === undefined ? {} : { code }),
  };
}
