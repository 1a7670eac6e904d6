/** Cuts what a reader would copy out of a document: its fenced blocks, each with the heading it stands under. */
import { type Files, readFiles } from '../../scripts/files.ts';

export interface Block {
  /** Path from the root. */
  readonly document: string;
  /** Text of the nearest heading above. */
  readonly heading: string;
  /** As written after the fence; empty where nothing is. */
  readonly language: string;
  readonly text: string;
  /** `<document> › <heading> <n>`, n from 1 within the heading: how a list names the block. */
  readonly name: string;
}

/** Languages that somebody copies to run; `mermaid` is drawn. */
export const RUN_BY_READERS: readonly string[] = ['sh', 'yaml', 'ts', 'json'];
export const DRAWN: readonly string[] = ['mermaid'];

/** Every document of ours that a reader meets. */
export const documents = (): Files =>
  readFiles(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs', 'examples'], ['.md']);

/** The blocks of one document in their order. An indented fence counts, and so does one that nothing closes. */
export function blocksOf(document: string, markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let heading = '';
  let open: { readonly fence: string; readonly language: string; readonly lines: string[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const before = blocks.filter((block) => block.heading === heading).length;
    const name = `${document} › ${heading} ${before + 1}`;
    blocks.push({ document, heading, language: open.language, text: open.lines.join('\n'), name });
    open = undefined;
  };
  for (const line of markdown.split('\n')) {
    const [, fence = '', language = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
    if (open !== undefined && fence === open.fence && language === '') close();
    else if (open !== undefined) open.lines.push(line);
    else if (fence !== '') open = { fence, language, lines: [] };
    else heading = /^#{1,6} (.*)$/.exec(line)?.[1] ?? heading;
  }
  close();
  return blocks;
}

export const allBlocks = (): readonly Block[] =>
  [...documents()].flatMap(([path, text]) => blocksOf(path, text));

/**
 * The block of this name.
 *
 * @throws Error where the document does not hold it (any more).
 */
export function block(name: string): Block {
  const [path = ''] = name.split(' › ');
  const found = blocksOf(path, documents().get(path) ?? '').find((one) => one.name === name);
  if (found === undefined) throw new Error(`No block is called ${name}: was its heading renamed?`);
  return found;
}
