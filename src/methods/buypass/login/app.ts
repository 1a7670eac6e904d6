/** The app: a push, and the PIN typed on the phone. It also answers for a citizen who has forgotten the password. */
import { combined, told } from '../../../eid/effect.ts';
import { counted } from '../../../eid/rules/counted.ts';
import { SENDER } from '../codes.ts';
import type { BuypassCredential } from '../schema.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import {
  type BuypassEffect,
  type BuypassFacts,
  type BuypassStep,
  isLow,
  known,
  stops,
  taken,
  wantsOther,
} from './rules.ts';

/** The app on the phone, as its messages name it. */
export const APP = 'buypass-app';

const held = ({ credential }: Pick<BuypassFacts, 'credential'>) => credential?.app ?? null;
export const appIsBlocked = (facts: Pick<BuypassFacts, 'credential'>) => held(facts)?.state === 'blocked';

/** The verdict on a PIN: the app as it then is, and the tries left; a right PIN forgets the wrong ones. */
function typedPin(
  { credential, settings }: Pick<BuypassFacts, 'credential' | 'settings'>,
  pin: string | undefined,
): { readonly app: BuypassCredential['app']; readonly isRight: boolean; readonly left: number } {
  const app = credential?.app ?? null;
  if (app === null) return { app, isRight: false, left: 0 };
  if (pin === app.pin) return { app: { ...app, pin_errors: 0 }, isRight: true, left: settings.pins };
  const pin_errors = app.pin_errors + 1;
  const left = Math.max(0, settings.pins - pin_errors);
  return { app: { ...app, pin_errors, ...(left === 0 ? { state: 'blocked' } : {}) }, isRight: false, left };
}

/** `resets`: for a new password, else for the login. */
function ask(facts: BuypassFacts, resets: boolean): BuypassEffect {
  const { push: seconds } = facts.settings;
  const service = facts.login.shown.name;
  const text = inTheirLanguage(facts, resets ? 'app.reset.prompt' : 'app.prompt', { service });
  return {
    person: 'known',
    notes: { resets },
    messages: [{ kind: 'push', from: SENDER, app: APP, needs: ['pin'], text, seconds }],
    wait: { seconds, late: 'choose', say: { text: 'app.late' } },
    event: resets ? 'the app is asked for a new password' : 'the app is asked',
  };
}

export const askApp = (facts: BuypassFacts): BuypassEffect =>
  combined<BuypassCredential>(taken('app'), ask(facts, false));
export const askAppForPassword = (facts: BuypassFacts): BuypassEffect => ask(facts, true);

const wasRejected = ({ phone }: BuypassFacts) => phone === 'reject';
const isGone = (facts: BuypassFacts) => held(facts) === null;
const pin = (facts: BuypassFacts) => typedPin(facts, facts.fields.pin);
const pinIsRight = (facts: BuypassFacts) => pin(facts).isRight;
const isRightForPassword = (facts: BuypassFacts) => pinIsRight(facts) && facts.login.notes.resets === true;
const isRightAtLowerLevel = (facts: BuypassFacts) => pinIsRight(facts) && isLow(facts);

const rightPin = (facts: BuypassFacts): BuypassEffect => ({
  credential: { app: pin(facts).app },
  event: 'right PIN in the app',
});
const rightBeforeActivation = (facts: BuypassFacts): BuypassEffect => ({
  ...rightPin(facts),
  notes: known(facts),
});

function wrongPin(facts: BuypassFacts): BuypassEffect {
  const { app, left } = pin(facts);
  return {
    credential: { app },
    say: left === 0 ? { text: 'app.blocked' } : { text: 'app.wrong', with: { left } },
    event: `wrong PIN in the app, number ${app?.pin_errors}`,
  };
}

export const app: BuypassStep = {
  heading: 'app.heading',
  lead: ['app.lead', 'app.hint'],
  fields: [],
  submit: 'next',
  extra: [{ id: 'other', text: 'other', look: 'link' }],
  withoutPerson: true,
  answer: [{ when: wantsOther, to: 'choose' }, { to: 'app' }],
  phone: [
    ...stops,
    { when: wasRejected, to: 'choose', do: told('app.rejected', 'declined in the app') },
    { when: isGone, to: 'choose', do: told('app.gone', 'the app is no longer active') },
    { when: appIsBlocked, to: 'choose', do: told('app.blocked', 'the PIN of the app is blocked') },
    ...counted({
      what: 'pin',
      at: 'app',
      first: [
        { when: isRightForPassword, to: 'new-password', do: rightPin },
        { when: isRightAtLowerLevel, to: 'activate', do: rightBeforeActivation },
      ],
      isRight: pinIsRight,
      left: (facts) => pin(facts).left,
      right: { to: '@proven', do: rightPin },
      last: { to: 'choose', do: wrongPin },
      wrong: wrongPin,
    }),
  ],
  approves: (facts) => {
    const app = held(facts);
    return app === null ? undefined : { pin: app.pin };
  },
  solve: () => undefined,
};
