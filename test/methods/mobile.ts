/** How a person tells BankID on mobile who they are. */
import type { TestPerson } from '../support/world.ts';

/** The fields of its first step. */
export function mobileAndBirth({ mobile, born }: TestPerson): { mobile: string; birthdate: string } {
  const [year = '', month = '', day = ''] = born.split('-');
  return { mobile: mobile.slice(3), birthdate: `${day}${month}${year.slice(2)}` };
}
