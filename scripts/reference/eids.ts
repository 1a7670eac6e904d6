/** One page per eID, drawn from its table: the diagram, and the rows in the order they are tried. */
import type { LoginMethod } from '../../src/eid/method.ts';
import type { Row, Step } from '../../src/eid/step.ts';
import { ids, reason, rowsOf, steps } from './eid-rows.ts';
import { code, page, table } from './markdown.ts';

export function eidPage(method: LoginMethod): string {
  const entries = method.entries.map(({ id, acr, name }) => [code(id), name.en, code(acr)]);
  return page(`The eID ${method.id}`, `src/methods/${method.id}/method.ts`, [
    table(['entry', 'in the picker', 'reaches'], entries),
    `Its screens, messages, errors, apps and desk, and how to reach each: [eIDs](../eids.md#${method.id}).`,
    '## The way through',
    diagram(method),
    'From every step with a form, and every wait, `#back` leads to the picker and `#cancel` home to the service; the other pages have their own buttons.',
    ...enterPart(method),
    '## What an answer leads to',
    'Rows are tried from the top; the first that fits is taken.',
    table(
      ['step', 'asks for', 'when', 'leads to'],
      steps(method).flatMap(([name, step]) => stepRows(name, step)),
    ),
  ]);
}

function diagram(method: LoginMethod): string {
  const lines = steps(method).flatMap(([name, step]) => arrows(name, rowsOf(step)));
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${method.start}`,
    ...arrows(
      '[*]',
      (method.enter ?? []).filter(({ when }) => when !== undefined),
    ),
    ...lines,
    '  proven --> [*]',
    '```',
  ].join('\n');
}

/** One arrow per pair of states, so that shared rows do not draw a thicket. */
function arrows(name: string, rows: readonly Row<string>[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const row of rows) reasons.set(row.to, [...(reasons.get(row.to) ?? []), reason(row)]);
  return [...reasons].map(([to, why]) => `  ${name} --> ${state(to)}: ${[...new Set(why)].join(', ')}`);
}

function state(to: string): string {
  return to.replace('@', '');
}

function enterPart({ enter = [], start }: LoginMethod): readonly string[] {
  if (enter.length === 0) return [];
  const rows = [...enter.map((row) => [reason(row), code(row.to)]), ['otherwise', code(start)]];
  return ['## On choosing it', table(['when', 'leads to'], rows)];
}

function stepRows(name: string, step: Step) {
  const browser = step.answer.map((row, index) => cells(row, index, code(name), asked(step)));
  const phone = (step.phone ?? []).map((row, index) => cells(row, index, '', 'the phone'));
  return [...browser, ...phone];
}

function cells(row: Row<string>, index: number, name: string, from: string) {
  return [...(index === 0 ? [name, from] : ['', '']), reason(row), code(row.to)];
}

function asked({ fields, extra = [], menu = [] }: Step): string {
  const parts = [
    ...(fields.length === 0 ? [] : [ids(fields)]),
    ...(extra.length === 0 ? [] : [`buttons ${ids(extra)}`]),
    ...(menu.length === 0 ? [] : [`menu ${ids(menu)}`]),
  ];
  return parts.join('; ') || 'nothing';
}
