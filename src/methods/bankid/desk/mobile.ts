/** BankID's desk: BankID on mobile, and the operator, whose SIM card it lives on. */
import { FIRST_PIN, FRESH_SIM, healed, type Sim, suspendedByBank } from '../../../eid/sim.ts';
import { type ActionOffer, action, type BankAction, type BankFacts, did, where } from './action.ts';

const NONE = 'The person has no BankID on mobile.';
const sim = ({ credential }: BankFacts) => credential?.mobile ?? null;
const ofMobile = (isSo: (mobile: Sim) => boolean): ActionOffer =>
  where(({ mobile }) => mobile !== null && isSo(mobile));

function becoming(id: string, becomes: (mobile: Sim) => Sim | null, event: string): BankAction['act'] {
  return (facts) => {
    const mobile = sim(facts);
    return did(id, { mobile: mobile === null ? null : becomes(mobile) }, event);
  };
}

/** By the action's id. */
export const mobileActions: Readonly<Record<string, BankAction>> = {
  'offer-mobile': action(
    'offer-mobile',
    where(({ mobile }) => mobile === null),
    'The person has no BankID, or has BankID on mobile.',
    () =>
      did('offer-mobile', { mobile: FRESH_SIM }, 'BankID on mobile is offered', {
        with: { pin: FIRST_PIN },
      }),
  ),
  'open-mobile': action(
    'open-mobile',
    ofMobile(({ state, pin_errors }) => state === 'suspended' || pin_errors > 0),
    'The person has no BankID on mobile, or nothing of it is suspended or miscounted.',
    becoming('open-mobile', healed, 'BankID on mobile opened again'),
  ),
  'suspend-mobile': action(
    'suspend-mobile',
    ofMobile(({ state }) => state === 'active'),
    'Only an active BankID on mobile can be suspended.',
    becoming('suspend-mobile', suspendedByBank, 'BankID on mobile suspended'),
  ),
  'withdraw-mobile': action(
    'withdraw-mobile',
    ofMobile(() => true),
    NONE,
    becoming('withdraw-mobile', () => null, 'BankID on mobile is withdrawn'),
  ),
  'new-sim': action(
    'new-sim',
    ofMobile(() => true),
    NONE,
    becoming('new-sim', () => null, 'a new SIM card: BankID on mobile is lost with the old one'),
  ),
};
