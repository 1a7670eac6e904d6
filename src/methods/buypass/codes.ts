/** The codes that Buypass sends, as they are read outside a login. */
import type { Codes } from '../../eid/credential.ts';
import type { BuypassCredential } from './schema.ts';
import type { BuypassSettings } from './settings.ts';

/** The sender of messages and letters. */
export const SENDER = 'Buypass';

export const codes: Codes<BuypassCredential, BuypassSettings> = {
  sent: true,
  present({ messages }) {
    const newest = messages.find(({ from, code }) => from === SENDER && code !== null);
    return newest?.code == null ? null : { code: newest.code, generator: newest.kind, expires_at: null };
  },
};
