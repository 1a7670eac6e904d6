/** Who imports whom. */
import { posix } from 'node:path';
import { type Files, withoutComments } from './files.ts';

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

/** `src/oidc/par/endpoint.ts` → oidc, `src/app.ts` → app; undefined for what is not ours. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+?)(?:\.ts$|\/)/.exec(path)?.[1];
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
