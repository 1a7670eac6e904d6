/** TestID: the way to its screen and messages. */
import type { EidWays } from './way.ts';

const KARI = { login: 'testid1', as: 'Kari Prøvestad' } as const;

export const testid: EidWays = {
  steps: { number: { ...KARI, steps: [] } },
  says: {
    replaced: { ...KARI, steps: [{ pid: '123', press: '#populatePersonButton' }] },
    director: { ...KARI, steps: ['#populateDailyLeaderButton'] },
    'director.replaced': { ...KARI, steps: [{ pid: '123', press: '#populateDailyLeaderButton' }] },
  },
};
