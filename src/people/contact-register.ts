/**
 * Whether the contact register answers at all: an outage of it for everybody, as configured or as a tester has
 * set it. That of one person is `contact.answers`.
 */
import type { Instant } from '../kernel/clock.ts';
import { kind } from '../storage/kind.ts';
import type { Store, Stored } from '../storage/store.ts';

/** Set by a tester in the place of `settings.contact_register_answers`. */
export const CONTACT_REGISTER = kind<{ readonly answers: boolean }>('contact_register', {
  leftBy: 'tester',
  expires: 'none',
  version: 0,
});

/** The one record of the kind. */
export const REGISTER_SET = { kind: CONTACT_REGISTER, id: 'contact-register' } as const;

/** `configured` where no tester has set it. */
export function registerAnswers(
  set: Stored<{ readonly answers: boolean }> | undefined,
  configured: boolean,
): boolean {
  return set?.value.answers ?? configured;
}

/** Stores it; `null` = as configured again. */
export function setRegisterAnswers(store: Store, at: Instant, answers: boolean | null): Promise<void> {
  const told = answers === null ? 'as configured' : answers ? 'answers' : 'fails for everybody';
  const events = [{ kind: 'settings.changed', at, summary: `The contact register: ${told}` }];
  return store.change<void>(at, [], () =>
    answers === null
      ? { result: undefined, deletes: [REGISTER_SET], events }
      : { result: undefined, puts: [CONTACT_REGISTER.put(REGISTER_SET.id, { answers }, {})], events },
  );
}
