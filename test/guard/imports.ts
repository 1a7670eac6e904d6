/** What of the imports the table forbids. */
import type { Files } from '../../scripts/files.ts';
import { type Import, importsOf, roomOf } from '../../scripts/imports.ts';
import { MAY_IMPORT, PLACES, PROHIBITED } from './import-table.ts';

/** One sentence per breach. */
export function importBreaches(files: Files): readonly string[] {
  return importsOf(files).flatMap((found) => [
    ...placeBreach(found),
    ...roomBreach(found),
    ...eidBreach(found),
    ...prohibited(found),
  ]);
}

/** undefined for what is not ours. */
export function placeOf(path: string): string | undefined {
  const places = Object.keys(PLACES).filter((place) => path.startsWith(`${place}/`));
  return places.toSorted((one, other) => other.length - one.length)[0];
}

function placeBreach({ from, to }: Import): readonly string[] {
  const [place, other] = [placeOf(from), placeOf(to)];
  if (place === undefined || other === undefined || place === other) return [];
  const allowed = PLACES[place] ?? [];
  return allowed.includes(other)
    ? []
    : [`${from} imports ${to}: ${place} may import ${allowed.join(', ') || 'nothing outside'}.`];
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

/** A sentence per circle of files, of values or of types: the shortest way round from its first file. */
export function circles(files: Files): readonly string[] {
  const next = new Map<string, string[]>([...files.keys()].map((path) => [path, []]));
  for (const { from, to } of importsOf(files)) if (next.has(to)) next.get(from)?.push(to);
  const told = new Set<string>();
  return [...next.keys()].flatMap((start) => {
    const way = told.has(start) ? undefined : wayRound(next, start);
    for (const path of way ?? []) told.add(path);
    return way === undefined
      ? []
      : [`${[...way, start].join(' → ')}: move what they share into a file of its own.`];
  });
}

/** The files from `start` until one imports it again; undefined where none does. */
function wayRound(
  next: ReadonlyMap<string, readonly string[]>,
  start: string,
): readonly string[] | undefined {
  const before = new Map<string, string | null>([[start, null]]);
  for (const path of before.keys()) {
    for (const other of next.get(path) ?? []) {
      if (other === start) return backFrom(path, before);
      if (!before.has(other)) before.set(other, path);
    }
  }
  return undefined;
}

function backFrom(path: string, before: ReadonlyMap<string, string | null>): readonly string[] {
  const way = [path];
  for (let one = before.get(path); typeof one === 'string'; one = before.get(one)) way.unshift(one);
  return way;
}
