/** BankID's app on the phone: activated once, on one phone at a time; then it approves logins. */

import { defineApp } from '../../../eid/handset.ts';
import { isActiveElsewhere, isActiveHere } from '../../../eid/rules/phone-app.ts';
import { APP } from '../login/app.ts';
import * as activation from './activation.ts';
import { fasterBy, home, locked, moving, my } from './home.ts';
import * as proof from './proof.ts';
import { type AppFacts, type AppStepName, isAskedToMove, isBeingActivated, standing } from './rules.ts';

function opens(facts: AppFacts): AppStepName {
  if (isActiveElsewhere(facts)) return 'elsewhere';
  if (!isActiveHere(facts)) return 'start';
  const state = standing(facts);
  if (state !== 'active') return state;
  return isAskedToMove(facts) ? 'moving' : 'home';
}

const isUsable = (facts: AppFacts) => standing(facts) === 'active';
const ASKING: readonly string[] = ['number', 'mobile'] satisfies AppStepName[];
/** From the code by SMS on an activation belongs to this phone. */
const UNDER_WAY: readonly string[] = [
  'sms',
  'terms',
  'how',
  'young',
  'scan',
  'device',
  'other',
] satisfies AppStepName[];
const ACTIVE: readonly string[] = ['done', 'home', 'my', 'faster', 'locked'] satisfies AppStepName[];

function keeps(screen: string, facts: AppFacts): boolean {
  if (ASKING.includes(screen)) return isUsable(facts) && !isActiveHere(facts);
  if (UNDER_WAY.includes(screen)) {
    return isUsable(facts) && !isActiveHere(facts) && isBeingActivated(facts);
  }
  if (ACTIVE.includes(screen)) {
    return isUsable(facts) && isActiveHere(facts) && !isAskedToMove(facts);
  }
  return screen === standing(facts) || screen === opens(facts);
}

export const app = defineApp({
  id: APP,
  name: 'name',
  line: 'phone.line',
  needs: { iphone: 15, android: 8 },
  opens,
  keeps,
  active: (credential, platform) => credential?.app?.phone === platform,
  screens: { ...activation, ...proof, home, my, faster: fasterBy, locked, moving },
});
