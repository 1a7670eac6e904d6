/** The config file as it was written: its contents, its errors, and the line of each member. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { ConfigSource } from './config-source.ts';
import type { Path } from './web/misfit.ts';
import { mask } from './web/rule.ts';

/** YAML, or JSON where the name ends in `.json`. */
export function readConfigFile(name: string, text: string): ConfigSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = name.endsWith('.json')
    ? jsonProblems(name, text, document.errors[0] && lines.linePos(document.errors[0].pos[0]))
    : [...document.errors, ...aliasErrors(document)]
        .slice(0, 1)
        .map((error) => yamlProblem(name, text, error, lines));
  const place = (path: Path) => {
    const offset = offsetOf(document.contents, path);
    const line = offset === undefined ? '' : `, line ${lines.linePos(offset).line}`;
    return [`${name}${line}`, path.join('.')].filter((part) => part !== '').join(': ');
  };
  if (problems.length > 0) return { name, contents: {}, problems, place };
  try {
    return { name, contents: document.toJS() ?? {}, problems, place };
  } catch (error) {
    // Aliases that multiply without bounds.
    return { name, contents: {}, problems: [`${name}: ${(error as Error).message}.`], place };
  }
}

/** An error of the YAML parser, and its place from start to end. */
interface YamlError {
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Aliases without an anchor, or inside their own: the parser lets them pass. */
function aliasErrors(document: Document.Parsed): readonly YamlError[] {
  const found: YamlError[] = [];
  visit(document, {
    Alias(_key, alias, path) {
      const [from = 0, to = 0] = alias.range ?? [];
      const node = alias.resolve(document);
      const what =
        node === undefined
          ? `has no anchor &${alias.source} before it`
          : path.includes(node) && 'stands in what it stands for';
      if (what !== false) found.push({ message: `The alias *${alias.source} ${what}`, pos: [from, to] });
    },
  });
  return found;
}

function yamlProblem(name: string, text: string, { message, pos }: YamlError, lines: LineCounter): string {
  const { line, col } = lines.linePos(pos[0]);
  return `${name}, line ${line}, column ${col}: this is not YAML: ${message.replace(/\.?$/, '')}${quoted(text, line)}`;
}

interface Position {
  readonly line: number;
  readonly col: number;
}

/**
 * Node's sentence says where, as `(line 3 column 5)`, but for a stray character: there YAML stumbles as well.
 */
function jsonProblems(name: string, text: string, stumbled: Position | undefined): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const { message } = error as Error;
    const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
    const where = line === undefined ? stumbled : { line: Number(line), col: Number(column) };
    const what = message.split(/ in JSON| \(line|, \.\.\.|, "/)[0];
    if (where === undefined) return [`${name}: this is not JSON: ${what}.`];
    const at = `${name}, line ${where.line}, column ${where.col}`;
    return [`${at}: this is not JSON: ${what}${quoted(text, where.line)}`];
  }
}

const LONGEST = 100;

/** The line itself, so that the reader need not count. */
function quoted(text: string, line: number): string {
  const written = text.split('\n')[line - 1]?.trim() ?? '';
  return written === '' ? '.' : `: ${mask(written.slice(0, LONGEST))}`;
}

/** Of the member, or of the nearest one around it that is there. */
function offsetOf(root: unknown, path: Path): number | undefined {
  let node = root as Node | null | undefined;
  let offset: number | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0];
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = node.items[Number(part)] as Node | undefined;
      if (node === undefined) break;
      offset = node.range?.[0];
    } else break;
  }
  return offset;
}
