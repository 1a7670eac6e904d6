/**
 * The desks of a person: the bank or issuer of each eID that has a desk, and last the population
 * register with the police.
 */
import type { Tables } from '../login/machine/tables.ts';
import type { Desk } from './desk.ts';
import { populationRegister } from './population-register.ts';

export function desksOf({ methods }: Tables): readonly Desk[] {
  const issuers = methods.flatMap((method): Desk[] => {
    const { id, entries, texts, desk, status = () => [], scanned = () => [] } = method;
    const [entry] = entries;
    return desk === undefined || entry === undefined
      ? []
      : [{ id, name: entry.name, texts, actions: desk, status, scanned, method }];
  });
  return [...issuers, populationRegister];
}
