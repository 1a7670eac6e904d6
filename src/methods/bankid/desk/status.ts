/** The status of a person's BankID, as the bank's desk tells it. */
import type { DeskLine } from '../../../eid/desk.ts';
import { isBlockedByBank } from '../../../eid/sim.ts';
import { type BankidCredential, stateOf } from '../schema.ts';
import type { BankFacts } from './action.ts';

export function status({ credential, personAt }: BankFacts): readonly DeskLine[] {
  const held = credential;
  if (held === null) return [{ text: 'desk.standing.none' }];
  const { ready_at, expires_at } = held;
  const state = stateOf(held, personAt);
  const why = state === 'suspended' ? `.${held.suspended_because ?? 'password'}` : '';
  const first = { text: `desk.standing.${state}${why}`, with: { ready_at, expires_at } };
  if (state === 'ordered') return [first];
  return [
    first,
    ...(held.all_services ? [] : [{ text: 'desk.standing.netbank' }]),
    ...(held.device_state === 'suspended' ? [{ text: 'desk.standing.device' }] : []),
    ...aboutMobile(held.mobile),
  ];
}

function aboutMobile(mobile: BankidCredential['mobile']): readonly DeskLine[] {
  if (mobile === null) return [{ text: 'desk.standing.mobile.none' }];
  const { state, pin_errors } = mobile;
  const counted = { text: 'desk.standing.mobile.wrong', with: { pin_errors } };
  const why = state === 'suspended' ? `.${isBlockedByBank(mobile) ? 'bank' : 'pin'}` : '';
  return [
    { text: `desk.standing.mobile.${state}${why}` },
    ...(state === 'active' && pin_errors > 0 ? [counted] : []),
  ];
}
