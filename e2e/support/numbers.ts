/** Numbers that are wrong in one way only. Made when the tests run: no number of a real person stands in this repository. */
import { idnr } from '@navikt/fnrvalidator';

/** The first number with these six digits whose check digits are right. */
function withCheckDigits(sixDigits: string): string {
  for (let rest = 0; rest < 50_000; rest += 1) {
    const number = `${sixDigits}${String(rest).padStart(5, '0')}`;
    const result = idnr(number);
    if (result.status === 'valid' || !result.reasons.includes("checksums don't match")) return number;
  }
  throw new Error('No such number');
}

/** Could be somebody's. */
export const real = withCheckDigits('010190');
export const wrongDate = withCheckDigits('328190');
/** Norsk Helsenett's kind, which is off unless the settings turn it on. */
export const otherOffset = withCheckDigits('016690');
export const wrongCheckDigit = withCheckDigits('018190').replace(/\d$/, (digit) =>
  String((Number(digit) + 1) % 10),
);
