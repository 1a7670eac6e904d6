/** The status of a person's Buypass ID, as the desk tells it. */
import type { DeskLine } from '../../../eid/desk.ts';
import type { BuypassCredential } from '../schema.ts';
import type { IssuerFacts } from './action.ts';

export function status({ credential }: IssuerFacts): readonly DeskLine[] {
  if (credential === null) return [{ text: 'desk.standing.none' }];
  const { state, level, password, password_state } = credential;
  return [
    { text: `desk.standing.${state}` },
    { text: `desk.standing.level.${level}` },
    ...(password === null ? [{ text: 'desk.standing.password.none' }] : []),
    ...(password_state === 'blocked' ? [{ text: 'desk.standing.password.blocked' }] : []),
    ...aboutApp(credential.app),
  ];
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
