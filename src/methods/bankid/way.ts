/** What every way in begins with. */
import type { Json } from '../../kernel/json.ts';
import type { Doing, Facts } from '../../login/method.ts';
import type { Way } from './credential.ts';
import { credential, own } from './rules.ts';

/** The person is known from here on, and the choice is remembered. Only a number and another try begin a session. */
export function enter(
  facts: Facts,
  way: Way | null,
  notes: Readonly<Record<string, Json>> = {},
): Pick<Doing, 'person' | 'notes' | 'credential' | 'event'> {
  const session = facts.login.step === 'choose' ? {} : { session_at: facts.at };
  const isNew = way !== null && own(facts)?.chosen !== way;
  return {
    person: 'known',
    notes: { ...session, way: way ?? facts.login.notes.way ?? null, ...notes },
    ...(isNew ? { credential: credential(facts, { chosen: way }) } : {}),
    event: way === null ? 'number accepted' : `${ACCEPTED[way]}`,
  };
}

const ACCEPTED = {
  device: 'number accepted',
  app: 'number accepted, the app is asked',
  mobile: 'number accepted, the SIM card is asked',
} as const satisfies Readonly<Record<Way, string>>;
