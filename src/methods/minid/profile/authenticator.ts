/**
 * An authenticator app of the citizen's own choice: added with the password, a picture and its first code,
 * and deleted (release notes MIN-2055, MIN-2234 and MIN-2360).
 */
import { totp, totpHolder } from '../../../codes/totp.ts';
import type { ScannedCode } from '../../../eid/scanned.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { derivedToken } from '../../../kernel/entropy.ts';
import { TOTP_DIGITS } from '../credential.ts';
import { noticeOf, type OwnerFacts } from '../owner.ts';
import { authenticator } from '../schema.ts';
import { heldBy } from '../standing.ts';
import { type Act, guessedWrongly, passwordProblem } from './acts.ts';
import { withoutFactor } from './factors.ts';

export const isAdding = ({ credential }: Pick<OwnerFacts, 'credential'>): boolean =>
  credential?.adding != null;

/** A secret of its own for each try: one that was seen and given up is worth nothing. */
export const beginAuthenticator: Act = (facts) => {
  const { personAt: at, stamp } = facts;
  const entropy = derivedToken(stamp.entropy, 'minid authenticator', 32);
  return (
    passwordProblem(facts) ?? {
      credential: { adding: totpHolder.parse(totp.enrol({ at, entropy }, TOTP_DIGITS)) },
      event: 'an authenticator app is being added',
    }
  );
};

/**
 * The secret as authenticator apps read it: 6 digits of 30 seconds, SHA-1, which are what the format takes
 * where it says nothing (Google Authenticator, Key URI Format). The national number stands nowhere in it.
 */
export function authenticatorCode({ credential, person }: OwnerFacts): ScannedCode | null {
  const secret = credential?.adding?.secret;
  if (secret === undefined) return null;
  const label = encodeURIComponent(`MinID:${person.name.given}`);
  return {
    holds: `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: 'MinID' })}`,
    name: 'authenticator.picture',
    label: 'authenticator.typed',
    typed: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
  };
}

/** The first code proves that the app has the secret. */
export const proveAuthenticator: Act = (facts) => {
  const adding = facts.credential?.adding ?? null;
  const typed = (facts.fields.otc ?? '').replace(/\s/g, '');
  if (typed === '' || adding === null)
    return { refused: { text: 'totp.missing', field: 'otc' }, event: 'no code was given' };
  const seen = totp.verify(typed, {}, adding, facts.personAt);
  if (seen.kind !== 'accepted') return guessedWrongly(facts, 'totp', 'otc');
  return {
    credential: {
      totp: authenticator.parse({ ...seen.holder, added_at: rfc3339(facts.personAt) }),
      adding: null,
    },
    messages: noticeOf(facts, 'authenticator.added.prompt'),
    event: 'an authenticator app was added',
  };
};

export const hasAuthenticator = (facts: OwnerFacts): boolean => heldBy(facts)?.totp != null;

export const removeAuthenticator: Act = (facts) => ({
  credential: { totp: null, adding: null, ...withoutFactor(facts, 'totp') },
  messages: noticeOf(facts, 'authenticator.removed.prompt'),
  event: 'the authenticator app was deleted',
});

/** Shown, and not wanted any more. */
export const giveUpAuthenticator: Act = () => ({
  credential: { adding: null },
  event: 'no authenticator app was added',
});
