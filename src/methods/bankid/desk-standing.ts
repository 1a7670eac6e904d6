/** How a person's BankID stands, as the bank's desk tells it. */
import type { DeskFacts, Told } from '../../login/desk.ts';
import { bankid, stateOf } from './credential.ts';

export function standing({ credential, personAt }: DeskFacts): readonly Told[] {
  const held = bankid(credential);
  if (held === null) return [{ text: 'desk.standing.none' }];
  const { ready_at, expires_at } = held;
  const state = stateOf(held, personAt);
  const first = { text: `desk.standing.${state}`, with: { ready_at, expires_at } };
  if (state === 'ordered') return [first];
  return [
    first,
    ...(held.all_services ? [] : [{ text: 'desk.standing.netbank' }]),
    ...(held.device_state === 'suspended' ? [{ text: 'desk.standing.device' }] : []),
    ...(held.mobile?.state === 'suspended' ? [{ text: 'desk.standing.mobile' }] : []),
  ];
}
