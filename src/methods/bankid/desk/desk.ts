/** BankID's desk, which help texts call "your bank". One button for each action of the bank. */
import { healed } from '../../../eid/sim.ts';
import { newDevice } from '../credential.ts';
import { type BankidCredential, stateOf } from '../schema.ts';
import { type ActionOffer, action, type BankAction, type BankFacts, did, NONE, where } from './action.ts';
import { order, renew, suspend } from './bankid.ts';
import { mobileActions } from './mobile.ts';
import { editProfile, newPassword } from './person.ts';

const standsAs = (state: BankidCredential['state']) =>
  where((held, { personAt }) => stateOf(held, personAt) === state);
const mayOrder: ActionOffer = ({ credential, personAt }) => {
  const held = credential;
  return held === null || stateOf(held, personAt) === 'expired';
};
const hasTrouble = where(
  (held) =>
    held.state === 'suspended' ||
    held.device_state !== 'active' ||
    held.mobile?.state === 'suspended' ||
    held.password_errors + held.code_errors + (held.mobile?.pin_errors ?? 0) > 0,
);

/** By the action's id. Texts are `desk.<id>.text`, `.hint` and `.done`. */
export const desk: Readonly<Record<string, BankAction>> = {
  order: action('order', mayOrder, 'The person has a BankID, or has ordered one.', order),
  renew: action('renew', standsAs('expired'), 'Only an expired BankID can be renewed.', renew),
  suspend: action('suspend', standsAs('active'), 'Only an active BankID can be suspended.', suspend),
  reactivate: action(
    'reactivate',
    hasTrouble,
    'Nothing of this BankID is suspended or miscounted.',
    (facts) => did('reactivate', allHealed(facts), 'BankID reactivated'),
  ),
  'new-password': action(
    'new-password',
    where(() => true),
    NONE,
    newPassword,
  ),
  'activate-all-services': action(
    'activate-all-services',
    where((held) => !held.all_services),
    'The person has no BankID, or it is activated for all services.',
    () => did('activate-all-services', { all_services: true }, 'activated for all services'),
  ),
  'edit-profile': {
    ...action('edit-profile', () => true, 'It always is.', editProfile),
    holds: ({ person }) => ({ mobile: person.mobile ?? '', email: person.email ?? '' }),
    fields: [
      {
        id: 'mobile',
        label: 'phone.mobile.label',
        hint: 'desk.mobile.hint',
        type: 'tel',
        autocomplete: 'off',
      },
      { id: 'email', label: 'desk.email.label', hint: 'desk.email.hint', type: 'text', autocomplete: 'off' },
    ],
  },
  ...mobileActions,
  'change-device': action(
    'change-device',
    where(() => true),
    NONE,
    (facts) => {
      const next = facts.credential?.device === 'keypad-6' ? 'card-reader-8' : 'keypad-6';
      const patch = newDevice(facts.person, { at: facts.personAt, entropy: facts.stamp.entropy }, next);
      return did('change-device', patch, `a new code device: ${next}`);
    },
  ),
  'delete-app': action(
    'delete-app',
    where((held) => held.app !== null),
    'The app is not active on any phone.',
    () => did('delete-app', { app: null, activation: null }, 'the app is no longer active'),
  ),
};

/** Let in again by every way; an expired one stays expired. */
function allHealed({ credential }: BankFacts): Partial<BankidCredential> {
  const held = credential;
  const mobile = held?.mobile ?? null;
  return {
    ...(held?.state === 'suspended' ? { state: 'active', suspended_because: null } : {}),
    device_state: 'active',
    mobile: mobile === null ? null : healed(mobile),
    password_errors: 0,
    code_errors: 0,
  };
}
