/** TestID: the way to its screen and messages. */
import type { EidWays, LoginWay, Step } from './way.ts';

const kari = (...steps: readonly Step[]): LoginWay => ({ login: 'testid1', as: 'Kari Prøvestad', steps });
const DIRECTOR = '#populateDailyLeaderButton';

export default {
  steps: { number: kari() },
  says: {
    replaced: kari({ pid: '123', press: '#populatePersonButton' }),
    director: kari(DIRECTOR),
    'director.replaced': kari({ pid: '123', press: DIRECTOR }),
  },
  notices: ['replaced', 'director', 'director.replaced'],
} satisfies EidWays;
