/** Small pieces of Markdown that the reference pages are made of. */

export type Row = readonly (string | number)[];

export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => inCell(String(cell))).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A whole page; its first line says where to change it. */
export function page(title: string, source: string, parts: readonly string[]): string {
  const notice = `<!-- Written by npm run docs from ${source}. Change it there. -->`;
  return `${[notice, `# ${title}`, ...parts].join('\n\n')}\n`;
}

/** The text with what stands between two markers replaced. @throws Error where the markers are missing. */
export function between(text: string, marker: string, content: string): string {
  const [begin, end] = [`<!-- ${marker}:begin -->`, `<!-- ${marker}:end -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers ${begin} and ${end} are missing.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
