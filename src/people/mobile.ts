/** Mobile numbers as people type them, and as they are kept: E.164. */

export const E164 = /^\+[1-9]\d{4,14}$/;

/** Without spaces and signs for the eye, and with + for 00. */
export function dialled(typed: string): string {
  return typed.replace(/[\s._\-\u2010-\u2015]/g, '').replace(/^00/, '+');
}

/** Eight digits alone are a Norwegian number. */
export function withCountryCode(typed: string): string {
  const digits = dialled(typed);
  return /^\d{8}$/.test(digits) ? `+47${digits}` : digits;
}
