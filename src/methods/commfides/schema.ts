/** What a person holds of Commfides: a card, or a USB stick that is card and reader in one. */
import { z } from 'zod';
import { type Card, type CardPatch, cardSettings, cardShape } from '../../eid/card.ts';
import type { CardPlace } from '../../eid/rules/card-hardware.ts';

/** The letters of its serial numbers. Made up. */
export const ISSUER = 'CF';

export const schema = z.strictObject({
  state: z.enum(['active', 'blocked', 'expired', 'revoked']),
  identifier: z
    .string()
    .regex(/^[A-Z]{2}\d{8}$/, 'The serial number of a card has two letters and eight digits.'),
  carrier: z.enum(['card', 'stick']),
  /** `refused`: it does not pass the check at login, though nothing else is wrong with it. */
  certificate: z.enum(['valid', 'refused']),
  /** The employer of whom the card has a certificate too; null = none. */
  employer: z.string().min(1).max(100).nullable(),
  ...cardShape,
});
export type CommfidesCredential = z.infer<typeof schema>;

export const input = schema.extend({ computer: cardShape.computer.partial() }).partial();

export const settings = cardSettings.strict();
export type CommfidesSettings = z.infer<typeof settings>;

/** A stick needs no reader: it is one. */
function cardOf(credential: CommfidesCredential | null): Card | null {
  if (credential?.carrier !== 'stick') return credential;
  return { ...credential, computer: { ...credential.computer, reader: true } };
}

export const place: CardPlace<CommfidesCredential> = {
  cardOf,
  serialOf: (credential) => credential?.identifier ?? '',
  patch: (_credential, card: CardPatch) => card,
  carrierOf: (credential) => credential?.carrier ?? 'card',
};
