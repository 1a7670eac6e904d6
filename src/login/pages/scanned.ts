/** A code for another device to scan, as the shells of phone and desk draw it. */
import { encode } from 'uqr';
import type { ScannedCode } from '../../eid/scanned.ts';
import type { Translate } from '../../eid/texts.ts';

export interface ScannedModel {
  readonly name: string;
  readonly label: string;
  readonly typed: string;
  /** Modules of a side, the quiet zone included. */
  readonly side: number;
  /** The dark modules as a path: a run of them is one rectangle. */
  readonly path: string;
}

/** ISO/IEC 18004, 9.1: a quiet zone of four modules. M: a picture of which 15 % is covered can be read. */
const DRAWING = { ecc: 'M', border: 4 } as const;

export function scannedModel(code: ScannedCode, t: Translate): ScannedModel {
  const { size: side, data } = encode(code.holds, DRAWING);
  const path = data.map(runs).join('');
  return { name: t(code.name), label: t(code.label), typed: code.typed, side, path };
}

/** The runs of dark modules in one row. */
function runs(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []));
  return starts.map((x) => `M${x} ${y}h${lengthFrom(row, x)}v1H${x}z`).join('');
}

function lengthFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x);
  return (end === -1 ? row.length : end) - x;
}
