/**
 * Changing a person's phone: the handset, the credential, the messages and the line of the trail are one
 * change.
 */
import { withPatch } from '../eid/holding.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Clock } from '../kernel/clock.ts';
import { stamp as newStamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { HANDSET, type Handset, handsetPut, NEW_HANDSET } from '../people/handset.ts';
import { addressed, messagePut, type NewMessage } from '../people/message.ts';
import { type Credentials, PERSON, type Person } from '../people/person.ts';
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
  /** The members of an eID's credential that change. */
  readonly credential?: { readonly method: LoginMethod; readonly patch: Partial<Credentials> };
  readonly messages: readonly NewMessage[];
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
    return { result: acted, puts: putsOf(acted, handset, found, stamp), events: [event] };
  });
}

function isDone(acted: { readonly kind: string }): acted is Done {
  return acted.kind === 'done';
}

function putsOf(
  { credential, messages }: Done,
  handset: Handset,
  { value: person, tags, expiresAt }: Stored<Person>,
  stamp: HandsetOwner['stamp'],
): readonly Put[] {
  const { id } = person;
  const sent = messages.map((one, place) =>
    messagePut(addressed(one, place, { person: id, login: null }, stamp)),
  );
  if (credential === undefined) return [handsetPut(id, handset, expiresAt), ...sent];
  const value = withPatch(credential.method, person, credential.patch);
  return [handsetPut(id, handset, expiresAt), PERSON.put(id, value, { tags, expiresAt }), ...sent];
}

export function holderOf(
  { value: person, aged }: Stored<Person>,
  phone: Stored<Handset> | undefined,
  stamp: HandsetOwner['stamp'],
  settings: HandsetOwner['settings'],
): HandsetOwner {
  return { person, personAt: stamp.at + aged, handset: phone?.value ?? NEW_HANDSET, stamp, settings };
}
