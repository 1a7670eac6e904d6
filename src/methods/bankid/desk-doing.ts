/** How the actions of BankID's desk say what they did. */
import type { JsonObject } from '../../kernel/json.ts';
import type { DeskDoing, DeskFacts } from '../../login/desk.ts';
import type { Credentials } from '../../people/person.ts';
import type { BankidCredential } from './credential.ts';

export type Offer = (facts: DeskFacts) => boolean;

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
