/** Numbers that are wrong in one way only. Made when the tests run: no number of a real person stands in this repository. */
import { withCheckDigits } from '../../test/support/numbers.ts';

/** Could be somebody's. */
export const real = withCheckDigits('010190');
export const wrongDate = withCheckDigits('328190');
/** Kinds that are off unless the settings turn them on: Dolly's, with 40 on the month, and Norsk Helsenett's, with 65. */
export const dolly = withCheckDigits('014190');
export const nhn = withCheckDigits('016690');
export const wrongCheckDigit = withCheckDigits('018190').replace(/\d$/, (digit) =>
  String((Number(digit) + 1) % 10),
);
