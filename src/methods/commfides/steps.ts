/** The steps of a login with Commfides. */

import { serialIn } from '../../eid/card.ts';
import { told } from '../../eid/effect.ts';
import type { LoginMethod } from '../../eid/method.ts';
import { cardLogin, stoppedBy } from '../../eid/rules/card-login.ts';
import type { Row, Step } from '../../eid/step.ts';
import { type CommfidesFacts, type CommfidesStepName, certificatesOf, refused } from './certificates.ts';
import { type CommfidesCredential, type CommfidesSettings, place } from './schema.ts';
import { inTheirLanguage } from './texts/messages.ts';
import { PROGRAM } from './window/window.ts';

type CommfidesStep = Step<CommfidesStepName, CommfidesCredential, CommfidesSettings>;
type CommfidesRow = Row<CommfidesStepName, CommfidesCredential, CommfidesSettings>;

const { ask, wait: waiting } = cardLogin<CommfidesStepName, CommfidesCredential, CommfidesSettings>({
  place,
  wait: 'wait',
  stopped: 'stopped',
  message: (facts) => ({
    from: 'Commfides',
    text: inTheirLanguage(facts, 'wait.prompt', { service: facts.login.shown.name }),
    app: PROGRAM,
    choices: certificatesOf(facts),
  }),
  refused,
  right: '@proven',
});

/** The helper program runs on a computer alone (docs/facts/eids.md#cards). */
const PHONES = ['phone', 'safari-ios-7', 'ios-6'] as const;
export const browsers: NonNullable<LoginMethod['browsers']> = Object.fromEntries(
  PHONES.map((agent) => [agent, { code: null, text: 'device' }]),
);
const isOnPhone = ({ browser }: CommfidesFacts) => browsers[browser.agent] !== undefined;
/** Tried on choosing it, and on another try. */
export const onPhone: CommfidesRow = {
  when: isOnPhone,
  ...stoppedBy('stopped', 'device', 'the browser is one of a phone'),
};

const isEmpty = ({ fields }: CommfidesFacts) => serialIn(fields.serial) === '';
const nobodyHasIt = ({ person }: CommfidesFacts) => person === null;

export const serial: CommfidesStep = {
  heading: 'heading',
  lead: ['serial.lead', 'serial.why'],
  fields: [
    {
      id: 'serial',
      label: 'serial.label',
      hint: 'serial.hint',
      type: 'text',
      autocomplete: 'off',
      kept: true,
    },
  ],
  submit: 'next',
  identify: (fields) => ({ by: 'card', serial: serialIn(fields.serial) }),
  answer: [
    {
      why: 'serialIsMissing',
      when: isEmpty,
      to: 'serial',
      do: told('serial.missing', 'no serial number', 'serial'),
    },
    {
      when: nobodyHasIt,
      to: 'serial',
      do: () => ({
        say: { text: 'serial.none', field: 'serial', with: { create: 'commfides', known_by: 'card' } },
        event: 'nobody has a card with this serial number',
      }),
    },
    ...ask,
  ],
  solve: ({ wish }) => {
    const identifier = wish.person?.eids.commfides?.identifier;
    return identifier === undefined ? undefined : { serial: identifier };
  },
};

export const wait: CommfidesStep = waiting;

const goesElsewhere = ({ fields }: CommfidesFacts) => fields.extra === 'other';
/** A card or certificate that is not the citizen's own eID, though it is the right card (release note ID-4466). */
const isWrongEid = ({ login }: CommfidesFacts) => login.say?.text === 'certificate.another';

/** Tells why the login does not go on; another try begins where it stopped, and nothing is typed twice. */
export const stopped: CommfidesStep = {
  heading: 'stopped.heading',
  fields: [],
  submit: 'stopped.again',
  extra: [
    { id: 'other', text: 'back' },
    { id: 'return', value: 'other', text: 'stopped.back' },
  ],
  hidden: (facts) => [isWrongEid(facts) ? 'other' : 'return'],
  ownExits: true,
  answer: [
    { when: goesElsewhere, to: '@picker', do: () => ({ event: 'back to the picker' }) },
    onPhone,
    { when: nobodyHasIt, to: 'serial', do: () => ({ event: 'tries again' }) },
    ...ask,
  ],
  solve: () => ({}),
};
