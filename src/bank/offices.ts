/** Where a person goes: the bank or issuer of each eID that has a desk, and last the register with the police. */
import type { Tables } from '../login/machine/tables.ts';
import type { Office } from './office.ts';
import { register } from './register.ts';

export function officesOf({ methods }: Tables): readonly Office[] {
  const issuers = methods.flatMap((method): Office[] => {
    const { id, entries, texts, desk, standing = () => [] } = method;
    const [entry] = entries;
    return desk === undefined || entry === undefined
      ? []
      : [{ id, name: entry.name, texts, desk, standing, method }];
  });
  return [...issuers, register];
}
