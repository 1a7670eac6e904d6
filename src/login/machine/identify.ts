/** The person an answer is about: the one a step that identifies names, else the login's own person. */

import { heldOf } from '../../eid/holding.ts';
import type { Step } from '../../eid/step.ts';
import { derivedNumber, type Stamp } from '../../kernel/entropy.ts';
import { directorsOf, withIdentifier, withMobile } from '../../people/by-mobile.ts';
import { type NewPerson, personForEmail, personForForeign, until } from '../../people/making.ts';
import { BY_PID, type Credentials, PERSON, type Person } from '../../people/person.ts';
import type { PidReading } from '../../people/pid.ts';
import type { Put, Read, Stored } from '../../storage/store.ts';
import type { Login } from './login.ts';
import type { LoginPorts } from './ports.ts';
import { methodOf, type Tables } from './tables.ts';

export interface IdentifiedPerson {
  readonly person: Stored<Person> | undefined;
  /** The national identity number in the answer; null where the step asks for none. */
  readonly number: PidReading | null;
  readonly ambiguous: boolean;
  /** The credential of the holder of a foreign identifier who does not match. */
  readonly passedOver: Credentials | null;
  /** The person that the step suggests. */
  readonly suggestion: Person | null;
  /** Stores a person who is seen for the first time. */
  readonly puts: readonly Put[];
}

type IdentifyPorts = Pick<LoginPorts, 'directorFor' | 'readPid' | 'firstSight' | 'tables'>;

interface Asked {
  readonly login: Login;
  /** The step that is answered; undefined = the event is no answer. */
  readonly step: Step | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly stamp: Stamp;
}

const NOBODY: IdentifiedPerson = {
  person: undefined,
  number: null,
  ambiguous: false,
  passedOver: null,
  suggestion: null,
  puts: [],
};

export function identified(look: Read, ports: IdentifyPorts, asked: Asked): IdentifiedPerson {
  const { login, step, fields, stamp } = asked;
  const holder = (ids: readonly string[]) => holderOf(look, ports.tables, asked, ids);
  const ofEid = (identifier: string) => holder(withIdentifier(look, login.method ?? '', identifier));
  const atFirstSight = (made: NewPerson | undefined) =>
    made === undefined ? NOBODY : seen(look, until(made, stamp.at + ports.firstSight * 1000));
  if (step?.suggestsDirector?.(fields) === true) return someDirector(look, ports, stamp);
  const named = step?.identify?.(fields, login);
  switch (named?.by) {
    case 'pid':
      return byNumber(look, ports.readPid(named.text));
    case 'mobile':
      return holder(named.typed === null ? [] : withMobile(look, named.typed));
    case 'email':
      return atFirstSight(personForEmail(named.address, stamp));
    case 'card':
      return ofEid(named.serial);
    case 'foreign': {
      const { identity, matches = () => true } = named;
      if (identity === null) return NOBODY;
      const linked = ofEid(identity.identifier);
      const held = linked.person?.value.eids[login.method ?? ''] ?? null;
      if (linked.person !== undefined && held !== null && matches(linked.person.value, held)) return linked;
      const known = atFirstSight(personForForeign(identity, stamp));
      return { ...known, ambiguous: linked.ambiguous, passedOver: held };
    }
  }
  const person = login.person === null ? undefined : look(PERSON, login.person);
  return { ...NOBODY, person };
}

/** A managing director: one there is, or a new one. */
function someDirector(look: Read, ports: IdentifyPorts, stamp: Stamp): IdentifiedPerson {
  const ids = directorsOf(look);
  const chosen = ids[derivedNumber(stamp.entropy, 'director', Math.max(ids.length, 1))];
  const known = chosen === undefined ? undefined : look(PERSON, chosen)?.value;
  if (known !== undefined && known.pid !== null) return { ...NOBODY, suggestion: known };
  const made = ports.directorFor(stamp, look);
  return { ...NOBODY, suggestion: made.person, puts: made.puts };
}

/** Known by this alone, or there from now on. */
function seen(look: Read, made: NewPerson): IdentifiedPerson {
  const { id } = made.person;
  const known = look(PERSON, id);
  const fresh = { id, value: made.person, tags: { person: id }, aged: 0, expiresAt: null };
  return known === undefined ? { ...NOBODY, person: fresh, puts: made.puts } : { ...NOBODY, person: known };
}

function byNumber(look: Read, number: PidReading): IdentifiedPerson {
  const owner = number.ok ? look(BY_PID, number.pid)?.value.person : undefined;
  const person = owner === undefined ? undefined : look(PERSON, owner);
  return { ...NOBODY, person, number };
}

/** The one person of an index who holds this eID; undefined where several do. */
function holderOf(
  look: Read,
  tables: Tables,
  { login, stamp }: Asked,
  ids: readonly string[],
): IdentifiedPerson {
  const method = methodOf(tables, login);
  const sharers = ids.flatMap((id) => look(PERSON, id) ?? []);
  const holders = sharers.filter(
    ({ value, aged }) =>
      method !== undefined && (heldOf(tables.methods, method, value, stamp.at + aged) ?? null) !== null,
  );
  const ambiguous = holders.length > 1;
  return { ...NOBODY, person: ambiguous ? undefined : holders[0], ambiguous };
}
