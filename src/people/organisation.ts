/** Organisations that do not exist, and people's roles in them: no register, only members of a person. */
import { derivedNumber, type Stamp } from '../kernel/entropy.ts';
import { checkDigit } from './number-layout.ts';

/** A type, so that it is JSON. */
export type Organisation = {
  /** Nine digits, synthetic by the first. */
  readonly orgno: string;
  readonly name: string;
  /** As Enhetsregisteret codes it: DAGL is the managing director, LEDE the chair of the board. */
  readonly role: string;
};

/** Enhetsregisteret's code of "daglig leder". */
const DIRECTOR = 'DAGL';

/** Of the check digit behind eight digits (Brønnøysundregistrene, the organisation number). */
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether it is one of Tenor's: nine digits that begin with 2 or 3, where real ones begin with 8 or 9, and a
 * right check digit.
 */
export function isSyntheticOrgno(text: string): boolean {
  return /^[23]\d{8}$/.test(text) && checkDigit(text, WEIGHTS) === text[8];
}

const TRADES = ['Bakeri', 'Bygg', 'Fisk', 'Frukt', 'Regnskap', 'Snekkeri', 'Transport', 'Verksted'] as const;

/** An organisation that follows from the stamp, led by a person of this family. */
export function freshOrganisation({ entropy }: Stamp, family: string): Organisation {
  const trade = TRADES[derivedNumber(entropy, 'trade', TRADES.length)] ?? TRADES[0];
  const start = derivedNumber(entropy, 'orgno', 9_999_000);
  const digits = Array.from({ length: 12 }, (_, n) => `31${String((start + n) % 1e6).padStart(6, '0')}`);
  const orgno = digits.map((eight) => eight + (checkDigit(eight, WEIGHTS) ?? '')).find(isSyntheticOrgno);
  if (orgno === undefined) throw new Error('No organisation number could be made');
  return { orgno, name: `${family} ${trade} AS`, role: DIRECTOR };
}

/** The first of a person's organisations that they direct. */
export function directed(organisations: readonly Organisation[] = []): Organisation | undefined {
  return organisations.find(({ role }) => role === DIRECTOR);
}
