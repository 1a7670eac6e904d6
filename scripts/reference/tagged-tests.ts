/** The tests of each row of the coverage pages, read from the tags in their sources: `tags: '@seed-41'`, in Playwright `tag`. */
import { type Files, TEXT, withoutComments } from '../files.ts';
import { code } from './markdown.ts';

interface TaggedTest {
  readonly file: string;
  /** Its own title as it is written, without the groups around it. */
  readonly title: string;
}

/** By tag, in the order of files and lines. */
export type Tagged = ReadonlyMap<string, readonly TaggedTest[]>;

const TAG = /'(@[a-z]+[\d-][\w.-]*)'/g;

/** @throws Error where no text stands before a tag: it is no test's. */
export function taggedTests(files: Files): Tagged {
  const found = [...files].flatMap(([file, text]) => {
    const source = withoutComments(text);
    return [...source.matchAll(TAG)].map(({ 1: tag = '', index }) => ({
      tag,
      test: { file, title: titleBefore(source, index, `${file}: ${tag}`) },
    }));
  });
  const byTag = Map.groupBy(found, ({ tag }) => tag);
  return new Map([...byTag].map(([tag, tests]) => [tag, tests.map(({ test }) => test)]));
}

/** The first text after the call or the row of a table that the tag stands in. */
function titleBefore(source: string, index: number, where: string): string {
  const bare = source
    .slice(0, index)
    .replace(new RegExp(TEXT, 'g'), (text) => text.replace(/[()[\]{}]/g, '.'));
  let depth = 0;
  for (let at = bare.length - 1; at >= 0; at -= 1) {
    const sign = bare.charAt(at);
    if (')]}'.includes(sign)) depth += 1;
    if (!'([{'.includes(sign) || depth-- > 0) continue;
    depth = 0;
    const isList = sign === '{' || /\btags?: $/.test(bare.slice(0, at));
    if (!isList) return titleAfter(source.slice(at + 1, index), where);
  }
  throw new Error(`${where} is the tag of no test.`);
}

function titleAfter(source: string, where: string): string {
  const [title] = TEXT.exec(source) ?? [];
  if (title === undefined) throw new Error(`${where} stands after no title.`);
  return title.slice(1, -1).replace(/\\(['"`])/g, '$1');
}

/** As the pages write them down. */
export function testCells(tagged: Tagged, tag: string): readonly string[] {
  return (tagged.get(tag) ?? []).map(({ file, title }) => `${code(file)} ${title}`);
}
