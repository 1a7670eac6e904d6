/** A new PIN for a card, in the window of its helper program: by the PIN there was, or by the PUK. */
import {
  type CardSettings,
  isBlocked,
  PIN_FORM,
  type TypedSecret,
  typedDigits,
  typedPin,
  typedPuk,
} from '../card.ts';
import { told } from '../effect.ts';
import type { Field } from '../field.ts';
import type { HandsetEffect, HandsetFacts, HandsetRow } from '../handset.ts';
import type { CardPlace } from './card-hardware.ts';

/** The screens that ask for it, and the secret that each asks for. */
const SECRETS = { change: 'pin', blocked: 'puk' } as const;
type Asking = keyof typeof SECRETS;
type Leading = Asking | 'home' | 'spent';

/** A secret of digits. */
export const secret = (id: string, label: string, hint?: string): Field => ({
  id,
  label,
  ...(hint === undefined ? {} : { hint }),
  type: 'password',
  inputmode: 'numeric',
  autocomplete: 'off',
});

/** The fields of a new PIN, typed twice. */
export const NEW_PIN: readonly Field[] = [
  secret('new-pin', 'reader.new.label', 'reader.new.hint'),
  secret('confirm-pin', 'reader.new.confirm'),
];

type Typing = Pick<HandsetFacts, 'fields'>;
const typed = ({ fields }: Typing, id: string) => typedDigits(fields[id]);
export const newPin = (facts: Typing) => typed(facts, 'new-pin');
const newPinIsOdd = (facts: Typing) => !PIN_FORM.test(newPin(facts));
const newPinsDiffer = (facts: Typing) => newPin(facts) !== typed(facts, 'confirm-pin');

/** What is typed at the screen, judged; null = there is no card. */
function verdictAt<C, S extends CardSettings>(
  at: Asking,
  { cardOf }: CardPlace<C>,
  facts: HandsetFacts<C, S>,
): TypedSecret | null {
  const card = cardOf(facts.credential);
  if (card === null) return null;
  const pin = newPin(facts);
  if (at === 'blocked') return typedPuk(card, { puk: typed(facts, 'puk'), pin }, facts.settings);
  const verdict = typedPin(card, typed(facts, 'pin'), facts.settings);
  return verdict.isRight ? { ...verdict, card: { ...verdict.card, pin } } : verdict;
}

/** The tries that are left, for the texts. */
export const triesLeft =
  <C, S extends CardSettings>({ cardOf }: CardPlace<C>) =>
  ({ credential, settings }: HandsetFacts<C, S>): { readonly left: number } => {
    const card = cardOf(credential);
    if (card === null) return { left: 0 };
    const left = isBlocked(card, settings)
      ? settings.puks - card.puk_errors
      : settings.pins - card.pin_errors;
    return { left: Math.max(0, left) };
  };

/** Rows for a new PIN that cannot be taken, or that was typed differently. */
export const oddPinRows = <Name extends string, C, S>(at: Name): readonly HandsetRow<Name, C, S>[] => [
  {
    when: newPinIsOdd,
    to: at,
    do: told('reader.new.odd', 'the new PIN has not 4 to 8 digits', 'new-pin'),
  },
  {
    when: newPinsDiffer,
    to: at,
    do: told('reader.new.differ', 'the new PIN was typed differently', 'confirm-pin'),
  },
];

/** What is odd is said before a try is counted. */
function unjudged<C, S>(at: Asking): readonly HandsetRow<Leading, C, S>[] {
  const what = SECRETS[at];
  const missing = told(`reader.${at}.missing`, `no ${what.toUpperCase()} was given`, what);
  return [
    { why: `${what}IsMissing`, when: (facts) => typed(facts, what) === '', to: at, do: missing },
    ...oddPinRows<Asking, C, S>(at),
  ];
}

/** The rows of the screen that asks for the secret and a new PIN. */
export function newPinRows<C, S extends CardSettings>(
  at: Asking,
  place: CardPlace<C>,
): readonly HandsetRow<Leading, C, S>[] {
  const name = SECRETS[at].toUpperCase();
  const verdict = (facts: HandsetFacts<C, S>) => verdictAt(at, place, facts);
  const counted = (facts: HandsetFacts<C, S>, event: string): HandsetEffect<C> => ({
    credential: place.patch(facts.credential, verdict(facts)?.card ?? {}),
    event,
  });
  return [
    ...unjudged<C, S>(at),
    {
      why: `${SECRETS[at]}IsRight`,
      when: (facts) => verdict(facts)?.isRight === true,
      to: 'home',
      do: (facts) => ({
        ...counted(facts, 'the card has a new PIN'),
        say: { text: `reader.${at}.done`, kind: 'notice' },
      }),
    },
    {
      why: `isLast${at === 'change' ? 'Pin' : 'Puk'}`,
      when: (facts) => verdict(facts)?.left === 0,
      to: at === 'change' ? 'blocked' : 'spent',
      do: (facts) => counted(facts, `wrong ${name}, the last one`),
    },
    {
      to: at,
      do: (facts) => ({
        ...counted(facts, `wrong ${name}`),
        say: { text: `reader.${at}.wrong`, field: SECRETS[at] },
      }),
    },
  ];
}
