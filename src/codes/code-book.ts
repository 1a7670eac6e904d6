/** The generators of codes, and the operations on any of them. */
import type { ZodType } from 'zod';
import type { CodeGenerator } from './code.ts';
import { fixed, fixedHolder } from './fixed.ts';
import { hotp, hotpHolder } from './hotp.ts';
import { typed } from './secret.ts';
import { totp, totpHolder } from './totp.ts';

/** By id, as credentials name them. */
export const generators: Readonly<Record<string, CodeGenerator>> = { hotp, totp, fixed };

/** The schema of each generator's holder: for an eID's own schema, where holders come in from outside. */
export const holders: Readonly<Record<string, ZodType>> = {
  hotp: hotpHolder,
  totp: totpHolder,
  fixed: fixedHolder,
};

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
