/** The card and its reader on the person's desk, beside the window of the helper program. */
import type { Card, CardPatch } from '../card.ts';
import type { HandsetFacts, Hardware } from '../handset.ts';

/** How an eID keeps its card in the credential. */
export interface CardPlace<C> {
  /** Null = the person has none. */
  readonly cardOf: (credential: C | null) => Card | null;
  readonly serialOf: (credential: C | null) => string;
  readonly patch: (credential: C | null, card: CardPatch) => Partial<C>;
  /** A stick is card and reader in one; absent = always a card. */
  readonly carrierOf?: (credential: C | null) => 'card' | 'stick';
}

type Computer = Card['computer'];

/** By button: when it is offered, and what it changes. Texts: `hardware.<button>`. */
const BUTTONS = {
  insert: { offered: ({ slot }) => slot !== 'own', does: { slot: 'own' }, event: 'the card was inserted' },
  'insert-other': {
    offered: ({ slot }) => slot !== 'other',
    does: { slot: 'other' },
    event: 'another card was inserted',
  },
  remove: { offered: ({ slot }) => slot !== 'none', does: { slot: 'none' }, event: 'the card was removed' },
  connect: { offered: ({ reader }) => !reader, does: { reader: true }, event: 'the reader was connected' },
  disconnect: {
    offered: ({ reader }) => reader,
    does: { reader: false },
    event: 'the reader was disconnected',
  },
  uninstall: {
    offered: ({ program }) => program,
    does: { program: false },
    event: 'the helper program was removed',
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly offered: (computer: Computer) => boolean;
      readonly does: Partial<Computer>;
      readonly event: string;
    }
  >
>;
type ButtonId = keyof typeof BUTTONS;

const OFFERED = Object.keys(BUTTONS);
const isButton = (id: string): id is ButtonId => OFFERED.includes(id);
const OF_READER: readonly string[] = ['connect', 'disconnect'] satisfies ButtonId[];

/** `cardTexts` has its words. Texts of an eID with sticks: `hardware.standing.stick.<own, none or other>` (serial). */
export function cardHardware<C, S>({
  cardOf,
  serialOf,
  patch,
  carrierOf = () => 'card',
}: CardPlace<C>): Hardware<C, S> {
  const isAway = (id: ButtonId, { credential }: HandsetFacts<C, S>) => {
    const card = cardOf(credential);
    if (card === null || (carrierOf(credential) === 'stick' && OF_READER.includes(id))) return true;
    return !BUTTONS[id].offered(card.computer);
  };
  return {
    standing: ({ credential }) => {
      const card = cardOf(credential);
      if (card === null) return [];
      const { slot, reader } = card.computer;
      const carrier = carrierOf(credential);
      const own = {
        text: `hardware.standing.${carrier}.${slot}`,
        with: { serial: serialOf(credential) },
      };
      return carrier === 'stick'
        ? [own]
        : [{ text: `hardware.standing.reader.${reader ? 'on' : 'off'}` }, own];
    },
    buttons: OFFERED.map((id) => ({ id, text: `hardware.${id}` })),
    hidden: (facts) => OFFERED.filter((id) => isButton(id) && isAway(id, facts)),
    act: ({ credential, fields: { tap = '' } }) => {
      const card = cardOf(credential);
      if (card === null || !isButton(tap)) return { credential: {}, event: 'nothing was done' };
      const { does, event } = BUTTONS[tap];
      return { credential: patch(credential, { computer: { ...card.computer, ...does } }), event };
    },
  };
}
