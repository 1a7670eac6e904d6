/** How a person's MinID stands, and the codes that their profile's page shows. */
import type { DeskLine } from '../../../eid/desk.ts';
import { inGroups } from '../../../eid/field.ts';
import type { ScannedCode } from '../../../eid/scanned.ts';
import { GROUPED, letterOf } from '../order/letter.ts';
import { quarantineEnd } from '../owner.ts';
import { authenticatorCode } from '../profile/authenticator.ts';
import { movingOf } from '../profile/contact.ts';
import { appCodeShown } from '../profile/factors.ts';
import { heldBy, standingOf } from '../standing.ts';
import type { MinidDeskFacts } from './action.ts';

export function status(facts: MinidDeskFacts): readonly DeskLine[] {
  const standing = standingOf(facts);
  return [
    {
      text: `desk.standing.${standing ?? 'none'}`,
      with: { until: quarantineEnd(facts) },
    },
    ...(standing === null ? [] : aboutFactors(facts)),
    ...aboutLetter(facts),
  ];
}

function aboutFactors(facts: MinidDeskFacts): readonly DeskLine[] {
  const own = heldBy(facts);
  const { mobile, email } = facts.person;
  const moving = movingOf(facts);
  return [
    { text: 'profile.mobile', with: { mobile: mobile ?? '–' } },
    { text: 'profile.email', with: { email: email ?? '–' } },
    { text: `desk.standing.app.${own?.app?.phone ?? 'none'}` },
    { text: `desk.standing.totp.${own?.totp == null ? 'none' : 'held'}` },
    { text: `desk.standing.prefers.${own?.preferred ?? 'sms'}` },
    ...(moving === null ? [] : [{ text: 'mobile.code.lead', with: { moving: moving.mobile } }]),
  ];
}

function aboutLetter(facts: MinidDeskFacts): readonly DeskLine[] {
  const letter = letterOf(facts);
  if (letter === null) return [];
  const { ordered_at, expires_at } = letter;
  return [
    { text: 'desk.standing.letter', with: { ordered_at, expires_at, code: inGroups(letter.code, GROUPED) } },
  ];
}

export function scanned(facts: MinidDeskFacts): readonly ScannedCode[] {
  return [authenticatorCode(facts), appCodeShown(facts)].filter((code) => code !== null);
}
