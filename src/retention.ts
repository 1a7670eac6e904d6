/** `settings.retention`: how long what has served its purpose can still be read. */
import { SUPPORT_KEPT, SUPPORT_MESSAGE } from './help/support/message.ts';
import { LOGIN, REMEMBERED } from './login/machine/login.ts';
import { OPEN_LOGINS } from './login/machine/open-logins.ts';
import { isPost, MESSAGE, MESSAGE_KEPT, POST_KEPT } from './people/message.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { BROWSER_SESSION, SESSION_KEPT } from './storage/session-store.ts';
import type { Put } from './storage/store.ts';

type Retention = Settings['retention'];

/**
 * Changes the share of a record's expiry that is memory and no validity; undefined where the settings are the
 * defaults. Records that are written already keep the expiry that they have.
 */
export function rewriteFor(retention: Retention): ((put: Put) => Put) | undefined {
  const standard = settingsSchema.parse({}).retention;
  if (JSON.stringify(retention) === JSON.stringify(standard)) return undefined;
  return (put) => {
    const more = moreFor(put, retention);
    const { expiresAt } = put;
    return more === 0 || expiresAt == null ? put : { ...put, expiresAt: expiresAt + more };
  };
}

/** Milliseconds by which the record is kept longer than its kind has it. */
function moreFor(put: Put, { logins, messages, post, sessions, support }: Retention): number {
  const { kind } = put;
  if (kind === LOGIN || kind === OPEN_LOGINS) return logins * 1000 - REMEMBERED;
  if (kind === BROWSER_SESSION) return sessions * 1000 - SESSION_KEPT;
  if (kind === SUPPORT_MESSAGE) return support * 1000 - SUPPORT_KEPT;
  const message = MESSAGE.valueIn(put);
  if (message === undefined) return 0;
  return isPost(message) ? post * 1000 - POST_KEPT : messages * 1000 - MESSAGE_KEPT;
}
