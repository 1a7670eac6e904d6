/** eIDAS: the ways to its screens and messages. A picker that also offers Norwegian eIDs leads to it. */
import type { DeskWay, EidWays, LoginWay, Step } from './way.ts';

/** Opens entries on both tabs of the picker. */
const BOTH = 'idporten-loa-substantial eidas-loa-substantial';

/** In the one language that its pages are in. */
const elsa = (...steps: readonly Step[]): LoginWay => ({
  login: 'eidas',
  as: 'Elsa Provbergström',
  acr: BOTH,
  language: 'en',
  steps,
});
const SWEDEN = { countryId: 'SE' };
const OTHER = {
  who: 'other',
  given_name: 'Elsa',
  family_name: 'Provbergström',
  birthdate: '1990-12-05',
  identifier: 'SE/NO/test-1',
};
const OLD = { ...elsa(SWEDEN, '#held', 'later 121', '#submit'), told: 'an answer that is two minutes old' };

/** At the register, in the language of somebody who reads Bokmål; `match` is what it answers before. */
const kari = (action: string, match = 'found', identifier = 'SE/NO/kari'): DeskWay => ({
  as: 'Kari Prøvestad',
  changed: { eids: { eidas: { identifier: 'SE/NO/kari', match } } },
  desk: `eidas/${action}`,
  ...(action === 'register' && { fields: { identifier } }),
});

const DONE = ['register', 'found', 'none', 'error', 'two', 'remove'].map((action) => `desk.${action}.done`);

export default {
  steps: {
    country: elsa(),
    abroad: elsa(SWEDEN),
    handover: elsa(SWEDEN, '#held'),
    silent: elsa(SWEDEN, '#silent'),
    stopped: elsa(SWEDEN, '#late'),
  },
  says: {
    'country.missing': {
      ...elsa('#submit'),
      withoutScripts: true,
      told: 'no country, in a browser without scripts',
    },
    'given_name.wrong': elsa(SWEDEN, { ...OTHER, given_name: '' }),
    'family_name.wrong': elsa(SWEDEN, { ...OTHER, family_name: '' }),
    'birthdate.wrong': elsa(SWEDEN, { ...OTHER, birthdate: '5.12.1990' }),
    'identifier.wrong': elsa(SWEDEN, { ...OTHER, identifier: '' }),
    'silent.still': elsa(SWEDEN, '#silent', '#submit'),
    'late.journey': elsa(SWEDEN, '#late'),
    'late.answer': OLD,
    'desk.register.wrong': kari('register', 'found', 'Sverige'),
    'desk.register.country': kari('register', 'found', 'GR/NO/kari'),
    'desk.register.done': kari('register'),
    'desk.found.done': kari('found', 'none'),
    'desk.none.done': kari('none'),
    'desk.error.done': kari('error'),
    'desk.two.done': kari('two'),
    'desk.remove.done': kari('remove'),
  },
  guides: {
    'log-in': {
      tab: { way: null, acr: BOTH },
      choose: { way: null, acr: BOTH, follow: '#tab-international' },
      country: { way: elsa() },
      abroad: { way: elsa(SWEDEN) },
    },
  },
  notices: ['silent.still', ...DONE],
  mistakes: ['stopped'],
} satisfies EidWays;
