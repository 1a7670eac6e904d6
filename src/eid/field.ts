/** The inputs of steps, screens and desks; texts are keys of the eID's own words. */

/** An input of a step; one shared view draws them. Its `label`, `hint` are keys into the eID's texts. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'password' | 'tel' | 'email';
  readonly inputmode?: 'numeric' | 'text';
  readonly autocomplete: string;
  /** The page shows the typed value again when an answer was wrong. Not for passwords, PINs and codes. */
  readonly kept?: true;
  /** The way it is written: the page sets prefix and dashes, where scripts run. */
  readonly grouped?: Grouped;
}

/**
 * A code of capitals and digits written in groups of `size`, behind a prefix that no code begins with:
 * `MID-AB12-CD34`.
 */
export interface Grouped {
  readonly prefix: string;
  readonly size: number;
}

/** The code of capitals and digits as it is written. */
export function inGroups(code: string, { prefix, size }: Grouped): string {
  return [prefix, ...(code.match(new RegExp(`.{1,${size}}`, 'g')) ?? [])].join('-');
}

/** The code as it was typed: with prefix, dashes and blanks or without, in capitals or not. */
export function outOfGroups(typed: string, { prefix }: Grouped): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return signs.replace(new RegExp(`^(?:${prefix})+`), '');
}

/** A field of digits: numbers and codes. */
export function digits(id: string, label: string, hint: string, autocomplete: string): Field {
  return { id, label, hint, type: 'text', inputmode: 'numeric', autocomplete };
}

export interface Button {
  readonly id: string;
  readonly text: string;
  /** The value the button sends as `extra`; its id unless told: two buttons may mean the same. */
  readonly value?: string;
  /** The button's style; a secondary button unless told. `arrow` has its text for screen readers only. */
  readonly look?: 'link' | 'arrow';
}
