/**
 * eIDAS: another country says who its citizen is (Digdir, eIDAS, 2026; eidas-idporten-connector, 2026-06-11).
 * Every country is a page of our own, on which the tester answers for it.
 */
import { defineMethod } from '../../eid/method.ts';
import { localized } from '../../eid/texts.ts';
import { answerIn } from './answer.ts';
import { credential } from './credential.ts';
import { desk, status } from './desk.ts';
import { LEVELS, lowestAsked } from './levels.ts';
import { settings } from './settings.ts';
import { abroad } from './steps/abroad.ts';
import { country } from './steps/country.ts';
import { handover } from './steps/handover.ts';
import { silent } from './steps/silent.ts';
import { stopped } from './steps/stopped.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const texts = { nb, nn, en, se };

export default defineMethod({
  id: 'eidas',
  entries: [
    {
      id: 'eidas',
      acr: 'eidas-loa-high',
      order: 91,
      international: true,
      language: 'en',
      name: localized(texts, 'name'),
      line: localized(texts, 'line'),
    },
  ],
  levels: LEVELS,
  settings,
  credential,
  texts,
  start: 'country',
  steps: { country, abroad, handover, silent, stopped },
  desk,
  status,
  // The level asked for is never lowered (eidas-idporten-connector, LevelOfAssuranceHelper).
  tooLow: {
    to: '@server_error',
    do: ({ login, fields }) => ({
      event: `the country answered ${fields.level ?? 'a lower level'}, below ${lowestAsked(login.wanted.acr_values)}`,
    }),
  },
  achieved({ login: { notes } }) {
    const { acr, identifier, given, family, born } = answerIn(notes);
    const identity = { family_name: family, given_name: given, birthdate: born };
    return {
      acr,
      amr: 'eIDAS',
      claims: [{ scope: null, own: { eidas_person_identifier: identifier, ...identity } }],
      subject: `eidas ${identifier}`,
    };
  },
  errors: {},
  help: async () => (await import('./help/topic.ts')).default,
});
