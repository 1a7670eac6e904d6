/** Who imports whom, and what of it the table forbids. */
import { posix } from 'node:path';
import { type Files, withoutComments } from './files.ts';
import { MAY_IMPORT, PROHIBITED } from './import-table.ts';

export interface Import {
  readonly from: string;
  /** A path from the root for our own files, the name as written for packages. */
  readonly to: string;
}

const STATEMENT =
  /\b(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

export function importsOf(files: Files): readonly Import[] {
  return [...files].flatMap(([from, source]) =>
    [...withoutComments(source).matchAll(STATEMENT)].map(([, written, bare]) => {
      const name = written ?? bare ?? '';
      return { from, to: name.startsWith('.') ? posix.join(posix.dirname(from), name) : name };
    }),
  );
}

/** `src/oidc/par.ts` → oidc, `src/app.ts` → app; undefined for what is not ours. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+?)(?:\.ts$|\/)/.exec(path)?.[1];
}

/** One sentence per breach. */
export function importBreaches(files: Files): readonly string[] {
  return importsOf(files).flatMap((found) => [
    ...roomBreach(found),
    ...eidBreach(found),
    ...prohibited(found),
  ]);
}

function roomBreach({ from, to }: Import): readonly string[] {
  const room = roomOf(from);
  const other = roomOf(to);
  if (room === undefined || other === undefined || room === other) return [];
  const allowed = MAY_IMPORT[room];
  if (allowed === undefined)
    return [`${from}: the room "${room}" is not in test/guard/import-table.ts; give it its row.`];
  return allowed.includes(other)
    ? []
    : [
        `${from} imports ${to}: ${room} may import ${allowed.join(', ') || 'nothing of ours'}. Pass it in from app.ts, or move it down.`,
      ];
}

function eidBreach({ from, to }: Import): readonly string[] {
  const eid = /^src\/methods\/([^/]+)\//;
  const own = eid.exec(from)?.[1];
  const other = eid.exec(to)?.[1];
  return other === undefined || own === other
    ? []
    : [
        `${from} imports ${to}: an eID is imported by nobody and imports no other; methods/load.ts finds it by its folder.`,
      ];
}

function prohibited({ from, to }: Import): readonly string[] {
  return PROHIBITED.filter((rule) => rule.from.test(from) && rule.imports.test(to)).map(
    ({ why }) => `${from} imports ${to}: ${why}.`,
  );
}

/** Mermaid of the real imports between rooms, without the arrows that follow from others. */
export function importGraph(files: Files): string {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of importsOf(files)) {
    const [room, other] = [roomOf(from), roomOf(to)];
    if (room === undefined || other === undefined || room === other) continue;
    edges.set(room, (edges.get(room) ?? new Set()).add(other));
  }
  const lines = [...edges]
    .flatMap(([room, others]) =>
      [...others].filter((other) => !isImplied(edges, room, other)).map((other) => `  ${room} --> ${other}`),
    )
    .sort();
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

/** True when another import of the room leads there too. */
function isImplied(edges: ReadonlyMap<string, ReadonlySet<string>>, room: string, other: string): boolean {
  return [...(edges.get(room) ?? [])].some(
    (step) => step !== other && reach(edges, step, other, new Set([room])),
  );
}

function reach(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
  seen: Set<string>,
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(edges.get(from) ?? [])].some((next) => reach(edges, next, to, seen));
}
