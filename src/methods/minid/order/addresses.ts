/** A mobile number with its country code, and an e-mail address, as they are typed and judged. */
import { z } from 'zod';
import { digits, type Field } from '../../../eid/field.ts';
import { dialled, E164 } from '../../../people/mobile.ts';
import { holdsRealNumber } from '../../../people/pid.ts';

type Typed = { readonly fields: Readonly<Record<string, string>> };

const NORWAY = '+47';

/** Texts: `mobile.country`, `.country.hint`, `.label` and `.hint`. */
export const MOBILE_FIELDS: readonly Field[] = [
  {
    id: 'country-code',
    label: 'mobile.country',
    hint: 'mobile.country.hint',
    type: 'tel',
    autocomplete: 'tel-country-code',
    kept: true,
  },
  { ...digits('mobile', 'mobile.label', 'mobile.hint', 'tel-national'), type: 'tel', kept: true },
];

/** The values of the fields before anything is typed. */
export const NORWEGIAN = { 'country-code': NORWAY } as const;

const countryOf = ({ fields }: Typed) => {
  const typed = dialled(fields['country-code'] ?? '');
  return /^\d/.test(typed) ? `+${typed}` : typed;
};
const numberOf = ({ fields }: Typed) => dialled(fields.mobile ?? '').replace(/^0+/, '');

/** The number in E.164. */
export const mobileTyped = (typed: Typed): string => `${countryOf(typed)}${numberOf(typed)}`;

/** The problem with a mobile number, by its field; null = there is none. Norwegian ones have 8 digits. */
export function mobileProblem(typed: Typed): { readonly field: string; readonly text: string } | null {
  const country = countryOf(typed);
  if (!/^\+[1-9]\d{0,2}$/.test(country)) return { field: 'country-code', text: 'mobile.country.wrong' };
  const number = numberOf(typed);
  if (number === '') return { field: 'mobile', text: 'mobile.missing' };
  if (holdsRealNumber(mobileTyped(typed))) return { field: 'mobile', text: 'pid.real' };
  const isRight = country === NORWAY ? /^[49]\d{7}$/.test(number) : E164.test(mobileTyped(typed));
  return isRight ? null : { field: 'mobile', text: 'mobile.wrong' };
}

/** As the fields have it. */
export function mobileFields(mobile: string | null): Readonly<Record<string, string>> {
  if (mobile?.startsWith(NORWAY) !== true) return { ...NORWEGIAN, mobile: '40000123' };
  return { ...NORWEGIAN, mobile: mobile.slice(NORWAY.length) };
}

/** Texts: `mail.address.label` and `.hint`. */
export const EMAIL_FIELD: Field = {
  id: 'email',
  label: 'email.label',
  hint: 'email.hint',
  type: 'email',
  autocomplete: 'email',
  kept: true,
};

const email = z.email().max(254);

export const emailTyped = ({ fields }: Typed): string => (fields.email ?? '').trim();

export function emailProblem(typed: Typed): { readonly field: string; readonly text: string } | null {
  const address = emailTyped(typed);
  if (address === '') return { field: 'email', text: 'email.missing' };
  if (holdsRealNumber(address)) return { field: 'email', text: 'pid.real' };
  return email.safeParse(address).success ? null : { field: 'email', text: 'email.wrong' };
}
