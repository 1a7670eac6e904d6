/**
 * Declares a kind of records, beside the type of its values. Resets, sweeps and upgrades of older values
 * follow from the declaration.
 */
import type { Expiry, Kind, Put, Reset, Tag, Upgrade } from './store.ts';

/**
 * The version in which values are stored; `upgrades[n]` reads one of version n as one of version n + 1. A
 * record that names no version, as the first ones did not, is of version 0.
 */
type Versioned =
  | { readonly version: 0; readonly upgrades?: never }
  | { readonly version: 1; readonly upgrades: readonly [Upgrade] }
  | { readonly version: 2; readonly upgrades: readonly [Upgrade, Upgrade] }
  | { readonly version: 3; readonly upgrades: readonly [Upgrade, Upgrade, Upgrade] };

type Declaration<E extends Expiry> = Versioned & {
  readonly leftBy: Reset | null;
  readonly expires: E;
};

/** `Scope`: the tags its records may carry. The name stands in stored files: another needs a migration. */
export function kind<T, Scope extends Tag = never>(
  name: string,
  declaration: Declaration<'every'>,
): Kind<T, Scope, 'every'>;
export function kind<T, Scope extends Tag = never>(
  name: string,
  declaration: Declaration<'some'>,
): Kind<T, Scope, 'some'>;
export function kind<T, Scope extends Tag = never>(
  name: string,
  declaration: Declaration<'none'>,
): Kind<T, Scope, 'none'>;
export function kind<T>(name: string, { leftBy, upgrades }: Declaration<Expiry>): Kind<T> {
  const own: Kind<T> = {
    name,
    leftBy,
    upgrades: upgrades ?? [],
    put: (id, value, more) => ({ ...more, kind: own, id, value }) as unknown as Put,
    valueIn: (put) => (put.kind === own ? (put.value as T) : undefined),
    toJSON: () => name,
  };
  return own;
}
