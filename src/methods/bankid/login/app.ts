/**
 * BankID with the app: approve on the phone, then the password; with faster BankID, unlocking the phone takes
 * its place.
 */
import { told } from '../../../eid/effect.ts';
import { type BankidEffect, type BankidFacts, isFaster, wasRejected } from './rules.ts';
import { approved, ask, netbankRows, waitingFor } from './way.ts';

/** The app on the phone, as its messages name it. */
export const APP = 'bankid-app';
/** The ways to unlock a phone. */
const UNLOCKED = ['face', 'fingerprint', 'pin'];

export function askApp(facts: BankidFacts): BankidEffect {
  const faster = isFaster(facts);
  return ask(facts, 'app', {
    kind: 'push',
    app: APP,
    needs: faster ? ['unlock'] : [],
    seconds: facts.settings.push,
    notes: { words: null, faster },
  });
}

const appIsGone = (facts: BankidFacts) => facts.credential?.app === null;
const wasAskedToUnlock = (facts: BankidFacts) => facts.login.notes.faster === true;
const unlockFailed = (facts: BankidFacts) =>
  wasAskedToUnlock(facts) && !UNLOCKED.includes(facts.fields.unlock ?? '');

export const app = waitingFor('app', {
  lead: ['app.lead', 'app.hint'],
  phone: [
    { when: wasRejected, to: 'choose', do: told('app.rejected', 'declined in the app') },
    { when: appIsGone, to: 'choose', do: told('app.gone', 'the app is no longer active') },
    ...netbankRows,
    { when: unlockFailed, to: 'app', do: told('app.unlock', 'the phone was not unlocked') },
    {
      when: wasAskedToUnlock,
      to: '@proven',
      do: (facts) => ({ notes: { proof: 'unlock' }, event: `unlocked by ${facts.fields.unlock}` }),
    },
    { to: 'password', do: (facts) => approved(facts, 'approved in the app') },
  ],
  approves: (facts) => (wasAskedToUnlock(facts) ? { unlock: 'pin' } : {}),
});
