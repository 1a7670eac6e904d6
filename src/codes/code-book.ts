/** Which generators there are, and what is asked of any of them. */
import type { ZodType } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import type { CodeGenerator, Holder } from './code.ts';
import { fixed, fixedHolder } from './fixed.ts';
import { hotp, hotpHolder } from './hotp.ts';
import { typed } from './secret.ts';
import { totp, totpHolder } from './totp.ts';

/** By id, as credentials name them. */
export const generators: Readonly<Record<string, CodeGenerator>> = { hotp, totp, fixed };

/** What each generator's holder looks like: for an eID's schema, where holders come in from outside. */
export const holders: Readonly<Record<string, ZodType>> = {
  hotp: hotpHolder,
  totp: totpHolder,
  fixed: fixedHolder,
};

/** The code the device would be asked for next; reading it spends nothing. */
export function presentCode(generator: CodeGenerator, holder: Holder, at: Instant): string | null {
  for (const code of generator.accepted({}, holder, at)) return code;
  return null;
}

/** Accepts one more code, again and again, beside the device's own (the real test environment's 12345). */
export function withStaticCode(generator: CodeGenerator, code: string | null): CodeGenerator {
  if (code === null) return generator;
  return {
    ...generator,
    *accepted(challenge, holder, at) {
      yield* generator.accepted(challenge, holder, at);
      yield code;
    },
    verify(answer, challenge, holder, at) {
      if (typed(answer) === code) return { kind: 'accepted', holder };
      return generator.verify(answer, challenge, holder, at);
    },
  };
}
