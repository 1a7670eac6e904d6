/** The credential of a person who has a Norwegian number and an eID of another country. */
import { z } from 'zod';
import type { OwnCredential } from '../../eid/credential.ts';
import { contractOf } from '../../people/contract.ts';
import type { Person } from '../../people/person.ts';
import { countryOf, DEMO } from './countries.ts';

/**
 * Country, Norway, and the country's own name for the person in Latin letters, digits, `-` and `=`
 * (eidas-idporten-connector, EIDASIdentifier).
 */
const IDENTIFIER = /^[A-Z]{2}\/NO\/[A-Za-zÀ-ɏ0-9=-]+$/;

export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

/** What a country calls a person of ours who has no identifier of its own; no two get the same. */
export const identifierFrom = (country: string, { id }: Pick<Person, 'id'>): string =>
  `${country}/NO/${id.slice(2)}`;

/** Who holds another can answer from none of the countries that one can select. */
export const isOfCountry = (text: string): boolean => countryOf(text.slice(0, 2)) !== undefined;

const schema = z.strictObject({
  state: z.literal('active'),
  /** `SE/NO/test-1`; two people may hold the same. */
  identifier: z
    .string()
    .max(254)
    .regex(IDENTIFIER, 'The identifier must read XX/NO/…')
    .refine(isOfCountry, 'The identifier must begin with a country of the selector; Greece is EL.')
    .meta({ examples: ['SE/NO/test-1'] }),
  /**
   * What the population register says when it is asked for identifier, birth date and country: it knows the
   * person, it knows nobody, it fails, or it knows two.
   */
  match: z.enum(['found', 'none', 'error', 'two']),
});

export type EidasCredential = z.infer<typeof schema>;

const contract = contractOf(schema);

/** Of the demo country unless told. */
export const credential: OwnCredential<EidasCredential> = {
  schema,
  contract,
  complete: (given, person) =>
    schema.parse({
      state: 'active',
      identifier: identifierFrom(DEMO, person),
      match: 'found',
      ...contract.input.parse(given),
    }),
  fresh: () => undefined,
  reactivate: (held) => held,
};
