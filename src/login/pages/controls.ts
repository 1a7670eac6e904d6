/** The inputs and buttons of a step, as the shared views draw them. */

import type { Facts } from '../../eid/facts.ts';
import type { Button, Field, Grouped } from '../../eid/field.ts';
import type { Step } from '../../eid/step.ts';
import type { Translate } from '../../eid/texts.ts';

/** The error that the page shows first; `field` null = not about a field. */
export interface PageMessage {
  readonly field: string | null;
  readonly text: string;
  /** The complaints about further fields. */
  readonly also: readonly { readonly field: string; readonly text: string }[];
  /** The eID's own code of the error. */
  readonly code: string | null;
}

export interface FieldModel {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly type: string;
  readonly inputmode: string | null;
  readonly autocomplete: string;
  readonly value: string;
  readonly error: string | null;
  /** The button that shows a secret, where scripts run; null = there is none. */
  readonly reveal: Reveal | null;
  /** The way it is written, for scripts to help with; null = as it is typed. */
  readonly grouped: Grouped | null;
}

interface Reveal {
  readonly show: string;
  readonly hide: string;
}

/** For passwords, and PINs in digits: a hidden text is mistyped (WCAG 2.2, 3.3.8). */
function revealOf({ type, inputmode }: Pick<Field, 'type' | 'inputmode'>, t: Translate): Reveal | null {
  if (type !== 'password') return null;
  const what = inputmode === 'numeric' ? '-code' : '';
  return { show: t(`reveal.show${what}`), hide: t(`reveal.hide${what}`) };
}

/** The error of a field; null = none. */
function errorAt(id: string, message: Pick<PageMessage, 'field' | 'text' | 'also'> | null): string | null {
  if (message?.field === id) return message.text;
  return message?.also.find(({ field }) => field === id)?.text ?? null;
}

export interface ButtonModel {
  readonly id: string;
  /** The value that the button sends as `extra`. */
  readonly value: string;
  readonly text: string;
  readonly look: 'button' | 'link' | 'arrow';
}

export function offered({ extra = [], hidden }: Step, facts: Facts): readonly Button[] {
  const away = hidden?.(facts) ?? [];
  return extra.filter(({ id }) => !away.includes(id));
}

export function buttons(given: readonly Button[] = [], t: Translate): readonly ButtonModel[] {
  return given.map(({ id, value = id, text, look }) => ({
    id,
    value,
    text: t(text),
    look: look ?? 'button',
  }));
}

export function fieldModels(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
  message: Pick<PageMessage, 'field' | 'text' | 'also'> | null,
  t: Translate,
): readonly FieldModel[] {
  return fields.map((field) => ({
    id: field.id,
    label: t(field.label),
    hint: field.hint === undefined ? null : t(field.hint),
    type: field.type,
    inputmode: field.inputmode ?? null,
    autocomplete: field.autocomplete,
    value: values[field.id] ?? '',
    error: errorAt(field.id, message),
    reveal: revealOf(field, t),
    grouped: field.grouped ?? null,
  }));
}
