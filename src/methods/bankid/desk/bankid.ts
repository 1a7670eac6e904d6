/** BankID's desk: the BankID itself, from order to suspension. */
import { suspendedByBank } from '../../../eid/sim.ts';
import { DAY, rfc3339 } from '../../../kernel/clock.ts';
import { fresh } from '../credential.ts';
import type { BankidCredential } from '../schema.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { type BankEffect, type BankFacts, did } from './action.ts';
import { passwordMessage } from './person.ts';

/** As a BankID of this moment would be, in the person record's own time. */
const asNew = ({ person, personAt, stamp }: BankFacts): BankidCredential =>
  fresh(person, { at: personAt, entropy: stamp.entropy });

/**
 * A person who had a BankID keeps device and password; one who had none gets both, and no app is active yet.
 */
export function order(facts: BankFacts): BankEffect {
  const { delivery } = facts.settings;
  const takes = delivery * 1000;
  const days = Math.ceil(takes / DAY);
  const made = asNew(facts);
  const isFirst = facts.credential === null;
  const ready = facts.personAt + takes;
  const letter = { kind: 'letter', from: 'Prøvebanken' } as const;
  const told = { ...letter, text: inTheirLanguage(facts, 'desk.order.prompt', { days }) };
  return did(
    'order',
    {
      ...(isFirst ? { ...made, app: null } : {}),
      state: 'ordered',
      suspended_because: null,
      ready_at: rfc3339(ready),
      expires_at: rfc3339(ready + term(made, facts)),
      password_errors: 0,
      code_errors: 0,
    },
    `BankID ordered, to be delivered in ${delivery} s`,
    {
      with: { days },
      messages: isFirst ? [told, { ...letter, text: passwordMessage(facts, made.password) }] : [told],
    },
  );
}

/** Validity of a new BankID (ms). */
const term = (made: BankidCredential, { personAt }: BankFacts) => Date.parse(made.expires_at) - personAt;

export function renew(facts: BankFacts): BankEffect {
  const { expires_at } = asNew(facts);
  return did(
    'renew',
    { state: 'active', suspended_because: null, ready_at: null, expires_at },
    'BankID renewed',
  );
}

export function suspend(facts: BankFacts): BankEffect {
  const mobile = facts.credential?.mobile ?? null;
  return did(
    'suspend',
    {
      state: 'suspended',
      suspended_because: 'bank',
      ready_at: null,
      mobile: mobile && suspendedByBank(mobile),
    },
    'BankID suspended, and BankID on mobile with it',
  );
}
