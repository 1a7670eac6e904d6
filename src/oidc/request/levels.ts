/**
 * The level of assurance that a request asks for: in acr_values, by registration, or in the hint of a login
 * without a page.
 */
import { type Acr, type Levels, STANDARD_LEVELS } from '../../kernel/acr.ts';
import type { Service } from '../../services/service.ts';
import type { Headless } from '../ports.ts';
import { type Sent, valueSent, wordsSent } from './params.ts';

/** The levels asked for; where none is sent, those the service registered. */
export function levelsAsked(form: Sent, service: Service | undefined, known: Levels): readonly Acr[] {
  const sent = (wordsSent(form, 'acr_values') ?? []).filter((word) => known.has(word));
  return sent.length > 0 ? sent : (service?.default_acr_values ?? STANDARD_LEVELS);
}

export interface HeadlessHint {
  readonly number: string;
  readonly acr: Acr;
}

/**
 * Reads `testid:<11 digits>_<acr>`; undefined where login_hint is no headless hint, 'malformed' where it
 * means to be one.
 */
export function headlessHint(
  form: Sent,
  headless: Headless | undefined,
): HeadlessHint | 'malformed' | undefined {
  const hint = valueSent(form, 'login_hint');
  if (headless === undefined || hint === undefined || !hint.startsWith(`${headless.prefix}:`))
    return undefined;
  const [, number, acr] = /^(\d{11})_(.*)$/.exec(hint.slice(headless.prefix.length + 1)) ?? [];
  const known = headless.acr_values.find((value) => value === acr);
  return number === undefined || known === undefined ? 'malformed' : { number, acr: known };
}
