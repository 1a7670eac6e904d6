/**
 * Slows down a client that guesses. Only numbers are kept, so no amount of guesses fills the memory; a client
 * that knows the token is not held up.
 */
import { after, type Clock, type Instant } from '../kernel/clock.ts';

/** The first wrong guess waits so long for its answer, each further one twice as long, to the second (ms). */
const FIRST_MS = 200;
const LONGEST_MS = 5_000;
/** One wrong guess is forgotten in so long (ms). */
const FORGOTTEN_MS = 30_000;
/** So many answers wait at once. */
const MOST_WAITING = 50;

export class TokenGuesses {
  readonly #clock: Clock;
  readonly #first: number;
  #wrong = 0;
  #last: Instant = 0;
  #waiting = 0;

  constructor(clock: Clock, first = FIRST_MS) {
    this.#clock = clock;
    this.#first = first;
  }

  /** Counts a wrong guess and resolves when it may be answered; false, at once, where too many wait. */
  async wrong(): Promise<boolean> {
    const at = this.#clock.now();
    const forgotten = Math.floor(Math.max(0, at - this.#last) / FORGOTTEN_MS);
    this.#wrong = Math.max(0, this.#wrong - forgotten) + 1;
    this.#last = at;
    if (this.#waiting >= MOST_WAITING) return false;
    this.#waiting += 1;
    await new Promise<void>((resolve) => after(this.#delay(), resolve));
    this.#waiting -= 1;
    return true;
  }

  #delay(): number {
    return Math.min(LONGEST_MS, this.#first * 2 ** Math.min(this.#wrong - 1, 30));
  }
}
