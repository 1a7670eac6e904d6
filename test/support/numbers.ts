/** Numbers that a real person could have, made when they are needed: none stands in a file. */

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

/**
 * The `n`-th with a plain month and right check digits. Of births in 1860, so that nobody alive has it; `dnumber` adds 40 to the day.
 */
export function realLooking(n: number, dnumber = false): string {
  for (let place = 0, found = 0; place < 250; place++) {
    const digits = `${dnumber ? '41' : '01'}0160${500 + place}`;
    const first = checkDigit(digits, K1);
    const second = checkDigit(`${digits}${first}`, K2);
    if (first === 10 || second === 10) continue;
    if (found === n) return `${digits}${first}${second}`;
    found++;
  }
  throw new RangeError(`There is no number ${n}`);
}

/** Finds the number in a text however it is grouped or percent-encoded. */
export function holds(text: string, number: string): boolean {
  const digits = number.split('').join(String.raw`(?:[\s.+-]|%20|%2B|&#\d+;)?`);
  return new RegExp(digits).test(text.replace(/%3(\d)/gi, '$1'));
}
