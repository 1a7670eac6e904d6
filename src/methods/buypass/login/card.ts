/** The smart card: its helper program asks for the PIN in a window of its own, never a page. */
import { isExpired, obstacleOf } from '../../../eid/card.ts';
import { combined } from '../../../eid/effect.ts';
import { cardLogin, onPhone, pinVerdict, stoppedBy } from '../../../eid/rules/card-login.ts';
import { cardSerial } from '../../../eid/rules/card-serial.ts';
import { SENDER } from '../codes.ts';
import { type BuypassCredential, place } from '../schema.ts';
import type { BuypassSettings } from '../settings.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { PROGRAM } from '../window/window.ts';
import {
  type BuypassEffect,
  type BuypassFacts,
  type BuypassRow,
  type BuypassStep,
  type BuypassStepName,
  isLow,
  known,
  type Rows,
  stops,
  taken,
  wantsOther,
} from './rules.ts';

const held = ({ credential }: BuypassFacts) => credential?.card ?? null;
const pinIsRight = (facts: BuypassFacts) => pinVerdict(place, facts)?.isRight === true;

const cardIsRevoked = (facts: BuypassFacts) => held(facts)?.state === 'revoked';
function cardIsExpired(facts: BuypassFacts): boolean {
  const card = held(facts);
  return card !== null && isExpired(card, facts.personAt);
}

/** A row for a right PIN that is not enough; the wrong ones before it are forgotten. */
const behindPin = (
  isSo: (facts: BuypassFacts) => boolean,
  to: BuypassStepName,
  doing: (facts: BuypassFacts) => BuypassEffect,
): BuypassRow => ({
  why: isSo.name,
  when: (facts) => pinIsRight(facts) && isSo(facts),
  to,
  do: (facts) =>
    combined<BuypassCredential>(
      { credential: place.patch(facts.credential, { pin_errors: 0 }) },
      doing(facts),
    ),
});
const refusedAs = (text: string, event: string) => stoppedBy('card-stopped', text, event).do;

const refused: Rows = [
  behindPin(cardIsRevoked, 'card-stopped', refusedAs('card.revoked', 'the card is revoked')),
  behindPin(cardIsExpired, 'card-stopped', refusedAs('card.expired', 'the card has expired')),
  behindPin(isLow, 'activate', (facts) => ({ notes: known(facts), event: 'right PIN in the window' })),
];

const { ask, wait } = cardLogin<BuypassStepName, BuypassCredential, BuypassSettings>({
  place,
  wait: 'card-wait',
  stopped: 'card-stopped',
  message: (facts) => ({
    from: SENDER,
    text: inTheirLanguage(facts, 'wait.prompt', { service: facts.login.shown.name }),
    app: PROGRAM,
  }),
  refused,
  right: '@proven',
});

/** It lies in the reader, and its owner has not set a PIN yet. */
const cardIsInactive = (facts: BuypassFacts) => {
  const card = held(facts);
  return card !== null && obstacleOf(card) === null && card.state === 'inactive';
};

/** Rows that have the window ask, or tell why it cannot; on another try they are the same. */
export const intoCard: Rows = [
  onPhone('card-stopped', 'card.device'),
  { when: cardIsInactive, ...stoppedBy('card-stopped', 'card.inactive', 'the card is not activated yet') },
  ...ask.map((row) => (row.to === 'card-wait' ? { ...row, do: remembered(row) } : row)),
];

function remembered(row: BuypassRow): (facts: BuypassFacts) => BuypassEffect {
  return (facts) => combined<BuypassCredential>(taken('card'), row.do?.(facts) ?? {});
}

const serial = cardSerial<BuypassStepName, BuypassCredential, BuypassSettings>({
  at: 'card',
  eid: 'buypass',
  place,
  found: [...stops, ...intoCard],
});

export const card: BuypassStep = {
  ...serial,
  extra: [{ id: 'other', text: 'serial.without', look: 'link' }],
  answer: [{ when: wantsOther, to: 'number', do: () => ({ event: 'without a card' }) }, ...serial.answer],
};

export const cardWait: BuypassStep = {
  ...wait,
  extra: [{ id: 'other', text: 'other', look: 'link' }],
  answer: [{ when: wantsOther, to: 'choose' }, ...wait.answer],
  phone: [...stops, ...(wait.phone ?? [])],
};

const leaves = ({ fields }: BuypassFacts) => fields.extra === 'leave';

/** Tells why the login does not go on; another try begins where it stopped, and nothing is typed twice. */
export const cardStopped: BuypassStep = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'stopped.again',
  extra: [
    { id: 'other', text: 'other' },
    { id: 'leave', text: 'stopped.back' },
  ],
  ownExits: true,
  answer: [
    { when: leaves, to: '@picker', do: () => ({ event: 'back to the picker' }) },
    ...stops,
    { when: wantsOther, to: 'choose', do: () => ({ event: 'wants another way' }) },
    ...intoCard,
  ],
  solve: () => ({}),
};
