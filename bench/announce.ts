/** The measured server's half of child.ts: tells where it listens, answers for its heap, ends with its parent. */
import type { Memory } from './child.ts';

export function announce(issuer: string): void {
  process.send?.({ issuer });
  process.on('message', (message) => {
    if (message !== 'memory') return;
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    const memory: Memory = { heap: heapUsed, rss };
    process.send?.(memory);
  });
  process.on('disconnect', () => process.exit(0));
}
