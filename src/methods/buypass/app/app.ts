/** The Buypass ID app: on one phone at a time, opened by a PIN. */
import { defineApp } from '../../../eid/handset.ts';
import { APP } from '../login/app.ts';
import { type AppFacts, type AppScreenName, isReady, standing } from './rules.ts';
import { closed, done, elsewhere, home, locked, newPin, none, other, start, who } from './screens.ts';
import { isBeingIdentified, password, sms } from './sms.ts';

const IDENTIFYING: readonly string[] = [
  'who',
  'password',
  'sms',
  'other',
  'new-pin',
] satisfies AppScreenName[];

/** An identification is gone on with while one is needed; a later one on the other phone has its own code. */
function keeps(screen: string, facts: AppFacts): boolean {
  const now = standing(facts);
  if (screen === 'done') return isReady(facts);
  if (!IDENTIFYING.includes(screen)) return screen === now;
  return ['start', 'elsewhere', 'locked'].includes(now) && (screen !== 'sms' || isBeingIdentified(facts));
}

export const app = defineApp({
  id: APP,
  name: 'name',
  line: 'phone.line',
  needs: { iphone: 15, android: 8 },
  opens: standing,
  keeps,
  active: (credential, platform) => credential?.app?.phone === platform,
  proofs: true,
  screens: {
    start,
    elsewhere,
    none,
    closed,
    locked,
    who,
    password,
    sms,
    other,
    'new-pin': newPin,
    done,
    home,
  },
});
