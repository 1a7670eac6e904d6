/**
 * What a citizen changes by the register's endpoint. Digdir's takes `spraak` alone; the rest is ours, for the
 * page of one's own contact information.
 */
import { z } from 'zod';
import { holdsRealNumber } from '../people/pid.ts';
import { PROVIDERS } from './mailboxes.ts';
import { isMail, isMobile, typedAddresses } from './typed.ts';

const mobile = z
  .string()
  .transform((text) => typedAddresses({ mobile: text }).mobile)
  .refine((value) => value === null || isMobile(value))
  .nullable();
const email = z
  .string()
  .transform((text) => typedAddresses({ email: text }).email)
  .refine((value) => value === null || isMail(value))
  .nullable();

const schema = z
  .strictObject({
    spraak: z.enum(['nb', 'nn', 'en', 'se']),
    kontaktinformasjon: z
      .strictObject({ epostadresse: email, mobiltelefonnummer: mobile })
      .refine(({ epostadresse, mobiltelefonnummer }) => epostadresse !== null || mobiltelefonnummer !== null),
    reservasjon: z.enum(['JA', 'NEI']),
    /** The provider's organisation number; null = the citizen wants none. */
    digital_post: z.strictObject({
      postkasseleverandoeradresse: z.enum([PROVIDERS.digipost, PROVIDERS['e-boks']]).nullable(),
    }),
    /** The code that was sent to an address which somebody else has, too. */
    engangskode: z.string(),
  })
  .partial();

export type PersonChange = z.output<typeof schema>;

/** A body that is no change: the members that are wrong, none where it is no object at all. */
export interface NoChange {
  readonly wrong: readonly string[];
}

/** A body that holds a number which could be real is none either, and nothing of it is repeated (law 10). */
export function readChange(body: string): PersonChange | NoChange {
  if (holdsRealNumber(body)) return { wrong: [] };
  const { data, error } = schema.safeParse(asJson(body));
  if (error !== undefined) return { wrong: error.issues.map(({ path }) => path.join('.')) };
  return Object.keys(data).length === 0 ? { wrong: [] } : data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The scope that Digdir has for it, and ours for all else. */
export function scopesFor({ spraak, ...others }: PersonChange): readonly string[] {
  return [
    ...(spraak === undefined ? [] : ['krr:user/spraak.write']),
    ...(Object.keys(others).length === 0 ? [] : ['krr:user/kontaktinformasjon.write']),
  ];
}
