/** The inputs and buttons of a step, as the shared views draw them. */
import type { Button, Facts, Step } from './method.ts';
import type { Words } from './words.ts';

/** One complaint; `field` null = not about a field. */
export interface Message {
  readonly field: string | null;
  readonly text: string;
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
}

export interface ButtonModel {
  readonly id: string;
  /** What it answers as `extra`. */
  readonly value: string;
  readonly text: string;
  readonly look: 'button' | 'link' | 'arrow';
}

export function offered({ extra = [], hides }: Step, facts: Facts): readonly Button[] {
  const hidden = hides?.(facts) ?? [];
  return extra.filter(({ id }) => !hidden.includes(id));
}

export function buttons(given: readonly Button[] = [], speak: Words): readonly ButtonModel[] {
  return given.map(({ id, value = id, text, look }) => ({
    id,
    value,
    text: speak(text),
    look: look ?? 'button',
  }));
}

export function fieldModels(
  step: Step,
  values: Readonly<Record<string, string>>,
  message: Message | null,
  speak: Words,
): readonly FieldModel[] {
  return step.fields.map((field) => ({
    id: field.id,
    label: speak(field.label),
    hint: field.hint === undefined ? null : speak(field.hint),
    type: field.type,
    inputmode: field.inputmode ?? null,
    autocomplete: field.autocomplete,
    value: values[field.id] ?? '',
    error: message?.field === field.id ? message.text : null,
  }));
}
