/** The second factor by the MinID app: approved on the phone, after the phone's own lock. */
import { told } from '../../../eid/effect.ts';
import { heldBy } from '../standing.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { inQuarantine } from './counter.ts';
import { provenBy, stillWaiting } from './onwards.ts';
import { hidesOther, OTHER, toOthers } from './other.ts';
import { begun, locked, type MinidEffect, type MinidFacts, type MinidStep, worthless } from './rules.ts';

/** The app on the phone, as its messages name it. */
export const APP = 'minid-app';
/** The ways to unlock a phone. */
const UNLOCKED = ['face', 'fingerprint', 'pin'];
/** Logins of one person that wait at the same time: the oldest of more is not ended by a quarantine, but refused. */
const MOST_WAITING = 10;

/** The phone is asked; the push is good for the time of the settings, 180 s in the real one. */
export function askApp(facts: MinidFacts): MinidEffect {
  const seconds = facts.settings.push;
  const text = inTheirLanguage(facts, 'app.prompt', { service: facts.login.shown.name });
  return {
    notes: { ...begun(facts), factor: 'app' },
    person: 'known',
    credential: { waiting: [...stillWaiting(facts), facts.login.id].slice(-MOST_WAITING) },
    messages: [{ kind: 'push', from: 'MinID', app: APP, needs: ['unlock'], text, seconds }],
    wait: { seconds, late: 'choose', say: { text: 'app.late' } },
    event: 'the app is asked',
  };
}

const wasRejected = ({ phone }: MinidFacts) => phone === 'reject';
const appIsGone = (facts: MinidFacts) => heldBy(facts)?.app == null;
const unlockFailed = ({ fields }: MinidFacts) => !UNLOCKED.includes(fields.unlock ?? '');
const approved = provenBy('app');

export const app: MinidStep = {
  heading: 'app.heading',
  lead: ['app.lead', 'app.hint'],
  fields: [],
  submit: 'next',
  extra: [OTHER],
  hidden: hidesOther,
  answer: [inQuarantine, worthless, locked, toOthers, { to: 'app' }],
  phone: [
    inQuarantine,
    worthless,
    locked,
    { when: wasRejected, to: 'choose', do: told('app.rejected', 'declined in the app') },
    { when: appIsGone, to: 'choose', do: told('app.gone', 'the app is no longer active') },
    { when: unlockFailed, to: 'app', do: told('app.unlock', 'the phone was not unlocked') },
    ...approved.first,
    approved.right,
  ],
  approves: () => ({ unlock: 'pin' }),
  onLeave: (facts) => ({ waiting: stillWaiting(facts) }),
  solve: () => undefined,
};
