/** What of the imports the table forbids. */
import type { Files } from '../../scripts/files.ts';
import { type Import, importsOf, roomOf } from '../../scripts/imports.ts';
import { MAY_IMPORT, PROHIBITED } from './import-table.ts';

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
