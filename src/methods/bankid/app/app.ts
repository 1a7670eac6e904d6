/** BankID's app on the phone: activated once, on one phone at a time; then it approves logins. */
import { defineApp, type HandsetFacts } from '../../../eid/handset.ts';
import { bankid } from '../credential.ts';
import { APP } from '../login/app.ts';
import * as activation from './activation.ts';
import { fasterBy, home, locked, moving, my } from './home.ts';
import {
  type At,
  isActiveElsewhere,
  isActiveHere,
  isAskedToMove,
  isBeingActivated,
  standing,
} from './rules.ts';

function opens(facts: HandsetFacts): At {
  if (isActiveElsewhere(facts)) return 'elsewhere';
  if (!isActiveHere(facts)) return 'start';
  const state = standing(facts);
  if (state !== 'active') return state;
  return isAskedToMove(facts) ? 'moving' : 'home';
}

const isUsable = (facts: HandsetFacts) => standing(facts) === 'active';
const ASKING: readonly string[] = ['number', 'mobile'] satisfies At[];
/** From the code by SMS on an activation belongs to this phone. */
const UNDER_WAY: readonly string[] = [
  'sms',
  'terms',
  'how',
  'young',
  'scan',
  'device',
  'other',
] satisfies At[];
const ACTIVE: readonly string[] = ['done', 'home', 'my', 'faster', 'locked'] satisfies At[];

function keeps(screen: string, facts: HandsetFacts): boolean {
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
  active: (credential, skin) => bankid(credential)?.app?.phone === skin,
  screens: { ...activation, home, my, faster: fasterBy, locked, moving },
});
