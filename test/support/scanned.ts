/** A code to scan, read back from the picture on a page. */
import type { Page } from './browser.ts';

/** The dark modules of the page's one picture, row by row. */
export function modulesIn({ html }: Pick<Page, 'html'>): readonly (readonly boolean[])[] {
  const side = Number(/<svg role="img"[^>]*viewBox="0 0 (\d+) /.exec(html)?.[1] ?? 0);
  const path = /<path fill="#000" d="([^"]*)"/.exec(html)?.[1] ?? '';
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    length: Number(length),
  }));
  const isDark = (x: number, y: number) =>
    runs.some((run) => run.y === y && run.x <= x && x < run.x + run.length);
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => isDark(x, y)));
}
