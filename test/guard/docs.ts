/** What documentation may be wrong about without anybody noticing: links, headings, and commands that are not there. */
import { posix } from 'node:path';
import type { Files } from '../../scripts/files.ts';
import { importsOf } from '../../scripts/imports.ts';

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const CITATION =
  /\bdocs\/[\w/-]+\.md(?:#[\w-]+)?|\b(?:DESIGN|idporten-profile|login-methods)\b|(?<![\w/-])[\w-]+\.md(?= §|, \d)/g;
const IMAGE = /<img[^>]+src="([^"]+)"/g;

/** Relative links of Markdown files that lead nowhere. `exists` answers for paths from the root. */
export function brokenLinks(documents: Files, exists: (path: string) => boolean): readonly string[] {
  return [...documents].flatMap(([path, text]) => {
    const prose = withoutCode(text);
    return [...prose.matchAll(LINK), ...prose.matchAll(IMAGE)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .flatMap((target) => brokenLink(path, target, documents, exists));
  });
}

function brokenLink(
  path: string,
  target: string,
  documents: Files,
  exists: (path: string) => boolean,
): readonly string[] {
  const [file = '', heading] = target.split('#');
  const resolved =
    file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file)).replace(/\/$/, '');
  if (!exists(resolved)) return [`${path} links to ${target}, which is not there.`];
  const text = documents.get(resolved);
  return heading === undefined || text === undefined || headings(text).has(heading)
    ? []
    : [`${path} links to ${target}, but there is no such heading.`];
}

/** What comments cite that is in no page of docs/, or only on our own desks. */
export function missingCitations(sources: Files, documents: Files): readonly string[] {
  const isThere = (path: string) => documents.has(path);
  return [...sources].flatMap(([path, text]) =>
    [...text.matchAll(CITATION)]
      .filter(([cited]) => !cited.startsWith('docs/') || brokenLink('', cited, documents, isThere).length > 0)
      .map(([cited]) => `${path} cites ${cited}, which is not there.`),
  );
}

/** Anchors as GitHub makes them. */
function headings(text: string): ReadonlySet<string> {
  return new Set(
    [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

/** `npm run x`, `npm test` and `npm start` that a document names and package.json lacks. */
export function unknownCommands(documents: Files, scripts: readonly string[]): readonly string[] {
  return [...documents].flatMap(([path, text]) =>
    [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(test|start))\b/g)]
      .map(([, run, short]) => run ?? short ?? '')
      .filter((name) => !scripts.includes(name))
      .map((name) => `${path} names the command "${name}", which package.json does not have.`),
  );
}

/** Those of the packages that sources import, or read a file of. */
export function packagesUsed(sources: Files, packages: readonly string[]): readonly string[] {
  const files = [...sources.values()].flatMap((text) => [...text.matchAll(/['`](@?[\w-]+\/[\w./-]+)/g)]);
  const named = [...importsOf(sources).map(({ to }) => to), ...files.map(([, name = '']) => name)];
  return packages.filter((name) => named.some((one) => one === name || one.startsWith(`${name}/`)));
}

/** Pages that docs/README.md does not link to, but those that stand in a list of their own. */
export function unlistedPages(documents: Files): readonly string[] {
  const list = documents.get('docs/README.md') ?? '';
  return [...documents.keys()]
    .filter((path) => /^docs\/(?!README\.md$|decisions\/|reference\/eids\/)/.test(path))
    .filter((path) => !list.includes(`](${path.slice('docs/'.length)})`));
}

/** Generated pages that are not what the sources say now, and pages in their folder that nothing generates. */
export function stalePages(generated: ReadonlyMap<string, string>, present: Files): readonly string[] {
  const stale = [...generated].filter(([path, text]) => present.get(path) !== text).map(([path]) => path);
  const orphans = [...present.keys()].filter(
    (path) => path.startsWith('docs/reference/eids/') && !generated.has(path),
  );
  return [...stale, ...orphans].map((path) => `${path} is stale: run npm run docs.`);
}
