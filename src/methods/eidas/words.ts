/** Words of the pages of a country, which is in English for everybody: what its own view draws. */
export const WORDS = {
  who: 'Who answers?',
  other: 'Somebody else',
  given_name: 'Given name',
  family_name: 'Family name',
  birthdate: 'Date of birth, as 1990-12-05',
  identifier: 'Identifier, as SE/NO/test-1',
  level: 'At which level?',
  'eidas-loa-low': 'Low',
  'eidas-loa-substantial': 'Substantial',
  'eidas-loa-high': 'High',
  else: 'Or something else happens',
};
