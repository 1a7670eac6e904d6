/**
 * The eIDs by their folders. The built program has none: there `scripts/build.ts` puts a list in this file's
 * place.
 */
import { readdirSync } from 'node:fs';
import type { LoginMethod } from '../eid/method.ts';

/** The ids of the eIDs there are. */
export function eidsHere(): readonly string[] {
  return readdirSync(new URL('./', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The declaration of one of them. */
export async function eidNamed(id: string): Promise<LoginMethod> {
  const module: { readonly default: LoginMethod } = await import(`./${id}/method.ts`);
  return module.default;
}
