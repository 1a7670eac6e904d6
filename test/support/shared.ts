/** The simulator that the tests of one file share. */
import { afterAll } from 'vitest';
import { type OwnWorld, type WorldOptions, world } from './world.ts';

/** Started while the file is read, so that its tests are told of a `const`; closed behind the last of them. */
export async function sharedWorld(options: WorldOptions = {}): Promise<OwnWorld> {
  const shared = await world(options);
  afterAll(() => shared.close());
  return shared;
}
