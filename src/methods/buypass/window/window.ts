/**
 * The helper program of the smart card, on the computer: where its PIN is typed, and set by whoever has shown
 * who they are with Buypass ID on the mobile or, where the card is blocked, with another eID.
 */
import { obstacleOf } from '../../../eid/card.ts';
import { told } from '../../../eid/effect.ts';
import { defineProgram, type HandsetFacts, type HandsetRow, type Screen } from '../../../eid/handset.ts';
import { NEW_PIN, newPin, oddPinRows } from '../../../eid/rules/card-pin.ts';
import { type CardScreenName, cardWindow } from '../../../eid/rules/card-window.ts';
import { tapped } from '../../../eid/rules/phone-app.ts';
import { isByOther, isOnMobile, isRecent } from '../identity.ts';
import { type BuypassCredential, place } from '../schema.ts';
import type { BuypassSettings } from '../settings.ts';

export const PROGRAM = 'buypass-program';

type WindowName = CardScreenName | 'inactive' | 'identify' | 'set-pin';
type WindowFacts = HandsetFacts<BuypassCredential, BuypassSettings>;
type WindowScreen = Screen<WindowName, BuypassCredential, BuypassSettings>;
type Taps = readonly HandsetRow<WindowName, BuypassCredential, BuypassSettings>[];

const isInactive = ({ credential }: WindowFacts) => {
  const card = credential?.card ?? null;
  return card !== null && obstacleOf(card) === null && card.state === 'inactive';
};

/** By a recent login at the high level, with Buypass ID on the mobile or, where it serves, another eID. */
const isKnown = (facts: WindowFacts, others: boolean): boolean =>
  facts.proofs.some(
    (proof) => isRecent(facts, proof.at) && (isOnMobile(proof) || (others && isByOther(proof))),
  );

const known = { do: ({ personAt }: WindowFacts) => ({ notes: { known_at: personAt } }) };

/** Asks who is there, by a login elsewhere. */
function identifying(name: 'inactive' | 'identify', others: boolean): WindowScreen {
  const isIdentified = (facts: WindowFacts) => facts.fields.tap === 'check' && isKnown(facts, others);
  const back = { id: 'back', text: 'reader.back' };
  return {
    heading: `reader.${name}.heading`,
    lead: [`reader.${name}.lead`, 'reader.identify.then'],
    buttons: [{ id: 'check', text: 'reader.identify.check' }, ...(others ? [back] : [])],
    taps: [
      { ...tapped('back'), to: 'blocked' },
      { when: isIdentified, to: 'set-pin', ...known },
      { to: name, do: told('reader.identify.waiting', 'no such login has come in ten minutes') },
    ],
  };
}

const isTooLate = (facts: WindowFacts) => !isRecent(facts, Number(facts.notes.known_at));
const late = told('reader.set-pin.late', 'it is too long since the login');

const setPin: WindowScreen = {
  heading: 'reader.set-pin.heading',
  lead: ['reader.set-pin.lead'],
  fields: NEW_PIN,
  buttons: [{ id: 'save', text: 'reader.set-pin.save' }],
  taps: [
    {
      why: 'isTooLate isInactive',
      when: (facts) => isTooLate(facts) && isInactive(facts),
      to: 'inactive',
      do: late,
    },
    { when: isTooLate, to: 'identify', do: late },
    ...oddPinRows<WindowName, BuypassCredential, BuypassSettings>('set-pin'),
    {
      to: 'home',
      do: (facts) => ({
        credential: place.patch(facts.credential, {
          state: 'active',
          pin: newPin(facts),
          pin_errors: 0,
          puk_errors: 0,
        }),
        say: { text: 'reader.set-pin.done', kind: 'notice' },
        event: 'the card has a PIN of its owner',
      }),
    },
  ],
};

const window = cardWindow<BuypassCredential, BuypassSettings>(place);
const toIdentify: Taps = [{ ...tapped('identify'), to: 'identify' }];
/** The PUK of the letter is one way; those who have none show who they are. */
const orIdentify = (screen: (typeof window.screens)['blocked']): WindowScreen => ({
  ...screen,
  buttons: [...screen.buttons, { id: 'identify', text: 'reader.identify.open' }],
  taps: [...toIdentify, ...screen.taps],
});

const opens = (facts: WindowFacts): WindowName => (isInactive(facts) ? 'inactive' : window.opens(facts));

export const program = defineProgram({
  ...window,
  id: PROGRAM,
  name: 'reader.name',
  line: 'reader.line',
  proofs: true,
  opens,
  keeps: (screen, facts) => {
    const now = opens(facts);
    const isShut = now === 'blocked' || now === 'spent';
    if (screen === 'identify') return isShut;
    if (screen === 'set-pin') return isShut || now === 'inactive';
    return now === 'inactive' ? screen === now : window.keeps(screen, facts);
  },
  screens: {
    ...window.screens,
    blocked: orIdentify(window.screens.blocked),
    spent: orIdentify(window.screens.spent),
    inactive: identifying('inactive', false),
    identify: identifying('identify', true),
    'set-pin': setPin,
  },
});
