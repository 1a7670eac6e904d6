/**
 * Changing a person's phone: the handset, the credential, the messages, the logins that wait no longer and
 * the lines of the trail are one change.
 */
import type { EndOfWaits } from '../eid/effect.ts';
import type { HandsetEffect } from '../eid/handset.ts';
import { without, withPatch } from '../eid/holding.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Clock } from '../kernel/clock.ts';
import { stamp as newStamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type Elsewhere, endedWaits } from '../login/machine/ended-waits.ts';
import { personIndexes } from '../people/by-mobile.ts';
import { HANDSET, type Handset, handsetPut, NEW_HANDSET } from '../people/handset.ts';
import { addressed, messagePut, type NewMessage } from '../people/message.ts';
import { type Credentials, PERSON, type Person } from '../people/person.ts';
import { wordsOf } from '../people/search.ts';
import type { Change, Put, Store, Stored } from '../storage/store.ts';
import type { HandsetOwner } from './apps.ts';

export interface ChangePorts {
  readonly store: Store;
  readonly clock: Clock;
  /** `settings.eids`, each block parsed by its eID. */
  readonly eidSettings: HandsetOwner['settings'];
}

/** The records and the event of a change, to be committed. */
export interface Done {
  readonly kind: 'done';
  readonly handset: Handset;
  /** The members of an eID's credential that change; null = it is taken away. */
  readonly credential?: { readonly method: LoginMethod; readonly patch: Partial<Credentials> | null };
  /** The person's members from now on. */
  readonly person?: HandsetEffect['person'];
  readonly messages: readonly NewMessage[];
  /** Logins of an eID whose wait ends. */
  readonly ends?: { readonly method: LoginMethod; readonly waits: EndOfWaits };
  readonly event: { readonly kind: string; readonly summary: string; readonly data: JsonObject };
}

export interface PhoneChange {
  readonly person: string;
  /** The version the form was made for; absent = whatever it is now. */
  readonly version?: number | undefined;
  readonly trace: string;
}

/** There is no such person, or the form is of an earlier version: nothing happened. */
export type Missed = { readonly kind: 'gone' } | { readonly kind: 'stale' };

export function changePhone<Other extends { readonly kind: string }>(
  { store, clock, eidSettings }: ChangePorts,
  { person: id, version, trace }: PhoneChange,
  act: (holder: HandsetOwner) => Done | Other,
): Promise<Done | Other | Missed> {
  const stamp = newStamp(clock);
  const keys = [
    { kind: PERSON, id },
    { kind: HANDSET, id },
  ];
  return store.change(stamp.at, keys, (look): Change<Done | Other | Missed> => {
    const found = look(PERSON, id);
    if (found === undefined) return { result: { kind: 'gone' } };
    const phone = look(HANDSET, id);
    const holder = holderOf(found, phone, stamp, eidSettings);
    if (version !== undefined && version !== holder.handset.version) return { result: { kind: 'stale' } };
    const acted = act(holder);
    if (!isDone(acted)) return { result: acted };
    const changed_at = stamp.at + (phone?.aged ?? 0);
    const handset = { ...acted.handset, version: holder.handset.version + 1, changed_at };
    const event = { ...acted.event, at: stamp.at, person: id, trace };
    const value = changed(acted, found.value);
    const index =
      acted.person === undefined ? NOTHING : personIndexes(look, [{ before: found.value, after: value }]);
    const ended = waitsEnded(acted, { look, at: stamp.at, trace, person: id, by: 'phone' });
    return {
      result: acted,
      puts: [...putsOf(acted, { handset, found, value, stamp }), ...index.puts, ...ended.puts],
      deletes: index.deletes,
      events: [event, ...ended.events],
    };
  });
}

function waitsEnded({ ends }: Done, elsewhere: Omit<Elsewhere, 'method'>) {
  return endedWaits({ ...elsewhere, method: ends?.method.id ?? null }, ends?.waits ?? null);
}

function isDone(acted: { readonly kind: string }): acted is Done {
  return acted.kind === 'done';
}

const NOTHING = { puts: [], deletes: [] };

/** The person after the tap; the same value where nothing of them changes. */
function changed({ credential, person: members }: Done, person: Person): Person {
  const moved = members === undefined ? person : { ...person, ...members };
  if (credential === undefined) return moved;
  const { method, patch } = credential;
  return patch === null ? without(method, moved) : withPatch(method, moved, patch);
}

interface Tapped {
  readonly handset: Handset;
  readonly found: Stored<Person>;
  /** The person after the tap. */
  readonly value: Person;
  readonly stamp: HandsetOwner['stamp'];
}

function putsOf(
  { messages, person: members }: Done,
  { handset, found, value, stamp }: Tapped,
): readonly Put[] {
  const { id, tags, expiresAt } = found;
  const sent = messages.map((one, place) =>
    messagePut(addressed(one, place, { person: id, login: null }, stamp)),
  );
  const kept = handsetPut(id, handset, expiresAt);
  if (value === found.value) return [kept, ...sent];
  const words = members === undefined ? {} : { words: wordsOf(value) };
  return [kept, PERSON.put(id, value, { tags, expiresAt, ...words }), ...sent];
}

export function holderOf(
  { value: person, aged }: Stored<Person>,
  phone: Stored<Handset> | undefined,
  stamp: HandsetOwner['stamp'],
  settings: HandsetOwner['settings'],
): HandsetOwner {
  return { person, personAt: stamp.at + aged, handset: phone?.value ?? NEW_HANDSET, stamp, settings };
}
