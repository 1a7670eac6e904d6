/** What citizens write to the support: kept here for a tester to read, and sent nowhere. */
import { DAY, type Instant } from '../../kernel/clock.ts';
import { derivedId, type Stamp } from '../../kernel/entropy.ts';
import type { Language } from '../../kernel/language.ts';
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import { kind } from '../../storage/kind.ts';
import type { Store } from '../../storage/store.ts';

export interface SupportMessage {
  readonly at: Instant;
  readonly language: Language;
  readonly text: string;
  /** Null = no answer is wanted. */
  readonly email: string | null;
}

export const SUPPORT_MESSAGE = kind<SupportMessage>('support-message', {
  leftBy: 'tester',
  expires: 'every',
  version: 0,
});

export const SUPPORT_KEPT = LIMIT_TABLE.outbox_kept.most * DAY;

/** 'full' where as many are kept as may be. */
export async function keepMessage(
  store: Store,
  stamp: Stamp,
  message: Omit<SupportMessage, 'at'>,
): Promise<'kept' | 'full'> {
  const kept = await store.latest(SUPPORT_MESSAGE, {}, stamp.at, { limit: LIMIT_TABLE.outbox.most });
  if (kept.length >= LIMIT_TABLE.outbox.most) return 'full';
  const id = derivedId(stamp.entropy, 'sm');
  const value = { at: stamp.at, ...message };
  return store.change<'kept'>(stamp.at, [], () => ({
    result: 'kept',
    puts: [SUPPORT_MESSAGE.put(id, value, { expiresAt: stamp.at + SUPPORT_KEPT })],
    events: [
      {
        kind: 'support.written',
        at: stamp.at,
        summary: 'Somebody wrote to the support: it is in the outbox.',
      },
    ],
  }));
}
