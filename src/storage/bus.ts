/** The subscribers of this process, by topic. */
import type { EventTags, Hear } from './store.ts';

export interface Bus {
  /** Calls the subscribers of the topic; without a topic, all. `about`: what it is about, where that is known. */
  tell(topic?: string, about?: readonly EventTags[]): void;
  subscribe(topic: string, hear: Hear): () => void;
  /** Ends every subscription. */
  close(): void;
}

interface Subscription {
  readonly topic: string;
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
    tell(topic, about) {
      for (const { topic: theirs, hear } of [...subscriptions]) {
        if (topic === undefined || topic === theirs) call(hear, about);
      }
    },
    subscribe(topic, hear) {
      const subscription = { topic, hear };
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
