/** MinID's app on the phone: activated by a code, on one phone at a time; then it approves logins. */

import { defineApp } from '../../../eid/handset.ts';
import { isActiveElsewhere, isActiveHere } from '../../../eid/rules/phone-app.ts';
import { APP } from '../login/app.ts';
import { isAdding } from '../profile/authenticator.ts';
import { movingOf } from '../profile/contact.ts';
import * as activation from './activation.ts';
import * as profile from './profile.ts';
import { type AppFacts, type AppScreenName, obstacleOf } from './rules.ts';

function opens(facts: AppFacts): AppScreenName {
  if (isActiveHere(facts)) return obstacleOf(facts) ?? 'home';
  return isActiveElsewhere(facts) ? 'elsewhere' : 'start';
}

const OBSTACLES: readonly string[] = ['none', 'closed', 'locked', 'waits'] satisfies AppScreenName[];
const UNDER_WAY: readonly string[] = ['number', 'scan', 'code', 'password', 'new'] satisfies AppScreenName[];

/** An obstacle that has come or gone, the other phone, and what was given up elsewhere lead back to the start. */
function keeps(screen: string, facts: AppFacts): boolean {
  const obstacle = obstacleOf(facts);
  if (OBSTACLES.includes(screen)) return screen === obstacle;
  if (obstacle !== null) return screen === opens(facts);
  if (UNDER_WAY.includes(screen)) return !isActiveHere(facts);
  if (screen === 'authenticator') return isActiveHere(facts) && isAdding(facts);
  if (screen === 'mobile-code') return isActiveHere(facts) && movingOf(facts) !== null;
  return screen === 'start' || screen === 'elsewhere' ? screen === opens(facts) : isActiveHere(facts);
}

const { chosen, ...activating } = activation;
const { mobileCode, erase, ...owning } = profile;

export const app = defineApp({
  id: APP,
  name: 'app.name',
  line: 'app.line',
  needs: { iphone: 15, android: 8 },
  opens,
  keeps,
  active: (credential, platform) => credential?.app?.phone === platform,
  screens: { ...activating, ...owning, new: chosen, 'mobile-code': mobileCode, delete: erase },
});
