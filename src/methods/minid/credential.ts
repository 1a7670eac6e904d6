/** Makes, completes and heals the credential of a MinID. */
import type { z } from 'zod';
import { newTotp } from '../../codes/totp.ts';
import type { OwnCredential } from '../../eid/credential.ts';
import { DAY, type Instant, rfc3339 } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import { codeOf, codes, LETTER } from './codes.ts';
import { NOTHING_BEGUN } from './profile/schema.ts';
import { given, input, type MinidCredential, schema, shown } from './schema.ts';
import type { MinidSettings } from './settings.ts';

/** The password that public suites use in the real test environment; test persons' are published fixtures. */
const PASSWORD = 'password01';
/** Where the caller gives no end of a quarantine or letter, it is that of the default settings. */
const QUARANTINE = 3_600_000;
const VALIDITY = 60 * DAY;

/** Digits of a TOTP code, as authenticator apps make them (docs/facts/eids.md#minid). */
export const TOTP_DIGITS = 6;

function fresh(person: Person, stamp: Stamp): MinidCredential {
  const own = { at: stamp.at, entropy: derivedToken(stamp.entropy, `minid ${person.id}`, 32) };
  return {
    state: 'active',
    password: PASSWORD,
    password_leaked: false,
    wrong_guesses: 0,
    quarantined_until_at: null,
    voided: 0,
    terms_accepted_at: rfc3339(stamp.at),
    preferred: 'sms',
    totp: { ...newTotp(own, TOTP_DIGITS), added_at: rfc3339(stamp.at) },
    app: { phone: 'iphone', activated_at: rfc3339(stamp.at) },
    waiting: [],
    order: null,
    browsers: [],
    last_login_at: null,
    ...NOTHING_BEGUN,
  };
}

type Given = z.infer<typeof input>;

/**
 * Completes given members of the contract, or a stored credential with changes. @throws ZodError for a member
 * or value MinID does not know.
 */
function complete(value: unknown, person: Person, stamp: Stamp): MinidCredential {
  const known = present(input.parse(value));
  const made = fresh(person, stamp);
  const state = stateFrom(known);
  return schema.parse({
    ...made,
    ...(state === 'ordered' ? { password: null, totp: null, app: null, terms_accepted_at: null } : {}),
    ...known,
    state,
    quarantined_until_at: untilFrom({ ...known, state }, stamp.at),
    totp: filled(known.totp, state === 'ordered' ? null : made.totp),
    app: filled(known.app, state === 'ordered' ? null : made.app),
    order: ordered(known.order, state, stamp),
  });
}

function filled(part: object | null | undefined, made: object | null): object | null {
  if (part === undefined) return made;
  return part === null ? null : { ...made, ...part };
}

/** An end of a quarantine is one. */
function stateFrom({ state = 'active', quarantined_until_at = null }: Given): MinidCredential['state'] {
  return state === 'active' && quarantined_until_at !== null ? 'quarantined' : state;
}

/** One that is closed or ordered may be in quarantine as well. */
function untilFrom({ state, quarantined_until_at = null }: Given, at: Instant): string | null {
  if (state === 'quarantined') return quarantined_until_at ?? rfc3339(at + QUARANTINE);
  return state === 'closed' || state === 'ordered' ? quarantined_until_at : null;
}

/** A letter begins when it is ordered, with a code of its own. */
function ordered(letter: Given['order'], state: MinidCredential['state'], stamp: Stamp): object | null {
  if (letter === null || (letter === undefined && state !== 'ordered')) return null;
  const at = letter?.ordered_at === undefined ? stamp.at : Date.parse(letter.ordered_at);
  const made = {
    ordered_at: rfc3339(at),
    code: letterCode(stamp),
    wrong: 0,
    expires_at: rfc3339(at + VALIDITY),
  };
  return { ...made, mobile: null, email: null, ...present(letter ?? {}) };
}

/** The code of a letter; follows from the stamp. */
export function letterCode({ entropy }: Stamp): string {
  return codeOf(entropy, 'minid letter', LETTER);
}

/** `state: active` means that it works: nothing is counted, and nobody waits. */
function reactivate(held: MinidCredential): Partial<MinidCredential> {
  return held.state === 'active'
    ? { ...held, ...NOTHING_BEGUN, wrong_guesses: 0, quarantined_until_at: null, waiting: [] }
    : held;
}

export const credential: OwnCredential<MinidCredential, MinidSettings> = {
  schema,
  contract: { shown, input: given },
  complete,
  fresh,
  reactivate,
  codes,
};
