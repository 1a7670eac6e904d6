/** Makes, completes and heals the credential of Commfides. */
import type { z } from 'zod';
import { freshCard, freshSerial } from '../../eid/card.ts';
import type { OwnCredential } from '../../eid/credential.ts';
import { DAY, rfc3339 } from '../../kernel/clock.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import { type CommfidesCredential, type CommfidesSettings, ISSUER, input, schema } from './schema.ts';

/** A card of this moment, as it works for every fresh person. */
export const fresh = (person: Person, stamp: Stamp): CommfidesCredential => ({
  ...freshCard(stamp.at),
  identifier: freshSerial(stamp, ISSUER, person.id),
  carrier: 'card',
  certificate: 'valid',
  employer: null,
});

/** Completes given members of the contract. @throws ZodError for a member or value that it does not know. */
function complete(given: unknown, person: Person, stamp: Stamp): CommfidesCredential {
  const { computer, ...known } = present(input.parse(given));
  const made = fresh(person, stamp);
  return schema.parse({
    ...made,
    ...known,
    ...implied(known, stamp),
    computer: { ...made.computer, ...present(computer ?? {}) },
  });
}

/** An expired card that gives no instant has expired a year ago. */
function implied({ state, expires_at }: z.infer<typeof input>, { at }: Stamp): Partial<CommfidesCredential> {
  return state === 'expired' && expires_at === undefined ? { expires_at: rfc3339(at - 365 * DAY) } : {};
}

/** `state: active` means that it works: nothing is counted, the card is in its reader, and has a new term. */
function reactivate(credential: CommfidesCredential): Partial<CommfidesCredential> {
  if (credential.state !== 'active') return credential;
  const { expires_at: _, computer: __, ...rest } = credential;
  return { ...rest, certificate: 'valid', pin_errors: 0, puk_errors: 0 };
}

export const credential: OwnCredential<CommfidesCredential, CommfidesSettings> = {
  schema,
  contract: { shown: schema, input },
  complete,
  fresh,
  reactivate,
};
