/** MinID's codes: those of several signs, and the present one as the control API shows it. */
import { totp } from '../../codes/totp.ts';
import type { Codes } from '../../eid/credential.ts';
import { derivedNumber } from '../../kernel/entropy.ts';
import type { MinidCredential } from './schema.ts';
import type { MinidSettings } from './settings.ts';

interface Signs {
  readonly signs: string;
  readonly length: number;
}

/** Without those that are mistaken for others. */
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Of a letter. */
export const LETTER: Signs = { signs: CAPITALS, length: 12 };
/** Of an e-mail: 6 characters, case sensitive (docs/facts/eids.md#minid). */
export const MAIL: Signs = { signs: `${CAPITALS}abcdefghijkmnpqrstuvwxyz`, length: 6 };
/** Of an SMS. */
export const SMS: Signs = { signs: '0123456789', length: 5 };

/** A code that follows from the entropy, each `purpose` its own. */
export function codeOf(entropy: string, purpose: string, { signs, length }: Signs): string {
  return Array.from({ length }, (_, place) =>
    signs.charAt(derivedNumber(entropy, `${purpose} ${place}`, signs.length)),
  ).join('');
}

/** The newest code that was sent and is not too old; else that of the authenticator app. */
export const codes: Codes<MinidCredential, MinidSettings> = {
  sent: true,
  present({ credential: { preferred, totp: held }, settings, personAt, messages }) {
    const ofApp = held === null ? null : totp.accepted({}, held, personAt)[Symbol.iterator]().next().value;
    const shown = held !== null && ofApp != null ? { code: ofApp, generator: totp.id } : null;
    const own =
      held !== null && shown !== null ? { ...shown, expires_at: totp.expiresAt(held, personAt) } : null;
    if (preferred === 'totp' && own !== null) return own;
    const sent = messages.find(
      ({ kind, from, code }) => from === 'MinID' && kind !== 'letter' && code !== null,
    );
    const expires_at = (sent?.sent_at ?? 0) + settings.code * 1000;
    return sent?.code != null && expires_at > personAt
      ? { code: sent.code, generator: sent.kind, expires_at }
      : own;
  },
  device: ({ totp: held }) => ({ kind: 'app', digits: held?.digits ?? 6 }),
  handOut({ credential: { totp: held }, personAt }) {
    if (held === null) return null;
    const { code, holder } = totp.handOut(held, personAt);
    return { code, credential: { totp: { ...held, ...holder } } };
  },
};
