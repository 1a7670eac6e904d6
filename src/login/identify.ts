/** Who an answer is about: whom a step that identifies names, else the login's own person. */
import { type MobileAndBirth, withMobile } from '../people/by-mobile.ts';
import { BY_PID, PERSON, type Person } from '../people/person.ts';
import type { PidReader, PidReading } from '../people/pid.ts';
import type { Found, Look } from '../storage/store.ts';
import type { Login } from './login.ts';
import type { Step } from './method.ts';

export interface Identified {
  readonly person: Found<Person> | undefined;
  /** The national identity number in the answer; null where the step asks for none. */
  readonly number: PidReading | null;
  readonly ambiguous: boolean;
}

interface Asked {
  readonly login: Login;
  /** The step that is answered; undefined = the event is no answer. */
  readonly step: Step | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

export function identified(look: Look, readPid: PidReader, { login, step, fields }: Asked): Identified {
  if (step?.identifyByMobile !== undefined) return byMobile(look, login, step.identifyByMobile(fields));
  if (step?.identify !== undefined) return byNumber(look, readPid(step.identify(fields)));
  const person = login.person === null ? undefined : look<Person>(PERSON, login.person);
  return { person, number: null, ambiguous: false };
}

function byNumber(look: Look, number: PidReading): Identified {
  const owner = number.ok ? look<{ person: string }>(BY_PID, number.pid)?.value.person : undefined;
  const person = owner === undefined ? undefined : look<Person>(PERSON, owner);
  return { person, number, ambiguous: false };
}

/** Of those who share a mobile number and a birthday, the one who holds this eID; nobody where that is more than one. */
function byMobile(look: Look, { method }: Login, typed: MobileAndBirth | null): Identified {
  const ids = typed === null ? [] : withMobile(look, typed);
  const sharers = ids.flatMap((id) => look<Person>(PERSON, id) ?? []);
  const holders = sharers.filter(({ value }) => (value.eids[method ?? ''] ?? null) !== null);
  const ambiguous = holders.length > 1;
  return { person: ambiguous ? undefined : holders[0], number: null, ambiguous };
}
