/** Addresses as a citizen types them, and as the register keeps them. */
import { z } from 'zod';
import { E164, withCountryCode } from '../people/mobile.ts';
import type { Addresses } from './changes.ts';

type Fields = Readonly<Record<string, string>>;

/** ASCII alone (release note KRR-1000); zod's pattern knows no other. */
const MAIL = z.email().max(254);
/** Norwegian mobile numbers, and the series of Digdir's test environment. */
const NORWEGIAN = /^\+47(?:[49]\d{7}|6850\d{4})$/;

const orNull = (text: string) => (text === '' ? null : text);

/** Mail in lower case, mobile with its country code (release notes KRR-751, KRR-939); empty = none. */
export function typedAddresses({ mobile = '', email = '' }: Fields): Addresses {
  return { mobile: orNull(withCountryCode(mobile.trim())), email: orNull(email.trim().toLowerCase()) };
}

export function isMobile(mobile: string): boolean {
  return E164.test(mobile) && (!mobile.startsWith('+47') || NORWEGIAN.test(mobile));
}

export function isMail(email: string): boolean {
  return MAIL.safeParse(email).success;
}
