/** The same code every time, as BankID's own test environment takes `otp`. */
import { z } from 'zod';
import type { CodeGenerator, CodeSecret } from './code.ts';
import { typed } from './secret.ts';

/** The shape of a fixed holder. */
export const fixedHolder = z.strictObject({ code: z.string().min(1).max(16).regex(/^\S+$/) });

/** Nothing is spent: the code stays. */
export const fixed: CodeGenerator = {
  id: 'fixed',
  enrol: () => ({ code: 'otp' }),
  issue: () => ({}),
  accepted: (_challenge, holder) => [codeOf(holder)],
  verify(answer, _challenge, holder) {
    return typed(answer) === codeOf(holder) ? { kind: 'accepted', holder } : { kind: 'wrong' };
  },
  handOut: (holder) => ({ code: codeOf(holder), holder }),
  expiresAt: () => null,
};

function codeOf(holder: CodeSecret): string {
  return (holder as z.infer<typeof fixedHolder>).code;
}
