/** BankID with the app: approve on the phone, then the password; with faster BankID, unlocking the phone takes its place. */
import { ON_PHONE, saying } from '../codes.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import {
  type BankidEffect,
  type BankidFacts,
  type BankidStep,
  isFaster,
  isNetbankOnly,
  stops,
  told,
  wantsOther,
  wasRejected,
} from './rules.ts';
import { enter } from './way.ts';

/** The app on the phone, as its messages name it. */
export const APP = 'bankid-app';
/** How a phone can be unlocked. */
const UNLOCKED = ['face', 'fingerprint', 'pin'];

export function askApp(facts: BankidFacts): BankidEffect {
  const seconds = facts.settings.push;
  const faster = isFaster(facts);
  return {
    ...enter(facts, 'app', { words: null, faster }),
    messages: [
      {
        kind: 'push',
        from: 'BankID',
        text: inTheirLanguage(facts, 'app.prompt', { service: facts.login.shown.name }),
        app: APP,
        needs: faster ? ['unlock'] : [],
        seconds,
      },
    ],
    wait: { seconds, late: 'stopped', say: saying('14B1') },
  };
}

const appIsGone = (facts: BankidFacts) => facts.credential?.app === null;
const wasAskedToUnlock = (facts: BankidFacts) => facts.login.notes.faster === true;
const unlockFailed = (facts: BankidFacts) =>
  wasAskedToUnlock(facts) && !UNLOCKED.includes(facts.fields.unlock ?? '');

/** The wait has its own time, so the session's begins anew. */
export const approved = (facts: BankidFacts, event: string): BankidEffect => ({
  notes: { code_at: facts.at, session_at: facts.at },
  event,
});

export const app: BankidStep = {
  heading: 'app.heading',
  lead: ['app.lead', 'app.hint'],
  fields: [],
  submit: 'next',
  extra: [{ id: 'other', text: 'other', look: 'link' }],
  withoutPerson: true,
  outages: ON_PHONE,
  answer: [{ when: wantsOther, to: 'choose' }, { to: 'app' }],
  phone: [
    ...stops,
    { when: wasRejected, to: 'choose', do: told('app.rejected', 'declined in the app') },
    { when: appIsGone, to: 'choose', do: told('app.gone', 'the app is no longer active') },
    { when: isNetbankOnly, to: 'choose', do: told('code.netbank', 'activated for the online bank only') },
    { when: unlockFailed, to: 'app', do: told('app.unlock', 'the phone was not unlocked') },
    {
      when: wasAskedToUnlock,
      to: '@proven',
      do: (facts) => ({ notes: { proof: 'unlock' }, event: `unlocked by ${facts.fields.unlock}` }),
    },
    { to: 'password', do: (facts) => approved(facts, 'approved in the app') },
  ],
  approves: (facts) => (isNetbankOnly(facts) ? undefined : wasAskedToUnlock(facts) ? { unlock: 'pin' } : {}),
  solve: () => undefined,
};
