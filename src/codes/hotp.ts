/** One-time codes by counter: RFC 4226. */
import { HOTP, Secret } from 'otpauth';
import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import type { CodeGenerator, CodeSecret, Verdict } from './code.ts';
import { deviceShape, newSecret, typed } from './secret.ts';

/**
 * RFC 4226, 7.4: the number of codes the device may be ahead of us. Assumed; a code device is pressed without
 * logging in.
 */
const LOOK_AHEAD = 100;
/** A code handed out by the control API stays its caller's for so long, whatever the counter does. */
const HANDED_MS = 10 * 60 * 1000;
/** A second press of the button within this time is told from a wrong code. */
const RECENT_MS = 30 * 1000;
const KEPT = 100;

const dated = z.array(z.strictObject({ code: z.string(), at: z.number() })).max(KEPT);

/** The shape of a HOTP holder. */
export const hotpHolder = z.strictObject({
  ...deviceShape,
  /** The next counter that has not been used. */
  counter: z.int().min(0),
  /** Codes set aside for one caller each. */
  handed: dated,
  /** Codes accepted a moment ago. */
  recent: dated,
});
type HotpHolder = z.infer<typeof hotpHolder>;
type Dated = HotpHolder['handed'][number];

/** A device that shows the next code at each press. */
export const hotp: CodeGenerator = {
  id: 'hotp',
  enrol(stamp, digits) {
    return { secret: newSecret(stamp, 'hotp'), digits, counter: 0, handed: [], recent: [] };
  },
  issue: () => ({}),
  *accepted(_challenge, holder, at) {
    const own = pruned(holder, at);
    const set = new Set(own.handed.map(({ code }) => code));
    for (const { code } of ahead(own)) if (!set.has(code)) yield code;
    yield* set;
  },
  verify(answer, _challenge, holder, at) {
    const own = pruned(holder, at);
    return verdict(own, typed(answer), at);
  },
  handOut(holder, at) {
    const own = pruned(holder, at);
    for (const { code, counter } of ahead(own)) {
      if (own.handed.some((other) => other.code === code)) continue;
      return { code, holder: { ...own, counter: counter + 1, handed: added(own.handed, { code, at }) } };
    }
    throw new Error('A look-ahead of HOTP codes held none that is free');
  },
  expiresAt: () => null,
};

function verdict(own: HotpHolder, code: string, at: Instant): Verdict {
  if (code.length !== own.digits) return { kind: 'wrong' };
  const recent = added(own.recent, { code, at });
  const place = own.handed.findIndex((other) => other.code === code);
  if (place >= 0)
    return { kind: 'accepted', holder: { ...own, handed: own.handed.toSpliced(place, 1), recent } };
  for (const next of ahead(own)) {
    if (next.code === code)
      return { kind: 'accepted', holder: { ...own, counter: next.counter + 1, recent } };
  }
  return own.recent.some((other) => other.code === code) ? { kind: 'spent' } : { kind: 'wrong' };
}

/** A device may show one code at two presses of a hundred: while the first is recent, the second is left out. */
function* ahead(own: HotpHolder): Iterable<{ code: string; counter: number }> {
  const secret = Secret.fromBase32(own.secret);
  const recent = new Set(own.recent.map(({ code }) => code));
  for (let counter = own.counter; counter < own.counter + LOOK_AHEAD; counter += 1) {
    const code = HOTP.generate({ secret, digits: own.digits, counter });
    if (!recent.has(code)) yield { code, counter };
  }
}

function pruned(holder: CodeSecret, at: Instant): HotpHolder {
  const own = holder as unknown as HotpHolder;
  return {
    ...own,
    handed: own.handed.filter((one) => one.at + HANDED_MS > at),
    recent: own.recent.filter((one) => one.at + RECENT_MS > at),
  };
}

function added(list: readonly Dated[], one: Dated): Dated[] {
  return [...list, one].slice(-KEPT);
}
