/** A door that closes first takes in what stands before it. */
import { turn } from '../kernel/clock.ts';

/** It is quiet once so many turns of the loop in a row have brought nothing; that is waited for so many turns at most. */
const QUIET_TURNS = 3;
const MOST_TURNS = 300;

/**
 * Resolves when all that had arrived is taken in; `arrived` counts connections and requests. A turn takes in a
 * connection, the next one its request: a door that closes earlier resets both.
 */
export async function quiet(arrived: () => number): Promise<void> {
  let seen = arrived();
  for (let turns = 0, still = 0; turns < MOST_TURNS && still < QUIET_TURNS; turns += 1) {
    await turn();
    const now = arrived();
    still = now === seen ? still + 1 : 0;
    seen = now;
  }
}
