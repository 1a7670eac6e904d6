/** The subscribers of this process. */
import type { EventTags, Hear } from './store.ts';

export interface Bus {
  /** Calls all subscribers. `about`: what came is about, where that is known. */
  tell(about?: readonly EventTags[]): void;
  subscribe(hear: Hear): () => void;
  /** Ends every subscription. */
  close(): void;
}

/** An object for each: one function may subscribe twice. */
interface Subscription {
  readonly hear: Hear;
}

/** `firstCame` runs when the first subscriber comes; what it returns runs when the last one leaves. */
export function openBus(firstCame: () => () => void): Bus {
  const subscriptions = new Set<Subscription>();
  let lastLeft: (() => void) | undefined;
  const leave = (leaving: readonly Subscription[]): void => {
    for (const subscription of leaving) subscriptions.delete(subscription);
    if (subscriptions.size > 0) return;
    lastLeft?.();
    lastLeft = undefined;
  };
  return {
    tell(about) {
      for (const { hear } of [...subscriptions]) call(hear, about);
    },
    subscribe(hear) {
      const subscription = { hear };
      subscriptions.add(subscription);
      lastLeft ??= firstCame();
      return () => leave([subscription]);
    },
    close: () => leave([...subscriptions]),
  };
}

/** A subscriber's mistake must neither make a committed change look failed nor stay silent: raised alone. */
function call(hear: Hear, about: readonly EventTags[] | undefined): void {
  try {
    hear(about);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
