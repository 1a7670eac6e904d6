/** What the tester has a country answer: who it is, at which level, or what goes wrong. */
import { z } from 'zod';
import type { CurrentLogin } from '../../eid/facts.ts';
import type { Button } from '../../eid/field.ts';
import type { ForeignIdentity } from '../../people/making.ts';
import { COUNTRIES } from './countries.ts';
import { isIdentifier } from './credential.ts';
import { isEnough, LEVELS } from './levels.ts';

type Fields = Readonly<Record<string, string>>;

/** The field `who` where it is none of the people on the page. */
export const OTHER = 'other';

/** The names of fields for somebody else; in the order of the page. */
export const TYPED = ['given_name', 'family_name', 'birthdate', 'identifier'] as const;

/** How a country fails, as trail and service are told, by the button that makes it do so. */
const FAULTS: Readonly<Record<string, string>> = {
  error: 'the country answered with an error',
  'no-identifier': 'the country left out the identifier',
  'no-birthdate': 'the country left out the date of birth',
  'no-name': 'the country left out the name',
  'other-country': 'the country told of a person of another country',
  malformed: 'the country sent an identifier that does not read XX/NO/…',
};

/** Buttons for what else may happen than that the country answers; in the order of the page. */
export const BUTTONS: readonly Button[] = ['held', 'cancels', ...Object.keys(FAULTS), 'silent', 'late'].map(
  (id) => ({ id, text: `does.${id}`, look: 'link' }),
);

export const isPressed = (button: string, { extra }: Fields): boolean => extra === button;

/** Who answers, as far as the page says; anything typed may be wrong. */
function toldIn(fields: Fields): ForeignIdentity {
  const { who, identifier = '', given_name = '', family_name = '', birthdate = '' } = fields;
  const known = COUNTRIES.flatMap(({ people }) => people).find((person) => person.identifier === who);
  const name = { given: given_name.trim(), family: family_name.trim() };
  return known ?? { identifier: identifier.trim(), name, born: birthdate.trim() };
}

/** The fields that nobody could be told of by, in the order of the page. */
export function unusable(fields: Fields): readonly (typeof TYPED)[number][] {
  const { identifier, name, born } = toldIn(fields);
  const isDay = z.iso.date().safeParse(born).success;
  const wrong = {
    given_name: name.given === '',
    family_name: name.family === '',
    birthdate: !isDay,
    identifier: identifier === '' || identifier.length > 254,
  };
  return TYPED.filter((field) => wrong[field]);
}

/** How the tester makes the country fail; undefined = not. */
export const faultIn = ({ extra = '' }: Fields): string | undefined => FAULTS[extra];

/** What is wrong with the identifier that the country sends; undefined = nothing. */
export function misfit(fields: Fields, country: unknown): string | undefined {
  const { identifier } = toldIn(fields);
  if (!isIdentifier(identifier)) return FAULTS.malformed;
  return identifier.startsWith(`${country}/`) ? undefined : FAULTS['other-country'];
}

/** Who the country says it is; null where the answer is not taken. */
export function identityIn(fields: Fields, { notes, wanted }: CurrentLogin): ForeignIdentity | null {
  const isTold = (fields.extra ?? 'held') === 'held';
  const fits = unusable(fields).length === 0 && misfit(fields, notes.country) === undefined;
  return isTold && fits && isEnough(answered(fields).acr, wanted.acr_values) ? toldIn(fields) : null;
}

/** As the login remembers it. */
const answerSchema = z.object({
  acr: z.enum(LEVELS.map(({ acr }) => acr)),
  identifier: z.string(),
  given: z.string(),
  family: z.string(),
  born: z.string(),
});

/** @throws ZodError where no country has answered */
export const answerIn = ({ answer }: Readonly<Record<string, unknown>>) => answerSchema.parse(answer);

const typedSchema = z.partialRecord(z.enum(TYPED), z.string()).catch({});

/** What was typed before, where it was not enough. */
export const typedIn = ({ typed }: Readonly<Record<string, unknown>>) => typedSchema.parse(typed);

/** The answer that the page has: a level that is none counts as the lowest. */
export function answered(fields: Fields) {
  const { identifier, name, born } = toldIn(fields);
  const acr = LEVELS.find((level) => level.acr === fields.level)?.acr ?? LEVELS[0].acr;
  return { acr, identifier, given: name.given, family: name.family, born };
}
