/** How a person's card stands, as Commfides' desk tells it. */
import { isBlocked, isExpired, isSpent } from '../../../eid/card.ts';
import type { DeskLine } from '../../../eid/desk.ts';
import type { CommfidesCredential, CommfidesSettings } from '../schema.ts';
import type { IssuerFacts } from './desk.ts';

export function status({ credential, personAt, settings }: IssuerFacts): readonly DeskLine[] {
  if (credential === null) return [{ text: 'desk.standing.none' }];
  const { identifier, expires_at, pin_errors, carrier, certificate, employer } = credential;
  const state = standsAs(credential, settings, personAt);
  return [
    { text: `desk.standing.${carrier}`, with: { identifier } },
    { text: `desk.standing.${state}`, with: { expires_at } },
    ...(certificate === 'refused' ? [{ text: 'desk.standing.refused' }] : []),
    ...(employer === null ? [] : [{ text: 'desk.standing.employer', with: { employer } }]),
    ...(state === 'active' && pin_errors > 0 ? [{ text: 'desk.standing.wrong', with: { pin_errors } }] : []),
  ];
}

function standsAs(card: CommfidesCredential, settings: CommfidesSettings, at: number) {
  if (card.state === 'revoked') return 'revoked';
  if (isExpired(card, at)) return 'expired';
  if (isSpent(card, settings)) return 'spent';
  return isBlocked(card, settings) ? 'blocked' : 'active';
}
