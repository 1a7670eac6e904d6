/** Commfides' desk: a new card, and what its customer service can do with the one there is. */
import { CARD_PIN, isBlocked, isExpired } from '../../../eid/card.ts';
import type { DeskAction, DeskEffect, DeskFacts } from '../../../eid/desk.ts';
import { fresh } from '../credential.ts';
import type { CommfidesCredential, CommfidesSettings } from '../schema.ts';
import { inTheirLanguage } from '../texts/messages.ts';

export type IssuerFacts = DeskFacts<CommfidesCredential, CommfidesSettings>;
type IssuerAction = DeskAction<CommfidesCredential, CommfidesSettings>;
type IssuerEffect = DeskEffect<CommfidesCredential>;

/** Offers the action to a person whose card `isSo`. */
const where =
  (isSo: (card: CommfidesCredential, facts: IssuerFacts) => boolean): IssuerAction['offered'] =>
  (facts) =>
    facts.credential !== null && isSo(facts.credential, facts);

/** Texts are `desk.<id>.text`, `.hint` and `.done`. */
function action(
  id: string,
  offered: IssuerAction['offered'],
  unless: string,
  act: (facts: IssuerFacts) => Omit<IssuerEffect, 'say'>,
): IssuerAction {
  const does: IssuerAction['act'] = (facts) => ({ say: { text: `desk.${id}.done` }, ...act(facts) });
  return { text: `desk.${id}.text`, hint: `desk.${id}.hint`, offered, unless, act: does };
}

/** As a card of this moment would be, in the person record's own time. */
const asNew = ({ person, personAt, stamp }: IssuerFacts): CommfidesCredential =>
  fresh(person, { at: personAt, entropy: stamp.entropy });

const letter = (facts: IssuerFacts, key: string, fill: Record<string, string>) =>
  ({ kind: 'letter', from: 'Commfides', text: inTheirLanguage(facts, key, fill) }) as const;

/** One that has expired or is revoked stays so. */
const opened = ({ credential }: IssuerFacts): Partial<CommfidesCredential> =>
  credential?.state === 'blocked' ? { state: 'active' } : {};

/** One that is blocked stays so. */
const renewed = ({ credential }: IssuerFacts): Partial<CommfidesCredential> =>
  credential?.state === 'expired' ? { state: 'active' } : {};

/** Another serial number: the card before it is worth nothing. What stands on the desk stays as it is. */
function newCard(facts: IssuerFacts): IssuerEffect {
  const made = asNew(facts);
  const { carrier = made.carrier, employer = made.employer, computer } = facts.credential ?? {};
  const { identifier, pin, puk } = made;
  return {
    credential: { ...made, carrier, employer, computer: { ...made.computer, ...computer, slot: 'own' } },
    say: { text: 'desk.new-card.done', with: { identifier } },
    messages: [letter(facts, 'desk.new-card.prompt', { identifier, pin, puk })],
    event: 'Commfides: a new card',
  };
}

export const desk: Readonly<Record<string, IssuerAction>> = {
  'new-card': {
    text: 'desk.new-card.text',
    hint: 'desk.new-card.hint',
    offered: () => true,
    unless: 'It always is.',
    act: newCard,
  },
  unblock: action(
    'unblock',
    where((card, { settings }) => isBlocked(card, settings)),
    'The card is not blocked.',
    (facts) => ({
      credential: { ...opened(facts), pin: CARD_PIN, pin_errors: 0, puk_errors: 0 },
      messages: [letter(facts, 'desk.unblock.prompt', { pin: CARD_PIN })],
      event: 'Commfides: the card is opened, with a new PIN',
    }),
  ),
  revoke: action(
    'revoke',
    where(({ state }) => state !== 'revoked'),
    'The person has no card, or it is revoked already.',
    () => ({ credential: { state: 'revoked' }, event: 'Commfides: the certificates are revoked' }),
  ),
  renew: action(
    'renew',
    where((card, { personAt }) => card.state !== 'revoked' && isExpired(card, personAt)),
    'Only an expired card can be renewed.',
    (facts) => ({
      credential: { ...renewed(facts), expires_at: asNew(facts).expires_at },
      event: 'Commfides: the certificates are renewed',
    }),
  ),
};
