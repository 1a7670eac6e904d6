/** The one mark that help texts know: `[words](/address)` is a link; `{demo}/` begins an address of the bundled services. */

/** A part of a line; `href` null = plain text. */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

const LINK = /\[([^\]]+)\]\(((?:\{demo\})?\/[^)\s]*)\)/g;

/** The line in its parts; `demo` null = the bundled services are off, and nothing leads to them. */
export function piecesOf(line: string, demo: string | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.matchAll(LINK)) {
    const [whole, text = '', href = ''] = found;
    if (found.index > from) pieces.push({ text: line.slice(from, found.index), href: null });
    pieces.push({
      text,
      href: demo === null && href.startsWith('{demo}') ? null : href.replace('{demo}', demo ?? ''),
    });
    from = found.index + whole.length;
  }
  return from < line.length ? [...pieces, { text: line.slice(from), href: null }] : pieces;
}

/** The line without its links, as it is searched and cut. */
export const plain = (line: string): string => line.replace(LINK, '$1');
