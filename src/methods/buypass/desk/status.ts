/** The status of a person's Buypass ID, as the desk tells it. */
import { isExpired } from '../../../eid/card.ts';
import type { DeskLine } from '../../../eid/desk.ts';
import type { BuypassCredential } from '../schema.ts';
import type { IssuerFacts } from './action.ts';

export function status(facts: IssuerFacts): readonly DeskLine[] {
  const { credential } = facts;
  if (credential === null) return [{ text: 'desk.standing.none' }];
  const { state, level, password, password_state } = credential;
  return [
    { text: `desk.standing.${state}` },
    { text: `desk.standing.level.${level}` },
    ...(password === null ? [{ text: 'desk.standing.password.none' }] : []),
    ...(password_state === 'blocked' ? [{ text: 'desk.standing.password.blocked' }] : []),
    ...aboutApp(credential.app),
    aboutCard(facts, credential),
  ];
}

function aboutCard({ personAt }: IssuerFacts, { card, identifier: serial }: BuypassCredential): DeskLine {
  if (card === null) return { text: 'desk.standing.card.none' };
  const { state, expires_at } = card;
  const now = state !== 'revoked' && isExpired(card, personAt) ? 'expired' : state;
  return { text: `desk.standing.card.${now}`, with: { serial, expires_at } };
}

function aboutApp(app: BuypassCredential['app']): readonly DeskLine[] {
  if (app === null) return [{ text: 'desk.standing.app.none' }];
  const { state, activated_at, pin_errors } = app;
  return [
    { text: `desk.standing.app.${state}`, with: { activated_at } },
    ...(state === 'active' && pin_errors > 0
      ? [{ text: 'desk.standing.app.wrong', with: { pin_errors } }]
      : []),
  ];
}
