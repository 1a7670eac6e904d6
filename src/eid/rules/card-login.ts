/** A login by card: the page waits while the window of the helper program asks for the PIN. */
import type { NewMessage } from '../../people/message.ts';
import type { AgentId } from '../browser.ts';
import {
  type CardSettings,
  isBlocked,
  isSpent,
  obstacleOf,
  type TypedSecret,
  typedDigits,
  typedPin,
} from '../card.ts';
import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { Exit, RowFor, Step } from '../step.ts';
import type { CardPlace } from './card-hardware.ts';
import { counted } from './counted.ts';

type CardFacts<C, S> = Facts<C, S>;
type CardRow<Name extends string, C, S> = RowFor<Name, CardFacts<C, S>, C>;

interface CardAsking<Name extends string, C, S> {
  readonly place: CardPlace<C>;
  /** The step that waits for the window, and the one that tells why the login does not go on. */
  readonly wait: Name;
  readonly stopped: Name;
  /** What the window asks: sender, text, program and, where there are some, certificates. */
  readonly message: (facts: CardFacts<C, S>) => Pick<NewMessage, 'from' | 'text' | 'app' | 'choices'>;
  /** Rows for a right PIN of a card that is refused all the same. */
  readonly refused?: readonly CardRow<Name, C, S>[];
  readonly right: Name | Exit;
}

/** The step `stopped` says this text; the person stays known, so that the tester finds their card reader. */
export const stoppedBy = <Name extends string>(to: Name, text: string, event: string) => ({
  to,
  do: (): Effect<never> => ({ say: { text }, person: 'known', event }),
});

/** The helper program runs on a computer alone (docs/facts/eids.md#cards). */
export const PHONES: readonly AgentId[] = ['phone', 'safari-ios-7', 'ios-6'];
const isOnPhone = ({ browser }: Pick<Facts, 'browser'>) => PHONES.includes(browser.agent);

/** On choosing the card, and on another try. */
export const onPhone = <Name extends string>(to: Name, text: string) => ({
  when: isOnPhone,
  ...stoppedBy(to, text, 'the browser is one of a phone'),
});

/** The PIN that the window sent, judged; null = the person has no card any more. */
export function pinVerdict<C, S extends CardSettings>(
  { cardOf }: CardPlace<C>,
  { credential, fields, settings }: CardFacts<C, S>,
): TypedSecret | null {
  const card = cardOf(credential);
  return card === null ? null : typedPin(card, typedDigits(fields.pin), settings);
}

/** Why the window cannot ask for the PIN. Texts: `card.<obstacle>`, `card.blocked` and `card.spent`. */
function obstacles<Name extends string, C, S extends CardSettings>({
  place: { cardOf },
  stopped,
}: CardAsking<Name, C, S>): readonly CardRow<Name, C, S>[] {
  const obstacle = ({ credential }: CardFacts<C, S>) => {
    const card = cardOf(credential);
    return card === null ? 'card' : obstacleOf(card);
  };
  const isClosed = ({ credential, settings }: CardFacts<C, S>) => {
    const card = cardOf(credential);
    return card !== null && isBlocked(card, settings);
  };
  const opensNoMore = ({ credential, settings }: CardFacts<C, S>) => {
    const card = cardOf(credential);
    return card !== null && isSpent(card, settings);
  };
  const told = (text: string, event: string) => stoppedBy(stopped, text, event);
  return [
    {
      why: 'programIsMissing',
      when: (facts) => obstacle(facts) === 'program',
      ...told('card.program', 'the helper program is not installed'),
    },
    {
      why: 'readerIsMissing',
      when: (facts) => obstacle(facts) === 'reader',
      ...told('card.reader', 'no reader is connected'),
    },
    {
      why: 'cardIsMissing',
      when: (facts) => obstacle(facts) === 'card',
      ...told('card.card', 'no card is in the reader'),
    },
    {
      why: 'cardIsAnother',
      when: (facts) => obstacle(facts) === 'other',
      ...told('card.other', 'another card is in the reader'),
    },
    { when: opensNoMore, ...told('card.spent', 'the card is blocked, and its PUK too') },
    { when: isClosed, ...told('card.blocked', 'the card is blocked') },
  ];
}

/** The question in the window, and the wait for its answer. */
function ask<Name extends string, C, S extends CardSettings>(
  { stopped, message }: CardAsking<Name, C, S>,
  facts: CardFacts<C, S>,
): Effect<C> {
  const seconds = facts.settings.reader;
  return {
    person: 'known',
    messages: [{ ...message(facts), kind: 'reader', needs: ['pin'], seconds }],
    wait: { seconds, late: stopped, say: { text: 'card.late' } },
    event: 'the helper program asks for the PIN',
  };
}

const declined = ({ phone }: Pick<Facts, 'phone'>) => phone === 'reject';

/** The rows for the answer of the window. */
function answered<Name extends string, C, S extends CardSettings>(
  asking: CardAsking<Name, C, S>,
): readonly CardRow<Name, C, S>[] {
  const { place, wait, stopped, refused = [], right } = asking;
  const verdict = (facts: CardFacts<C, S>) => pinVerdict(place, facts);
  const typed = (facts: CardFacts<C, S>, event: string): Effect<C> => ({
    credential: place.patch(facts.credential, verdict(facts)?.card ?? {}),
    event,
  });
  return [
    { when: declined, ...stoppedBy(stopped, 'card.declined', 'cancelled in the window') },
    ...obstacles(asking),
    ...counted<CardFacts<C, S>, C, Name>({
      what: 'pin',
      at: wait,
      first: refused,
      isRight: (facts) => verdict(facts)?.isRight === true,
      left: (facts) => verdict(facts)?.left ?? 0,
      right: { to: right, do: (facts) => typed(facts, 'right PIN in the window') },
      last: {
        to: stopped,
        do: (facts) => ({
          ...typed(facts, 'wrong PIN, the last one: blocked'),
          say: { text: 'card.blocked' },
        }),
      },
      wrong: (facts) => ({
        ...typed(facts, 'wrong PIN in the window'),
        // The window shows it again.
        ...(facts.fields.choice === undefined ? {} : { notes: { choice: facts.fields.choice } }),
        say: { text: 'card.pin', with: { left: verdict(facts)?.left ?? 0 } },
      }),
    }),
  ];
}

/**
 * `ask`: the rows that have the window ask, or tell why it cannot; they fit a first try and another one.
 * `wait`: the step meanwhile. Texts of the eID: `wait.heading`, `wait.lead`, `next`, `card.program`, `.reader`,
 * `.card`, `.other`, `.blocked`, `.spent`, `.declined`, `.late` and `.pin` (left).
 */
export function cardLogin<Name extends string, C, S extends CardSettings>(
  asking: CardAsking<Name, C, S>,
): { readonly ask: readonly CardRow<Name, C, S>[]; readonly wait: Step<Name, C, S> } {
  const { place, wait } = asking;
  return {
    ask: [...obstacles(asking), { to: wait, do: (facts) => ask(asking, facts) }],
    wait: {
      heading: 'wait.heading',
      lead: ['wait.lead'],
      fields: [],
      submit: 'next',
      withoutPerson: true,
      answer: [{ to: wait }],
      phone: answered(asking),
      approves: ({ credential }) => {
        const card = place.cardOf(credential);
        return card === null ? undefined : { pin: card.pin };
      },
      solve: () => undefined,
    },
  };
}
