/** The steps of a login with Commfides. */

import type { LoginMethod } from '../../eid/method.ts';
import { cardLogin, onPhone, PHONES } from '../../eid/rules/card-login.ts';
import { cardSerial } from '../../eid/rules/card-serial.ts';
import type { Step } from '../../eid/step.ts';
import { type CommfidesFacts, type CommfidesStepName, certificatesOf, refused } from './certificates.ts';
import { type CommfidesCredential, type CommfidesSettings, place } from './schema.ts';
import { inTheirLanguage } from './texts/messages.ts';
import { PROGRAM } from './window/window.ts';

type CommfidesStep = Step<CommfidesStepName, CommfidesCredential, CommfidesSettings>;

const asking = cardLogin<CommfidesStepName, CommfidesCredential, CommfidesSettings>({
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
export const { wait } = asking;

export const browsers: NonNullable<LoginMethod['browsers']> = Object.fromEntries(
  PHONES.map((agent) => [agent, { code: null, text: 'device' }]),
);
export const fromPhone = onPhone<CommfidesStepName>('stopped', 'device');

export const serial = cardSerial<CommfidesStepName, CommfidesCredential, CommfidesSettings>({
  at: 'serial',
  eid: 'commfides',
  place,
  found: asking.ask,
});

const nobodyIsKnown = ({ person }: CommfidesFacts) => person === null;
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
    fromPhone,
    { when: nobodyIsKnown, to: 'serial', do: () => ({ event: 'tries again' }) },
    ...asking.ask,
  ],
  solve: () => ({}),
};
