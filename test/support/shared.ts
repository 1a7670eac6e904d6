/** Simulators that close by themselves: one that the tests of a file share, or one of a test's own. */
import { afterAll, onTestFinished } from 'vitest';
import { createDatabase, type Database } from './postgres.ts';
import { newFile, newFolder, newStorage } from './storage.ts';
import { type OwnWorld, type WorldOptions, world } from './world.ts';

/**
 * Started while the file is read, so that its tests are told of a `const`; closed behind the last of them.
 */
export async function sharedWorld(options: WorldOptions = {}): Promise<OwnWorld> {
  const shared = await world(options);
  afterAll(() => shared.close());
  return shared;
}

/** Closed behind the test that asks for it. */
export async function ownWorld(options: WorldOptions = {}): Promise<OwnWorld> {
  const own = await world(options);
  onTestFinished(() => own.close());
  return own;
}

/** A folder of the test that asks for it, removed behind it. */
export function ownFolder(): string {
  const { path, remove } = newFolder();
  onTestFinished(remove);
  return path;
}

/** The address of a store, dropped when `end` comes. */
function dropped({ url, drop }: Database, end: (drop: () => Promise<void>) => void): string {
  end(drop);
  return url;
}

/** A SQLite file of the test that asks for it. */
export const ownFile = () => dropped(newFile(), onTestFinished);
/** An empty PostgreSQL database of the test that asks for it. */
export const ownDatabase = async () => dropped(await createDatabase(), onTestFinished);
/** The same for all tests of a file. */
export const sharedDatabase = async () => dropped(await createDatabase(), afterAll);
/** A store of the test that asks for it, which outlives its simulators. */
export const ownStorage = async () => dropped(await newStorage(), onTestFinished);
/** The same for all tests of a file. */
export const sharedStorage = async () => dropped(await newStorage(), afterAll);
