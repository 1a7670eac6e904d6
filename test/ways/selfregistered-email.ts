/** Self-registered e-mail: the ways to its screens and messages. A picker that also offers others leads to it. */
import type { EidWays } from './way.ts';

const KARI = {
  login: 'selfregistered-email',
  as: 'Kari Prøvestad',
  acr: 'selfregistered-email idporten-loa-substantial',
} as const;
const ADDRESS = { email: 'kari@proveporten.test' };
const WRONG = { otc: 'none' };

export const selfregisteredEmail: EidWays = {
  steps: {
    address: { ...KARI, steps: [] },
    code: { ...KARI, steps: [ADDRESS] },
  },
  says: {
    'address.wrong': { ...KARI, steps: [{ email: 'kari' }] },
    'code.missing': { ...KARI, steps: [ADDRESS, { otc: '' }] },
    'code.sent': { ...KARI, steps: [ADDRESS, '#again'] },
    'code.wrong': { ...KARI, steps: [ADDRESS, WRONG] },
    'code.many': { ...KARI, steps: [ADDRESS, WRONG, WRONG, WRONG] },
    'code.late': 'a code that is ten minutes old',
  },
};
