/**
 * Finds the eIDs: one folder each, its declaration the default export of `<folder>/method.ts`. Nothing else
 * names them (law 8).
 */
import { ownerOf } from '../eid/holding.ts';
import type { LoginMethod } from '../eid/method.ts';
import { StartError } from '../kernel/errors.ts';
import { eidNamed, eidsHere } from './folders.ts';

/**
 * All eIDs in picker order, or the listed ones, which are there.
 *
 * @throws StartError for a listed eID that is part of one that is not listed.
 */
export async function loadMethods(listed: readonly string[] | null): Promise<readonly LoginMethod[]> {
  const methods = await Promise.all((listed ?? eidsHere()).map(eidNamed));
  return listed === null ? whole(methods).toSorted((a, b) => first(a) - first(b)) : complete(methods);
}

/** An eID whose credential is part of another's is not there without it (decision 19). */
function whole(methods: readonly LoginMethod[]): readonly LoginMethod[] {
  return methods.filter((method) => !lacksOwner(method, methods));
}

/** @throws StartError for a listed eID whose credential is part of one that is not listed. */
function complete(methods: readonly LoginMethod[]): readonly LoginMethod[] {
  const alone = methods.filter((method) => lacksOwner(method, methods));
  if (alone.length === 0) return methods;
  throw new StartError(
    alone.map(
      ({ id, credential: { partOf } }) =>
        `settings.methods names the eID "${id}", whose credential is part of that of "${partOf?.eid}"; list both, or neither.`,
    ),
  );
}

function lacksOwner(method: LoginMethod, methods: readonly LoginMethod[]): boolean {
  return !methods.some(({ id }) => id === ownerOf(method));
}

function first(method: LoginMethod): number {
  return Math.min(...method.entries.map(({ order }) => order));
}
