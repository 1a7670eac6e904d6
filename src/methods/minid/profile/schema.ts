/** What a person has begun in their profile, or with letters, and not finished. MinID's own: no tester sees it. */
import { z } from 'zod';
import { totpHolder } from '../../../codes/totp.ts';
import { guessesSchema, NO_GUESSES } from '../../../eid/rules/guesses.ts';

export const begunMembers = {
  /** An authenticator app that has been shown its secret, and has not given a code yet. */
  adding: totpHolder.nullable(),
  /** Another mobile number, and the code that was sent to it. */
  moving: z.strictObject({ mobile: z.string(), code: z.string(), expires_at: z.iso.datetime() }).nullable(),
  /** The code by which a phone activates the app. */
  app_code: z.strictObject({ code: z.string(), expires_at: z.iso.datetime() }).nullable(),
  /** Wrong codes of letters, whichever of them: they are no guesses at the login. */
  letter_guesses: guessesSchema,
};

/** What a quarantine, a new password and the closing put an end to. */
export const NOTHING_UNDER_WAY = { adding: null, moving: null, app_code: null } as const;

export const NOTHING_BEGUN = {
  ...NOTHING_UNDER_WAY,
  letter_guesses: NO_GUESSES,
} as const;

/** For the omission from what testers see. */
export const OWN_MEMBERS = { adding: true, moving: true, app_code: true, letter_guesses: true } as const;
