/** Work that a start puts off until its first answer has left. */
import { after } from './kernel/clock.ts';

/** The work begins after so long without any answer (ms). */
const QUIET_MS = 500;

/**
 * Begins `work` behind the first answer. The returned function is called at the end: it waits for work that
 * has begun, and begins none.
 */
export function behindFirstAnswer(answered: Promise<void>, work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  let ended = false;
  const begin = () => {
    if (!ended) begun ??= work();
  };
  const cancel = after(QUIET_MS, begin);
  answered.then(begin);
  return async () => {
    ended = true;
    cancel();
    await begun;
  };
}
