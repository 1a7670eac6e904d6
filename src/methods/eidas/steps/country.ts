/** The country selector (eidas-idporten-connector, selector.html, 2026-06-11). */
import { COUNTRIES, countryOf, DEMO } from '../countries.ts';
import type { EidasFacts, EidasStep } from '../rules.ts';

const CODE = 'countryId';
const isNoCountry = ({ fields }: EidasFacts) => countryOf(fields[CODE]) === undefined;

/** The country of somebody who holds this eID, else the demo country. */
const homeOf = (identifier = ''): string => countryOf(identifier.split('/')[0])?.code ?? DEMO;

export const country: EidasStep = {
  heading: 'country.heading',
  lead: ['country.lead'],
  language: 'en',
  fields: [],
  extraFields: () => [CODE],
  submit: 'country.next',
  view: 'eidas/country',
  scripts: ['eidas/country.js'],
  withoutPerson: true,
  page: () => ({ countries: COUNTRIES.map(({ code, name, own }) => ({ code, name, own: own.name })) }),
  answer: [
    {
      when: isNoCountry,
      to: 'country',
      do: () => ({ say: { text: 'country.missing', field: 'search' }, event: 'no country was selected' }),
    },
    {
      to: 'abroad',
      do: ({ fields, at, settings }) => ({
        notes: { country: fields[CODE] ?? '', journey_until: at + settings.journey * 1000 },
        event: `sent to ${countryOf(fields[CODE])?.name}`,
      }),
    },
  ],
  solve: ({ wish }) => ({ [CODE]: homeOf(wish.person?.eids.eidas?.identifier) }),
};
