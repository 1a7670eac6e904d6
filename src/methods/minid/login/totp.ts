/** The second factor by an authenticator app: 6 digits of 30 seconds, SHA-1, one step either way (RFC 6238). */

import type { Verdict } from '../../../codes/code.ts';
import { totp as generator } from '../../../codes/totp.ts';
import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { countedBy } from '../../../eid/rules/on-person.ts';
import { authenticator } from '../schema.ts';
import { heldBy } from '../standing.ts';
import { counter, inQuarantine } from './counter.ts';
import { provenBy, where } from './onwards.ts';
import { hidesOther, OTHER, toOthers } from './other.ts';
import { begun, locked, type MinidEffect, type MinidFacts, type MinidStep, worthless } from './rules.ts';

export const askTotp = (facts: MinidFacts): MinidEffect => ({
  notes: { ...begun(facts), factor: 'totp' },
  person: 'known',
  event: 'the code of the authenticator app is asked for',
});

function verdict(facts: MinidFacts): Verdict {
  const held = heldBy(facts)?.totp ?? null;
  return held === null
    ? { kind: 'wrong' }
    : generator.verify(facts.fields.otc ?? '', {}, held, facts.personAt);
}

const appIsGone = (facts: MinidFacts) => heldBy(facts)?.totp == null;
const codeIsSpent = (facts: MinidFacts) => verdict(facts).kind === 'spent';
const codeIsRight = (facts: MinidFacts) => verdict(facts).kind === 'accepted';

/** The step of the code is spent with it: no login takes it again, also none that stands beside this one. */
function spent(facts: MinidFacts): MinidEffect {
  const seen = verdict(facts);
  return seen.kind === 'accepted' ? { credential: { totp: authenticator.parse(seen.holder) } } : {};
}

const accepted = provenBy('totp', spent);

export const totp: MinidStep = {
  heading: 'totp.heading',
  lead: ['totp.lead'],
  fields: [digits('otc', 'totp.label', 'totp.hint', 'one-time-code')],
  submit: 'totp.submit',
  extra: [OTHER],
  hidden: hidesOther,
  answer: [
    inQuarantine,
    worthless,
    locked,
    toOthers,
    { when: appIsGone, to: 'choose', do: told('totp.gone', 'the authenticator app was taken away') },
    ...countedBy(counter, {
      what: 'totp',
      field: 'otc',
      at: 'totp',
      first: [
        { when: codeIsSpent, to: 'totp', do: told('totp.spent', 'the code was used; not counted', 'otc') },
        ...where(codeIsRight, accepted.first),
      ],
      isRight: codeIsRight,
      right: accepted.right,
      last: 'quarantine',
    }),
  ],
  solve: (facts) => {
    const held = heldBy(facts)?.totp ?? null;
    const [otc] = held === null ? [] : [...generator.accepted({}, held, facts.personAt)];
    return otc === undefined ? undefined : { otc };
  },
};
