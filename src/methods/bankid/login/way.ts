/** What every way in begins with. */
import type { Json } from '../../../kernel/json.ts';
import type { Way } from '../schema.ts';
import type { BankidEffect, BankidFacts } from './rules.ts';

/** The person is known from here on, a session begins, and the choice is remembered. No way: it stops here or asks which. */
export function enter(
  facts: BankidFacts,
  way: Way | null,
  notes: Readonly<Record<string, Json>> = {},
): Pick<BankidEffect, 'person' | 'notes' | 'credential' | 'event'> {
  const isNew = way !== null && facts.credential?.chosen !== way;
  const told = facts.login.step === 'number' ? 'number accepted' : 'another try';
  return {
    person: 'known',
    notes: { session_at: facts.at, way: way ?? facts.login.notes.way ?? null, ...notes },
    ...(isNew ? { credential: { chosen: way } } : {}),
    event: way === null || way === 'device' ? told : `${told}, ${ASKED[way]}`,
  };
}

const ASKED = { app: 'the app is asked', mobile: 'the SIM card is asked' } as const;
