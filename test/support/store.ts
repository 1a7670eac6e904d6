import type { Change, EventTags, Store } from '../../src/storage/store.ts';

/** The store, some of its methods replaced. */
export function storeWith(store: Store, methods: Partial<Store>): Store {
  return new Proxy(store, {
    get(target, name) {
      const replaced: unknown = Reflect.get(methods, name);
      if (replaced !== undefined) return replaced;
      const own: unknown = Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

/** The store, `wrote` told of each change that wrote something. */
export function storeTelling(store: Store, wrote: (change: Change<unknown>) => void): Store {
  const change: Store['change'] = async (at, keys, decide) => {
    let last: Change<unknown> | undefined;
    const result = await store.change(at, keys, (look) => {
      const decided = decide(look);
      last = decided;
      return decided;
    });
    if ([last?.puts, last?.deletes, last?.events].some((part = []) => part.length > 0) && last !== undefined)
      wrote(last);
    return result;
  };
  return storeWith(store, { change });
}

/** The rule of the newest refusal: of all, or of a service. */
export async function newestRule(store: Store, of: EventTags = {}): Promise<string | undefined> {
  return (await store.latestEvents(of, 20)).findLast(({ kind }) => kind === 'refusal')?.rule;
}
