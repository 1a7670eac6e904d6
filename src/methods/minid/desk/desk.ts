/** MinID's desk: its owner's profile as on the web, and what customer service does for them. */
import { digits, type Field } from '../../../eid/field.ts';
import { credential } from '../credential.ts';
import { EMAIL_FIELD, MOBILE_FIELDS, NORWEGIAN } from '../order/addresses.ts';
import { hoursToLetter, isReplaced, letterFor, letterOf, yearToOrder } from '../order/letter.ts';
import type { Act } from '../profile/acts.ts';
import {
  beginAuthenticator,
  giveUpAuthenticator,
  hasAuthenticator,
  isAdding,
  proveAuthenticator,
  removeAuthenticator,
} from '../profile/authenticator.ts';
import { closeMinid, deleted, openMinid } from '../profile/closing.ts';
import { changeEmail, moveMobile, movingOf, proveMobile } from '../profile/contact.ts';
import { makeAppCode, preferring, removeApp } from '../profile/factors.ts';
import type { Factor } from '../schema.ts';
import { factorsOf, heldBy, standingOf } from '../standing.ts';
import { action, type MinidAction, type MinidDeskFacts, type Offer } from './action.ts';

const isActive = (facts: MinidDeskFacts) => standingOf(facts) === 'active';
const ACTIVE: Offer = { when: isActive, unless: 'The person has no active MinID.' };
const where = (isSo: (facts: MinidDeskFacts) => boolean, unless: string): Offer => ({
  when: (facts) => isActive(facts) && isSo(facts),
  unless,
});

const PASSWORD: Field = { id: 'password', label: 'password', type: 'password', autocomplete: 'off' };
const OTC: Field = digits('otc', 'desk.otc.label', 'desk.otc.hint', 'off');

/** Nobody is sent a letter whom the pages of ordering would refuse. */
const mayOrder = (facts: MinidDeskFacts) =>
  standingOf(facts) !== 'quarantined' &&
  letterOf(facts) === null &&
  hoursToLetter(facts) === 0 &&
  !isReplaced(facts.person) &&
  yearToOrder(facts.person.born, facts.personAt) === null;

/** The addresses stay as they are, and the terms are asked for at the first login. */
const orderLetter: Act = (facts) => {
  const { person, stamp } = facts;
  const { order, message } = letterFor({ ...facts, person }, { mobile: null, email: null });
  const held = facts.credential ?? credential.complete({ state: 'ordered', order: null }, person, stamp);
  return { credential: { ...held, order }, messages: [message], event: 'an activation letter was sent' };
};

const prefers = (factor: Factor): MinidAction =>
  action(
    `prefer-${factor}`,
    where(
      (facts) => factorsOf(facts).includes(factor) && heldBy(facts)?.preferred !== factor,
      'The person does not have this factor, or it is asked for first already.',
    ),
    preferring(factor),
  );

const erase: MinidAction = {
  text: 'desk.delete.text',
  hint: 'desk.delete.hint',
  offered: (facts) => facts.credential !== null,
  unless: 'The person has no MinID.',
  act: (facts) => ({
    ...deleted(facts),
    say: { text: 'desk.delete.done' },
    event: 'MinID: deleted',
  }),
};

/** By the action's id. Texts are `desk.<id>.text`, `.hint` and `.done`. */
export const desk: Readonly<Record<string, MinidAction>> = {
  'add-authenticator': action(
    'add-authenticator',
    where(
      (facts) => !hasAuthenticator(facts) && !isAdding(facts),
      'The person has no active MinID, or has an authenticator app.',
    ),
    beginAuthenticator,
    [PASSWORD],
  ),
  'prove-authenticator': action(
    'prove-authenticator',
    where(isAdding, 'No authenticator app is being added.'),
    proveAuthenticator,
    [OTC],
  ),
  'stop-adding': action(
    'stop-adding',
    where(isAdding, 'No authenticator app is being added.'),
    giveUpAuthenticator,
  ),
  'remove-authenticator': action(
    'remove-authenticator',
    where(hasAuthenticator, 'The person has no active MinID, or no authenticator app.'),
    removeAuthenticator,
  ),
  'activate-app': action('activate-app', ACTIVE, makeAppCode),
  'remove-app': action(
    'remove-app',
    where((facts) => heldBy(facts)?.app != null, 'The app is not active on any phone.'),
    removeApp,
  ),
  'prefer-sms': prefers('sms'),
  'prefer-app': prefers('app'),
  'prefer-totp': prefers('totp'),
  'move-mobile': {
    ...action('move-mobile', ACTIVE, moveMobile, MOBILE_FIELDS),
    holds: () => NORWEGIAN,
  },
  'prove-mobile': action(
    'prove-mobile',
    where((facts) => movingOf(facts) !== null, 'No code was sent to another mobile number.'),
    proveMobile,
    [OTC],
  ),
  'change-email': {
    ...action('change-email', ACTIVE, changeEmail, [EMAIL_FIELD]),
    holds: ({ person }) => ({ email: person.email ?? '' }),
  },
  order: action(
    'order',
    {
      when: mayOrder,
      unless:
        'A letter is on its way or must wait, MinID is in quarantine, or the person is too young or has a D-number that is replaced.',
    },
    orderLetter,
  ),
  close: action('close', ACTIVE, closeMinid),
  open: action(
    'open',
    {
      when: (facts) => ['closed', 'locked', 'quarantined'].includes(standingOf(facts) ?? ''),
      unless: 'This MinID is neither closed nor locked.',
    },
    openMinid,
  ),
  delete: erase,
};
