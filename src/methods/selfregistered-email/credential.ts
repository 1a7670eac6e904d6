/** What is kept of whoever logs in by e-mail: the wrong guesses of their codes. */
import { z } from 'zod';
import { type Guesses, guessesSchema, NO_GUESSES } from '../../eid/rules.ts';
import type { Contract } from '../../people/contract.ts';
import type { Credentials } from '../../people/person.ts';

const schema = z.strictObject({
  state: z.literal('active').default('active'),
  guesses: guessesSchema.default(NO_GUESSES),
});

const told = z.strictObject({ state: z.literal('active') });

/** How the guesses stand is bookkeeping; `state: active` forgets them. */
export const contract: Contract = { told, given: told.partial() };

/** Completes what was given of the contract, or a stored credential with changes. @throws ZodError for a member or value that is not known. */
export const complete = (given: unknown): Credentials => schema.parse(given);

/** `state: active` means that it works: a wait is over. */
export const reactivate = (credential: Credentials): Credentials => counted(NO_GUESSES, credential);

export function guessesOf(credential: Credentials | null): Guesses {
  return (credential?.guesses as Guesses | undefined) ?? NO_GUESSES;
}

/** The credential with these guesses; made where there is none. */
export function counted(guesses: Guesses, credential: Credentials | null): Credentials {
  return { ...(credential ?? { state: 'active' }), guesses };
}
