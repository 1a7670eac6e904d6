/** A person as others see them. */
import { type Instant, rfc3339 } from '../kernel/clock.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { shownOf } from './contract.ts';
import { documentsOf } from './documents.ts';
import type { Eids } from './making.ts';
import type { Person } from './person.ts';

/**
 * The JSON of the control API. Credentials are readable: they are published fixtures. Instants stand in the
 * record's own time; answers are converted back by the record's `aged` (decision 10).
 */
export function wirePerson(person: Person, eids: Eids, aged = 0): JsonObject {
  const {
    created_at,
    eids: held,
    documents: _,
    contact,
    remembered = {},
    represents = [],
    organisations = [],
    ...plain
  } = person;
  const shown: Record<string, Json> = {};
  for (const [id, eid] of Object.entries(eids)) {
    const credential = held[id];
    if (credential === undefined) continue;
    shown[id] = credential === null ? null : shifted(shownOf(eid.contract.shown, credential), -aged);
  }
  return {
    ...plain,
    represents,
    organisations,
    kept: shifted(remembered, -aged),
    documents: shifted(documentsOf(person), -aged),
    contact: shifted(contact, -aged),
    created_at: rfc3339(created_at - aged),
    eids: shown,
  };
}

/**
 * Moves the instants of a credential, and of the objects in it; by convention those are RFC 3339 texts under
 * a name that ends in `_at`.
 */
export function shifted(credential: JsonObject, by: number): JsonObject {
  if (by === 0) return credential;
  const members = Object.entries(credential).map(([name, value]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return [name, shifted(value as JsonObject, by)];
    const at: Instant = name.endsWith('_at') && typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return [name, Number.isNaN(at) ? value : rfc3339(at + by)];
  });
  return Object.fromEntries(members);
}
