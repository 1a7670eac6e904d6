/** A person after a change by the register's endpoint, or the refusal of it. Pure, so that it is part of a change of the store. */
import { minutesToWait, NO_GUESSES } from '../eid/rules/guesses.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { NewMessage } from '../people/message.ts';
import type { Person } from '../people/person.ts';
import { Refused } from '../web/rule.ts';
import { withAddresses, withLanguage, withMailbox, withReservation } from './changes.ts';
import { mailboxOf } from './mailboxes.ts';
import type { PersonChange } from './person-patch.ts';
import { asJson, codeMessage, type Kept, keptOf, newProof, REMEMBERED, wrongGuess } from './proof.ts';
import { mayHaveMailbox } from './registered.ts';
import { registerRules } from './rules.ts';

export interface Changing {
  readonly change: PersonChange;
  /** Of these addresses those that others have registered, too. */
  readonly shared: (addresses: readonly string[]) => readonly string[];
  readonly stamp: Stamp;
  /** In the person record's own time. */
  readonly at: Instant;
}

export interface PersonChanged {
  readonly person: Person;
  readonly messages: readonly NewMessage[];
  /** What was counted or sent stands all the same. */
  readonly refused: Refused | null;
}

const remembering = (person: Person, kept: Kept): Person => ({
  ...person,
  remembered: { ...person.remembered, [REMEMBERED]: asJson(kept) },
});

const refusedFor = (minutes: number) =>
  new Refused(
    registerRules['person.code'],
    minutes > 0 ? { detail: `Another may be tried in ${minutes} minutes.` } : {},
  );

const refusal = (person: Person, refused: Refused): PersonChanged => ({ person, messages: [], refused });

/** The addresses that are proved, the code of this change among them; a refusal where it is none. */
function provenBy(person: Person, { change, at }: Changing): readonly string[] | PersonChanged {
  const kept = keptOf(person);
  const { guesses, proof } = kept;
  const code = change.engangskode?.replace(/\s/g, '');
  if (code === undefined) return proof?.proven ?? [];
  const waits = minutesToWait(guesses, at);
  if (waits > 0 || proof === null || at >= Date.parse(proof.until_at))
    return refusal(person, refusedFor(waits));
  if (code === proof.code) return [...proof.proven, proof.address];
  const next = wrongGuess(guesses, at).guesses;
  return refusal(remembering(person, { ...kept, guesses: next }), refusedFor(minutesToWait(next, at)));
}

/** A code for the first address that somebody else has and nobody has proved; undefined where there is none. */
function asksForProof(
  person: Person,
  changing: Changing,
  proven: readonly string[],
): PersonChanged | undefined {
  const { change, shared, stamp, at } = changing;
  const { epostadresse = null, mobiltelefonnummer = null } = change.kontaktinformasjon ?? {};
  const addresses = [mobiltelefonnummer, epostadresse].flatMap((one) => one ?? []);
  const address = shared(addresses).find((one) => !proven.includes(one));
  if (address === undefined) return undefined;
  const { guesses } = keptOf(person);
  const waits = minutesToWait(guesses, at);
  if (waits > 0) return refusal(person, refusedFor(waits));
  const proof = newProof(address, proven, stamp, at);
  const kind = address === epostadresse ? 'epostadresse' : 'mobiltelefonnummer';
  return {
    person: remembering(person, { guesses, proof }),
    messages: [codeMessage(person, address, proof.code)],
    refused: new Refused(registerRules['person.shared'], { detail: `It is ${kind}.` }),
  };
}

/** A mailbox that the person cannot have, as they will be after the change. */
function asksForTooMuch(person: Person, { change, at }: Changing): boolean {
  const { digital_post, reservasjon, kontaktinformasjon } = change;
  if (digital_post === undefined || digital_post.postkasseleverandoeradresse === null) return false;
  const reserved = reservasjon === undefined ? person.reserved : reservasjon === 'JA';
  const isRegistered = person.contact.status === 'active' || kontaktinformasjon !== undefined;
  return !isRegistered || !mayHaveMailbox({ ...person, reserved }, at);
}

export function changedPerson(person: Person, changing: Changing): PersonChanged {
  if (asksForTooMuch(person, changing)) return refusal(person, new Refused(registerRules['person.mailbox']));
  const proven = provenBy(person, changing);
  if ('person' in proven) return proven;
  return (
    asksForProof(person, changing, proven) ?? {
      person: applied(person, changing, proven),
      messages: [],
      refused: null,
    }
  );
}

/** Every member of the change, one after the other. Only a right code forgets the wrong ones. */
function applied(before: Person, { change, at }: Changing, proven: readonly string[]): Person {
  const { kontaktinformasjon, reservasjon, digital_post, spraak, engangskode } = change;
  let person = before;
  if (kontaktinformasjon !== undefined) {
    const { mobiltelefonnummer: mobile, epostadresse: email } = kontaktinformasjon;
    person = { ...person, ...withAddresses(person, { mobile, email }, proven, at) };
  }
  if (reservasjon !== undefined) person = { ...person, ...withReservation(person, reservasjon === 'JA', at) };
  if (digital_post !== undefined)
    person = { ...person, ...withMailbox(person, mailboxOf(digital_post.postkasseleverandoeradresse)) };
  if (spraak !== undefined) person = { ...person, ...withLanguage(person, spraak, at) };
  if (kontaktinformasjon === undefined) return person;
  const guesses = engangskode === undefined ? keptOf(person).guesses : NO_GUESSES;
  return remembering(person, { guesses, proof: null });
}
