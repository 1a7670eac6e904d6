/** eIDAS is in English for everybody: its entry, the selector and the pages of the countries (Digdir, eIDAS, 2026). */
import type { SameTexts } from '../texts.ts';

const all = `name line country.heading country.lead country.next country.missing abroad.heading abroad.lead
    abroad.submit does.held does.cancels does.error does.no-identifier does.no-birthdate does.no-name
    does.other-country does.malformed does.silent does.late given_name.wrong family_name.wrong
    birthdate.wrong identifier.wrong handover.heading handover.lead handover.submit silent.heading
    silent.lead silent.again silent.still stopped.heading stopped.favourite stopped.lead stopped.again
    late.journey late.answer`;

export default {
  'src/methods/eidas/texts': {
    nn: `${all} desk.standing.found desk.found.text desk.found.done desk.error.text desk.two.text`,
    en: all,
    se: all,
  },
  'src/methods/eidas/help': {
    nn: `groups.about.name name`,
    en: `name`,
    se: `name`,
  },
} satisfies SameTexts;
