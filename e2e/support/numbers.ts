/** Numbers that are wrong in one way only. Made when the tests run: no number of a real person stands in this repository. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

/** The first number with these six digits whose check digits are right; a remainder of 10 gives none. */
function withCheckDigits(sixDigits: string): string {
  for (let individual = 0; individual < 500; individual += 1) {
    const nine = `${sixDigits}${String(individual).padStart(3, '0')}`;
    const first = checkDigit(nine, FIRST);
    const second = checkDigit(`${nine}${first}`, SECOND);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
  throw new Error('No such number');
}

/** Could be somebody's. */
export const real = withCheckDigits('010190');
export const wrongDate = withCheckDigits('328190');
/** Kinds that are off unless the settings turn them on: Dolly's, with 40 on the month, and Norsk Helsenett's, with 65. */
export const dolly = withCheckDigits('014190');
export const nhn = withCheckDigits('016690');
export const wrongCheckDigit = withCheckDigits('018190').replace(/\d$/, (digit) =>
  String((Number(digit) + 1) % 10),
);
