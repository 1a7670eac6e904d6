/** Simulators that close by themselves: one that the tests of a file share, or one of a test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { createDatabase } from './postgres.ts';
import { newStorage } from './storage.ts';
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
  const folder = mkdtempSync(join(tmpdir(), 'proveporten-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of an empty PostgreSQL database of the test that asks for it, dropped behind it. */
export async function ownDatabase(): Promise<string> {
  const { url, drop } = await createDatabase();
  onTestFinished(drop);
  return url;
}

/** The same for all tests of a file, dropped behind the last of them. */
export async function sharedDatabase(): Promise<string> {
  const { url, drop } = await createDatabase();
  afterAll(drop);
  return url;
}

/** A store of the test that asks for it, which outlives its simulators. */
export async function ownStorage(): Promise<string> {
  const { url, drop } = await newStorage();
  onTestFinished(drop);
  return url;
}

/** The same for all tests of a file. */
export async function sharedStorage(): Promise<string> {
  const { url, drop } = await newStorage();
  afterAll(drop);
  return url;
}
