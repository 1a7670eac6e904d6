/** One-time codes by time: RFC 6238. */
import { HOTP, Secret } from 'otpauth';
import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { CodeGenerator, CodeSecret } from './code.ts';
import { deviceShape, newSecret, typed } from './secret.ts';

/** RFC 6238, 5.2: the recommended time step. */
const STEP_MS = 30 * 1000;
/** The present step, then the next, then the one before (RFC 6238, 6: one step of drift each way). */
const WINDOW = [0, 1, -1];

/** The shape of a TOTP holder. */
export const totpHolder = z.strictObject({
  ...deviceShape,
  /** Time steps whose code has been accepted: it is not accepted again (RFC 6238, 5.2). */
  used: z.array(z.int()).max(100),
  /** Time steps whose code was set aside for one caller. */
  handed: z.array(z.int()).max(100),
});
type TotpHolder = z.infer<typeof totpHolder>;

/** A new holder; follows from the stamp. */
export function newTotp(stamp: Stamp, digits: number): TotpHolder {
  return { secret: newSecret(stamp, 'totp'), digits, used: [], handed: [] };
}

/**
 * A device that shows a new code every half minute. Its time is the holder's: ageing a person ages the device
 * with them.
 */
export const totp: CodeGenerator = {
  id: 'totp',
  enrol: newTotp,
  issue: () => ({}),
  *accepted(_challenge, holder, at) {
    const own = pruned(holder, at);
    for (const step of freeSteps(own, at)) yield codeAt(own, step);
  },
  verify(answer, _challenge, holder, at) {
    const own = pruned(holder, at);
    const code = typed(answer);
    const free = freeSteps(own, at).find((step) => codeAt(own, step) === code);
    if (free !== undefined) return { kind: 'accepted', holder: { ...own, used: [...own.used, free] } };
    return { kind: spentCodes(own).includes(code) ? 'spent' : 'wrong' };
  },
  handOut(holder, at) {
    const own = pruned(holder, at);
    const free = freeSteps(own, at);
    const step = free.find((one) => !own.handed.includes(one)) ?? free[0] ?? stepAt(at);
    return { code: codeAt(own, step), holder: { ...own, handed: [...new Set([...own.handed, step])] } };
  },
  expiresAt(holder, at) {
    const step = freeSteps(pruned(holder, at), at)[0] ?? stepAt(at);
    return (step + 2) * STEP_MS;
  },
};

function stepAt(at: Instant): number {
  return Math.floor(at / STEP_MS);
}

function windowAt(at: Instant): readonly number[] {
  return WINDOW.map((offset) => stepAt(at) + offset);
}

/** Two steps may have one code: it is spent with the first (RFC 6238, 5.2). */
function freeSteps(own: TotpHolder, at: Instant): readonly number[] {
  const spent = spentCodes(own);
  return windowAt(at).filter((step) => !spent.includes(codeAt(own, step)));
}

function spentCodes(own: TotpHolder): readonly string[] {
  return own.used.map((step) => codeAt(own, step));
}

/** TOTP is HOTP over the number of the step (RFC 6238, 4.2). */
function codeAt(own: TotpHolder, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(own.secret), digits: own.digits, counter: step });
}

function pruned(holder: CodeSecret, at: Instant): TotpHolder {
  const own = holder as unknown as TotpHolder;
  const inWindow = (step: number) => windowAt(at).includes(step);
  return { ...own, used: own.used.filter(inWindow), handed: own.handed.filter(inWindow) };
}
