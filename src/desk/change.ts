/**
 * Carries out a desk's action for a person: person, credential, messages, the logins that wait no longer and
 * the lines of the trail are one change.
 */

import type { DeskEffect, DeskFacts, DeskLine, DeskProblem } from '../eid/desk.ts';
import { without, withPatch } from '../eid/holding.ts';
import type { Clock } from '../kernel/clock.ts';
import { stamp as newStamp } from '../kernel/entropy.ts';
import { endedWaits } from '../login/machine/ended-waits.ts';
import { personIndexes } from '../people/by-mobile.ts';
import { followed } from '../people/contact.ts';
import { addressed, type Message, messagePut } from '../people/message.ts';
import { PERSON, type Person } from '../people/person.ts';
import { wordsOf } from '../people/search.ts';
import type { Change, Read, Store, Stored } from '../storage/store.ts';
import { type Action, type Customer, customerOf, type Desk, factsAt } from './desk.ts';

export interface DeskPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** `settings.eids`, each block parsed by its eID. */
  readonly eidSettings: Customer['settings'];
}

export interface ActionRequest {
  readonly person: string;
  readonly action: Action;
  readonly fields: DeskFacts['fields'];
  readonly trace: string;
}

/** Only `done` changed anything. */
export type Outcome =
  | { readonly kind: 'done'; readonly say: DeskLine; readonly sent: readonly Message[] }
  | { readonly kind: 'problem'; readonly problem: DeskProblem['problem'] }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'gone' };

export function atDesk(
  ports: DeskPorts,
  { person: id, action, fields, trace }: ActionRequest,
): Promise<Outcome> {
  const { store, clock, eidSettings } = ports;
  const { desk, row } = action;
  const stamp = newStamp(clock);
  return store.change<Outcome>(stamp.at, [{ kind: PERSON, id }], (look) => {
    const found = look(PERSON, id);
    if (found === undefined) return { result: { kind: 'gone' } };
    const facts = factsAt(desk, customerOf(found, stamp, eidSettings), fields);
    if (!row.offered(facts)) return { result: { kind: 'not-offered' } };
    const acted = row.act(facts);
    const act = { look, found, action, stamp, trace };
    if (!('problem' in acted)) return committed(acted, act);
    const { problem, counted } = acted;
    const result = { kind: 'problem', problem } as const;
    return counted === undefined ? { result } : { ...committed({ ...counted, say: problem }, act), result };
  });
}

interface Act {
  readonly look: Read;
  readonly found: Stored<Person>;
  readonly action: Action;
  readonly stamp: Customer['stamp'];
  readonly trace: string;
}

function committed(doing: DeskEffect, { look, found, action, stamp, trace }: Act): Change<Outcome> {
  const { id, value: person, tags, expiresAt } = found;
  const { desk, id: name } = action;
  const to = { person: id, login: null };
  const sent = (doing.messages ?? []).map((one, place) => addressed(one, place, to, stamp));
  const told = { ...person, ...doing.person };
  const contact = followed(person, told, stamp.at + found.aged);
  const value = changed({ ...told, contact }, desk, doing.credential);
  const kind = `desk.${desk.id}`;
  const index = personIndexes(look, [{ before: person, after: value }]);
  const { at } = stamp;
  const elsewhere = { look, at, trace, person: id, method: desk.method?.id ?? null, by: 'desk' } as const;
  const ended = endedWaits(elsewhere, doing.ends ?? null);
  return {
    result: { kind: 'done', say: doing.say, sent },
    puts: [
      PERSON.put(id, value, { tags, expiresAt, words: wordsOf(value) }),
      ...sent.map(messagePut),
      ...index.puts,
      ...ended.puts,
    ],
    deletes: index.deletes,
    events: [{ kind, at, person: id, summary: doing.event, trace, data: { action: name } }, ...ended.events],
  };
}

function changed(person: Person, { method }: Desk, patch: DeskEffect['credential']): Person {
  if (patch === undefined || method === null) return person;
  return patch === null ? without(method, person) : withPatch(method, person, patch);
}
