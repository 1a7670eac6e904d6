/** The library: `start(options)` gives a running simulator. The package publishes this file and nothing below it. */
import type { StartOptions } from './options.ts';
import type { Running } from './running.ts';
import { startWith } from './start-with.ts';

export { StartError } from './kernel/errors.ts';
export type { Output, StartOptions } from './options.ts';
export type { Running } from './running.ts';

/**
 * Starts the simulator; resolves when it answers. Requests that come earlier wait, but for discovery.
 *
 * @throws StartError with every problem as a sentence.
 */
export function start(options: StartOptions = {}): Promise<Running> {
  return startWith(options, {});
}
