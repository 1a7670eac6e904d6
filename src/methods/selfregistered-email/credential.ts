/** The credential of a person known by e-mail address: the wrong guesses of their codes. */
import { z } from 'zod';
import type { OwnCredential } from '../../eid/credential.ts';
import { guessesSchema, NO_GUESSES } from '../../eid/rules/guesses.ts';
import { contractOf } from '../../people/contract.ts';

const schema = z.strictObject({
  state: z.literal('active').default('active'),
  guesses: guessesSchema.default(NO_GUESSES),
});

const shown = z.strictObject({ state: z.literal('active') });

export type EmailCredential = z.infer<typeof schema>;

/** `state: active` forgets the guesses, which no member of the contract shows. */
export const credential: OwnCredential<EmailCredential> = {
  schema,
  contract: contractOf(shown),
  complete: (given) => schema.parse(given),
  fresh: () => undefined,
  reactivate: (held) => ({ ...held, guesses: NO_GUESSES }),
};
