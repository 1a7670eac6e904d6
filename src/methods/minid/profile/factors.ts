/** The factor that is asked for first, and the app by which a phone is one. */
import { inGroups } from '../../../eid/field.ts';
import type { ScannedCode } from '../../../eid/scanned.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { codeOf, LETTER } from '../codes.ts';
import { GROUPED } from '../order/letter.ts';
import { noticeOf, type OwnerFacts } from '../owner.ts';
import type { Factor, MinidCredential } from '../schema.ts';
import { heldBy } from '../standing.ts';
import type { Act } from './acts.ts';

/** The preferred factor once this one is gone. */
export function withoutFactor(facts: OwnerFacts, gone: Factor): Pick<MinidCredential, 'preferred'> | object {
  return heldBy(facts)?.preferred === gone ? { preferred: 'sms' } : {};
}

export const preferring =
  (factor: Factor): Act =>
  () => ({ credential: { preferred: factor }, event: `${factor} is asked for first` });

/** Minutes for which the code on the profile's page activates a phone; assumed. */
const MINUTES = 10;

type AppCode = NonNullable<MinidCredential['app_code']>;

/** The code on the profile's page, while it is good. */
export function appCodeOf({
  credential,
  personAt,
}: Pick<OwnerFacts, 'credential' | 'personAt'>): AppCode | null {
  const code = credential?.app_code ?? null;
  return code !== null && Date.parse(code.expires_at) > personAt ? code : null;
}

export const makeAppCode: Act = ({ stamp, personAt }) => ({
  credential: {
    app_code: {
      code: codeOf(stamp.entropy, 'minid app', LETTER),
      expires_at: rfc3339(personAt + MINUTES * 60_000),
    },
  },
  event: 'a code for activating the app was made',
});

export function appCodeShown(facts: OwnerFacts): ScannedCode | null {
  const code = appCodeOf(facts);
  if (code === null) return null;
  const typed = inGroups(code.code, GROUPED);
  return { holds: typed, name: 'app-code.picture', label: 'app-code.typed', typed };
}

export const removeApp: Act = (facts) => ({
  credential: { app: null, app_code: null, waiting: [], ...withoutFactor(facts, 'app') },
  messages: noticeOf(facts, 'app.removed.prompt'),
  ends: { logins: facts.credential?.waiting ?? [], to: 'choose', say: { text: 'app.gone' } },
  event: 'the app is no longer active on any phone',
});
