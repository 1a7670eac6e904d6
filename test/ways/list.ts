/** The ways of each eID. */
import { bankid } from './bankid.ts';
import { bankidMobil } from './bankid-mobil.ts';
import { selfregisteredEmail } from './selfregistered-email.ts';
import { testid } from './testid.ts';
import type { EidWays } from './way.ts';

const ALL: Readonly<Record<string, EidWays>> = {
  bankid,
  'bankid-mobil': bankidMobil,
  testid,
  'selfregistered-email': selfregisteredEmail,
};

export function waysOf(eid: string): EidWays {
  return ALL[eid] ?? { steps: {}, says: {} };
}
