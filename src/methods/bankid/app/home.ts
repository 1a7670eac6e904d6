/**
 * The app's screens while it is active: open approvals, "My BankID" with faster BankID, and the question of
 * another phone.
 */
import { tapped } from '../../../eid/rules/phone-app.ts';
import {
  type AppEffect,
  type AppFacts,
  type AppScreen,
  activated,
  askNobody,
  isAskedToMove,
  noticed,
  obstacles,
  type Taps,
} from './rules.ts';

/** Whatever happened meanwhile comes first. */
const first: Taps = [...obstacles, { when: isAskedToMove, to: 'moving' }];

export const home: AppScreen = {
  heading: 'phone.home.heading',
  lead: ['phone.home.lead'],
  buttons: [{ id: 'my', text: 'phone.my.heading' }],
  approvals: true,
  forgets: true,
  taps: [...first, { to: 'my' }],
};

const isFaster = (facts: AppFacts) => facts.credential?.app?.faster === true;
const settingIsOff = (facts: AppFacts) => !facts.phone.biometrics_for_apps;

const turned =
  (to: 'on' | 'off') =>
  ({ credential }: AppFacts): AppEffect => ({
    credential: { app: credential?.app ? { ...credential.app, faster: to === 'on' } : null },
    ...noticed(`phone.my.is-${to}`, `faster BankID is ${to}`)(),
  });

const wantsOff = tapped('faster-off');
const wantsOn = tapped('faster-on');
const wantsOnAgainstTheSetting = (facts: AppFacts) => wantsOn.when(facts) && settingIsOff(facts);
const goesBack = tapped('back');

export const my: AppScreen = {
  heading: 'phone.my.heading',
  lead: ['phone.my.lead'],
  buttons: [
    { id: 'faster-on', text: 'phone.my.on' },
    { id: 'faster-off', text: 'phone.my.off' },
    { id: 'back', text: 'phone.back' },
  ],
  hidden: (facts) => [isFaster(facts) ? 'faster-on' : 'faster-off'],
  taps: [
    ...first,
    { ...goesBack, to: 'home' },
    { ...wantsOff, to: 'my', do: turned('off') },
    { when: wantsOnAgainstTheSetting, to: 'locked', do: () => ({ event: "the phone's setting is off" }) },
    { ...wantsOn, to: 'faster' },
  ],
};

/**
 * Row 94 of docs/reference/seed-coverage.md: the phone's own setting is off, and only its owner can put it
 * on.
 */
export const locked: AppScreen = {
  heading: 'phone.locked.heading',
  lead: ['phone.locked.lead', 'phone.locked.how'],
  buttons: [
    { id: 'again', text: 'phone.again' },
    { id: 'back', text: 'phone.back' },
  ],
  taps: [
    ...first,
    { ...goesBack, to: 'my' },
    { when: settingIsOff, to: 'locked', do: () => ({ event: "the phone's setting is still off" }) },
    { to: 'faster' },
  ],
};

const BIOMETRICS = ['face', 'fingerprint'] as const;
const wantsBiometrics = (facts: AppFacts) => BIOMETRICS.some((one) => one === facts.fields.tap);
const isNotEnrolled = (facts: AppFacts) =>
  wantsBiometrics(facts) && facts.fields.tap !== facts.phone.biometrics;

export const fasterBy: AppScreen = {
  heading: 'phone.faster.heading',
  lead: ['phone.faster.lead'],
  buttons: [
    { id: 'face', text: 'phone.faster.face' },
    { id: 'fingerprint', text: 'phone.faster.fingerprint' },
    { id: 'phone-pin', text: 'phone.faster.pin' },
    { id: 'back', text: 'phone.back' },
  ],
  // A phone knows faces or fingerprints; where it has learnt neither, both are tried in vain.
  hidden: ({ phone }) => BIOMETRICS.filter((one) => phone.biometrics !== null && one !== phone.biometrics),
  taps: [
    ...first,
    { ...goesBack, to: 'my' },
    { when: settingIsOff, to: 'locked' },
    {
      when: isNotEnrolled,
      to: 'faster',
      do: () => ({ say: { text: 'phone.faster.not-enrolled' }, event: 'nothing is enrolled on the phone' }),
    },
    { to: 'my', do: turned('on') },
  ],
};

const theOther = (facts: AppFacts) => (facts.platform === 'iphone' ? 'android' : 'iphone');

export const moving: AppScreen = {
  heading: 'phone.moving.heading',
  lead: ['phone.moving.lead', 'phone.moving.warning'],
  buttons: [
    { id: 'approve', text: 'phone.moving.approve' },
    { id: 'reject', text: 'phone.moving.reject' },
  ],
  taps: [
    ...obstacles,
    {
      ...tapped('reject'),
      to: 'home',
      do: (facts) => ({
        ...askNobody(facts),
        ...noticed('phone.moving.rejected', 'the move to the other phone was declined')(),
      }),
    },
    {
      to: 'elsewhere',
      do: (facts) => ({
        credential: activated(facts, theOther(facts)),
        event: 'the app moved to the other phone',
      }),
    },
  ],
};
