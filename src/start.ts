/** The library: `start(options)` gives a running simulator. */
import type { StartOptions } from './options.ts';
import { type Running, startWith } from './start-with.ts';

export type { StartOptions } from './options.ts';
export type { Running } from './start-with.ts';

/**
 * Starts the simulator; resolves when it answers. Requests that come earlier wait.
 *
 * @throws StartError with every problem as a sentence.
 */
export function start(options: StartOptions = {}): Promise<Running> {
  return startWith(options, {});
}
