/**
 * Self-registered e-mail: the ways to its screens and messages. A picker that also offers others leads to it.
 */
import type { EidWays, LoginWay, Step } from './way.ts';

const kari = (...steps: readonly Step[]): LoginWay => ({
  login: 'selfregistered-email',
  as: 'Kari Prøvestad',
  acr: 'selfregistered-email idporten-loa-substantial',
  steps,
});
const ADDRESS = { email: 'kari@proveporten.test' };
const WRONG = { otc: 'none' };

export default {
  steps: {
    address: kari(),
    code: kari(ADDRESS),
  },
  says: {
    'address.wrong': kari({ email: 'kari' }),
    'code.missing': kari(ADDRESS, { otc: '' }),
    'code.sent': kari(ADDRESS, '#again'),
    'code.wrong': kari(ADDRESS, WRONG),
    'code.many': kari(ADDRESS, WRONG, WRONG, WRONG),
    'code.late': { ...kari(ADDRESS, 'later 601', WRONG), told: 'a code that is ten minutes old' },
  },
  notices: ['code.sent'],
} satisfies EidWays;
