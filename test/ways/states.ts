/** The states that the step tables can show: every step, and everything a step can say. */
import type { Field } from '../../src/eid/field.ts';
import type { LoginMethod } from '../../src/eid/method.ts';
import shared from '../../src/login/pages/texts/nb.ts';

/**
 * `<eid>: <step>` for each step, `<app>: <screen>` for each screen of an app on the phone, `<eid> says <key>`
 * for each message.
 */
export function statesOf(methods: readonly LoginMethod[]): readonly string[] {
  return [
    ...methods.flatMap((method) => [
      ...Object.keys(method.steps).map((step) => `${method.id}: ${step}`),
      ...(method.handset ?? []).flatMap(({ id, screens }) =>
        Object.keys(screens).map((screen) => `${id}: ${screen}`),
      ),
      ...messageKeys(method).map((key) => `${method.id} says ${key}`),
    ]),
    ...Object.keys(shared)
      .filter(
        (key) =>
          /^(pid|ended|stale)\./.test(key) &&
          !['ended.title', 'ended.done', 'ended.again', 'ended.home'].includes(key),
      )
      .map((key) => `login says ${key}`),
  ];
}

/** An eID's words are labels, which the table names, or else what its rows say. */
export function messageKeys(method: LoginMethod): readonly string[] {
  const { entries, steps, texts } = method;
  const labels = new Set([
    ...Object.values(steps).flatMap(({ heading, submit, lead = [], fields, extra = [], menu = [] }) => [
      heading,
      submit,
      ...lead,
      ...fields.flatMap(fieldKeys),
      ...[...extra, ...menu].map(({ text }) => text),
    ]),
    ...labelsElsewhere(method),
  ]);
  const entryTexts = new Set(entries.flatMap(({ name, line }) => [name.nb, line.nb]));
  return (
    Object.entries(texts.nb)
      // A text for the phone is read there.
      .filter(([key]) => !key.endsWith('.prompt'))
      // The status of a person is a line of the desk, and no state of its own.
      .filter(([key]) => !key.includes('.standing.'))
      // The name of a picture and the words before its text stand with it.
      .filter(([key]) => !/\.(picture|typed)$/.test(key))
      .filter(([key, text]) => !labels.has(key) && !entryTexts.has(text))
      .map(([key]) => key)
  );
}

/** On the phone and at the desk. */
function labelsElsewhere({ handset = [], desk = {} }: LoginMethod): readonly string[] {
  return [
    ...handset.flatMap(({ name, line, screens, ...app }) => [
      name,
      line,
      ...(app.kind === 'reader' ? app.hardware.buttons.map(({ text }) => text) : []),
      ...Object.values(screens).flatMap(({ heading, lead = [], fields = [], buttons }) => [
        heading,
        ...lead,
        ...fields.flatMap(fieldKeys),
        ...buttons.map(({ text }) => text),
      ]),
    ]),
    ...Object.values(desk).flatMap(({ text, hint, fields = [] }) => [
      text,
      hint,
      ...fields.flatMap(fieldKeys),
    ]),
  ];
}

const fieldKeys = ({ label, hint }: Field) => [label, hint ?? label];

/** A text with places for values, as a pattern. */
export function pattern(text: string): RegExp {
  return new RegExp(
    text
      .split(/\{\w+\}/)
      .map((part) => RegExp.escape(part))
      .join('.+'),
  );
}
