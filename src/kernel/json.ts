/** JSON as values: the form of all that the store keeps and that crosses a process. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Whether JSON gives this value back as it is. */
export function isJson(value: unknown): value is Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  const isList = Array.isArray(value);
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return false;
  // A list has no holes: what stands there is undefined.
  for (const member of isList ? value : Object.values(value)) if (!isJson(member)) return false;
  return true;
}

/** A text somewhere in a value, and the names that lead to it. */
export interface PlacedValue {
  readonly text: string;
  readonly path: readonly string[];
}

/**
 * Every text in a value as JSON and YAML know them: names of members, and what is no object, written out.
 * Lazy, so that a reader may stop where it gets too deep.
 */
export function* textsIn(value: unknown): Generator<PlacedValue> {
  const rest: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { path } = next;
    if (typeof next.value !== 'object' || next.value === null) {
      yield { text: String(next.value), path };
      continue;
    }
    for (const [name, inner] of Object.entries(next.value)) {
      yield { text: name, path };
      rest.push({ value: inner, path: [...path, name] });
    }
  }
}

/** Without the members that are not there. */
export function present<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
