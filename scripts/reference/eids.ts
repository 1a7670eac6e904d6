/** One page per eID, drawn from its table: the diagram, the rows in the order they are tried, the errors. */
import type { LoginMethod, Row, Step } from '../../src/login/method.ts';
import { code, page, table } from './markdown.ts';

export function eidPage(method: LoginMethod): string {
  const entries = method.entries.map(({ id, acr, name }) => [code(id), name.en, code(acr)]);
  return page(`The eID ${method.id}`, `src/methods/${method.id}/method.ts`, [
    table(['entry', 'in the picker', 'reaches'], entries),
    '## The way through',
    diagram(method),
    'From every step `#back` leads to the picker and `#cancel` ends the login.',
    '## What an answer leads to',
    'Rows are tried from the top; the first that fits is taken.',
    table(
      ['step', 'asks for', 'when', 'leads to'],
      steps(method).flatMap(([name, step]) => stepRows(name, step)),
    ),
    ...errorParts(method),
  ]);
}

function steps(method: LoginMethod): readonly (readonly [string, Step])[] {
  return Object.entries(method.steps);
}

function diagram(method: LoginMethod): string {
  const lines = steps(method).flatMap(([name, step]) => arrows(name, step));
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${method.start}`,
    ...lines,
    '  proven --> [*]',
    '```',
  ].join('\n');
}

/** The browser's, then the phone's. */
function rowsOf(step: Step): Step['answer'] {
  return [...step.answer, ...(step.phone ?? [])];
}

/** One arrow per pair of states, so that shared rows do not draw a thicket. */
function arrows(name: string, step: Step): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const row of rowsOf(step)) reasons.set(row.to, [...(reasons.get(row.to) ?? []), reason(row)]);
  return [...reasons].map(([to, why]) => `  ${name} --> ${state(to)}: ${[...new Set(why)].join(', ')}`);
}

function stepRows(name: string, step: Step) {
  const asked = step.fields.map(({ id }) => code(`#${id}`)).join(' ') || 'nothing';
  const browser = step.answer.map((row, index) => [
    index === 0 ? code(name) : '',
    index === 0 ? asked : '',
    reason(row),
    code(row.to),
  ]);
  const phone = (step.phone ?? []).map((row, index) => [
    '',
    index === 0 ? 'the phone' : '',
    reason(row),
    code(row.to),
  ]);
  return [...browser, ...phone];
}

/** The guard's own name; a guard written in place takes the name of its property and reads as "a condition". */
function reason({ when }: Row<string>): string {
  if (when === undefined) return 'otherwise';
  return when.name === 'when' || when.name === '' ? 'a condition' : when.name;
}

function state(to: string): string {
  return to.replace('@', '');
}

function errorParts(method: LoginMethod): readonly string[] {
  const rows = Object.entries(method.errors).map(([id, error]) => [
    code(id),
    code(error.shown ?? id),
    error.cause,
    method.texts.en[error.says ?? `errors.${id}`] ?? '',
  ]);
  return rows.length === 0
    ? []
    : ['## Errors', table(['code', 'shown as', 'caused by', 'the citizen reads'], rows)];
}
