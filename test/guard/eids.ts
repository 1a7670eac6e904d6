/** No dead end: what an eID's table must have for every citizen to get on or out. */
import { rowsOf, steps } from '../../scripts/reference/eid-rows.ts';
import { type LoginMethod, levelsOf } from '../../src/eid/method.ts';
import { LANGUAGES } from '../../src/kernel/language.ts';

const EXITS = ['@proven', '@picker', '@failed', '@access_denied', '@server_error'];

export function deadEnds(method: LoginMethod): readonly string[] {
  return [
    ...unknownTargets(method),
    ...unreachable(method),
    ...stuck(method),
    ...(proves(method) ? [] : [`${method.id}: no way through the table leads to @proven.`]),
    ...untold(method),
    ...undeclared(method),
  ];
}

/** A level that is declared nowhere ranks below all others. */
function undeclared(method: LoginMethod): readonly string[] {
  const levels = levelsOf([method]);
  return method.entries
    .filter(({ acr }) => !levels.has(acr))
    .map(({ id, acr }) => `${method.id}: the entry ${id} promises ${acr}, which is no declared level.`);
}

function unknownTargets(method: LoginMethod): readonly string[] {
  return steps(method).flatMap(([name, step]) =>
    rowsOf(step)
      .filter(({ to }) => !EXITS.includes(to) && !(to in method.steps))
      .map(({ to }) => `${method.id}.${name}: a row leads to "${to}", which is no step.`),
  );
}

function reached(method: LoginMethod): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { to } of rowsOf(method.steps[name])) walk(to);
  };
  walk(method.start);
  if (method.tooLow !== undefined) walk(method.tooLow.to);
  return seen;
}

function unreachable(method: LoginMethod): readonly string[] {
  const seen = reached(method);
  return Object.keys(method.steps)
    .filter((name) => !seen.has(name))
    .map((name) => `${method.id}.${name}: no row leads here.`);
}

function proves(method: LoginMethod): boolean {
  return reached(method).has('@proven');
}

/** Every answer must mean something, and every step have a cooperative answer or be told as one where nobody goes on. */
function stuck(method: LoginMethod): readonly string[] {
  return steps(method).flatMap(([name, { answer, solve }]) => {
    const last = answer.at(-1);
    return [
      ...(last === undefined || last.when !== undefined
        ? [`${method.id}.${name}: its last row has a condition, so some answers would mean nothing.`]
        : []),
      ...(typeof solve === 'function' ? [] : [`${method.id}.${name}: has no solve.`]),
    ];
  });
}

function untold(method: LoginMethod): readonly string[] {
  return Object.entries(method.errors).flatMap(([code, { says = `errors.${code}` }]) =>
    LANGUAGES.filter((language) => (method.texts[language][says] ?? '') === '').map(
      (language) => `${method.id}: the error ${code} has no text "${says}" in ${language}.`,
    ),
  );
}

/** Keys that the table names and nobody has words for. `shared` are the keys every eID may use. */
export function wordless(method: LoginMethod, shared: ReadonlySet<string>): readonly string[] {
  return steps(method).flatMap(([name, step]) => {
    const keys = [
      step.heading,
      step.submit,
      ...(step.lead ?? []),
      ...step.fields.flatMap(({ label, hint }) => (hint === undefined ? [label] : [label, hint])),
      ...[...(step.extra ?? []), ...(step.menu ?? [])].map(({ text }) => text),
    ];
    return keys
      .filter((key) => method.texts.nb[key] === undefined && !shared.has(key))
      .map((key) => `${method.id}.${name}: no text is called "${key}".`);
  });
}
