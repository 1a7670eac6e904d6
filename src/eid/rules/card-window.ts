/**
 * The window of a card's helper program: it asks for the PIN, changes it, and opens a blocked card by its PUK.
 * Data for `defineProgram`.
 */
import { type Card, type CardSettings, isBlocked, isSpent, obstacleOf } from '../card.ts';
import type { HandsetFacts, ReaderProgram, Screen } from '../handset.ts';
import { type CardPlace, cardHardware } from './card-hardware.ts';
import { NEW_PIN, newPinRows, secret, triesLeft } from './card-pin.ts';
import { tapped } from './phone-app.ts';

export type CardScreenName = 'home' | 'change' | 'blocked' | 'spent' | 'no-reader' | 'no-card' | 'other-card';
type CardScreens<C, S> = Readonly<Record<CardScreenName, Screen<CardScreenName, C, S>>>;

/** Where the card and its reader stand decides, then whether the card is blocked. */
function screenFor(card: Card | null, settings: CardSettings): CardScreenName {
  const obstacle = card === null ? 'card' : obstacleOf(card);
  if (card === null || obstacle === 'card') return 'no-card';
  if (obstacle === 'reader' || obstacle === 'program') return 'no-reader';
  if (obstacle === 'other') return 'other-card';
  if (isSpent(card, settings)) return 'spent';
  return isBlocked(card, settings) ? 'blocked' : 'home';
}

/** A screen that tells why nothing can be done in the window. Texts: `reader.<name>.heading` and `.lead`. */
const telling = <C, S>(name: CardScreenName): Screen<CardScreenName, C, S> => ({
  heading: `reader.${name}.heading`,
  lead: [`reader.${name}.lead`],
  buttons: [],
  taps: [],
});

function cardScreens<C, S extends CardSettings>(place: CardPlace<C>): CardScreens<C, S> {
  const page = triesLeft<C, S>(place);
  return {
    home: {
      heading: 'reader.home.heading',
      lead: ['reader.home.lead'],
      buttons: [{ id: 'change', text: 'reader.change.open' }],
      approvals: true,
      taps: [{ to: 'change' }],
    },
    change: {
      heading: 'reader.change.heading',
      lead: ['reader.change.lead'],
      fields: [secret('pin', 'reader.change.pin'), ...NEW_PIN],
      buttons: [
        { id: 'save', text: 'reader.change.save' },
        { id: 'back', text: 'reader.back' },
      ],
      page,
      taps: [{ ...tapped('back'), to: 'home' }, ...newPinRows<C, S>('change', place)],
    },
    blocked: {
      heading: 'reader.blocked.heading',
      lead: ['reader.blocked.lead'],
      fields: [secret('puk', 'reader.blocked.puk'), ...NEW_PIN],
      buttons: [{ id: 'unblock', text: 'reader.blocked.open' }],
      page,
      taps: newPinRows<C, S>('blocked', place),
    },
    spent: telling('spent'),
    'no-reader': telling('no-reader'),
    'no-card': telling('no-card'),
    'other-card': telling('other-card'),
  };
}

type CardWindow<C, S> = Omit<ReaderProgram<CardScreenName, C, S>, 'kind' | 'id' | 'name' | 'line'>;

/**
 * `cardTexts` has what is said of every card. Texts of the eID: `reader.home.heading`;
 * `reader.blocked.heading`, `.lead`, `.open` and `.done`; `reader.spent.heading` and `.lead`;
 * `reader.no-card.lead`; and those of `cardHardware`.
 */
export function cardWindow<C, S extends CardSettings>(place: CardPlace<C>): CardWindow<C, S> {
  const { cardOf, patch } = place;
  const opens = ({ credential, settings }: HandsetFacts<C, S>) => screenFor(cardOf(credential), settings);
  return {
    opens,
    keeps: (screen, facts) => {
      const now = opens(facts);
      return screen === now || (now === 'home' && screen === 'change');
    },
    screens: cardScreens<C, S>(place),
    program: (credential) => {
      const card = cardOf(credential);
      if (card === null) return 'none';
      return card.computer.program ? 'installed' : 'missing';
    },
    install: ({ credential }) => {
      const card = cardOf(credential);
      return card === null ? {} : patch(credential, { computer: { ...card.computer, program: true } });
    },
    hardware: cardHardware<C, S>(place),
  };
}
