/** The code sent to an address that somebody else has registered, too: outside a login it waits with the person. */
import { z } from 'zod';
import { type Guesses, guessedWrong, guessesSchema, NO_GUESSES } from '../eid/rules/guesses.ts';
import { freshCode } from '../eid/rules/sent-code.ts';
import { translator } from '../eid/texts.ts';
import { type Instant, rfc3339 } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { NewMessage } from '../people/message.ts';
import type { Person } from '../people/person.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

/** Digits, validity (s), and wrong codes until so long a wait (s); assumed. */
export const CODE_LENGTH = 6;
export const CODE_LASTS = 600;
const GUESS_LIMIT = { attempts: 3, wait: 600 } as const;

/** Under this name a person's wrong codes and the code that waits are remembered. */
export const REMEMBERED = 'contact';

const kept = z.object({
  guesses: guessesSchema.default(NO_GUESSES),
  proof: z
    .object({ address: z.string(), code: z.string(), until_at: z.string(), proven: z.array(z.string()) })
    .nullable()
    .default(null),
});
export type Kept = z.output<typeof kept>;

export function keptOf({ remembered }: Person): Kept {
  return kept.safeParse(remembered?.[REMEMBERED] ?? {}).data ?? { guesses: NO_GUESSES, proof: null };
}

export const wrongGuess = (guesses: Guesses, at: Instant) => guessedWrong(guesses, GUESS_LIMIT, at);

/** The message to the address, in the person's language. */
export function codeMessage({ locale }: Person, address: string, code: string): NewMessage {
  const text = translator(locale, { nb, nn, en, se })('message.code', { code });
  return { kind: address.includes('@') ? 'email' : 'sms', from: 'ID-porten', text, code };
}

/** A code for the address, which waits with the person. */
export function newProof(address: string, proven: readonly string[], stamp: Stamp, at: Instant) {
  const code = freshCode(stamp, `contact ${address}`, CODE_LENGTH);
  return { address, code, until_at: rfc3339(at + CODE_LASTS * 1000), proven: [...proven] };
}

export const asJson = ({ guesses, proof }: Kept): JsonObject => ({ guesses: { ...guesses }, proof });
