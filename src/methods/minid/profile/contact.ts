/** Mobile number and e-mail address. A new number is the citizen's once its code has come back. */
import { rfc3339 } from '../../../kernel/clock.ts';
import { codeOf, SMS } from '../codes.ts';
import { emailProblem, emailTyped, mobileProblem, mobileTyped } from '../order/addresses.ts';
import { noticeOf, type OwnerFacts } from '../owner.ts';
import type { MinidCredential } from '../schema.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { type Act, guessedWrongly } from './acts.ts';

type Moving = NonNullable<MinidCredential['moving']>;

/** The number that a code was sent to, while that is good. */
export function movingOf({
  credential,
  personAt,
}: Pick<OwnerFacts, 'credential' | 'personAt'>): Moving | null {
  const moving = credential?.moving ?? null;
  return moving !== null && Date.parse(moving.expires_at) > personAt ? moving : null;
}

export const moveMobile: Act = (facts) => {
  const { stamp, personAt, settings, person } = facts;
  const problem = mobileProblem(facts);
  if (problem !== null) return { refused: problem, event: 'no mobile number' };
  const mobile = mobileTyped(facts);
  if (mobile === person.mobile)
    return { refused: { text: 'mobile.same', field: 'mobile' }, event: 'the number there is' };
  const code = codeOf(stamp.entropy, 'minid mobile', SMS);
  const text = inTheirLanguage(facts, 'mobile.sms.prompt', { code });
  return {
    credential: { moving: { mobile, code, expires_at: rfc3339(personAt + settings.code * 1000) } },
    messages: [{ kind: 'sms', from: 'MinID', text, code }],
    event: 'a code was sent to the new mobile number',
  };
};

export const proveMobile: Act = (facts) => {
  const moving = movingOf(facts);
  const typed = (facts.fields.otc ?? '').replace(/\s/g, '');
  if (moving === null) return { refused: { text: 'sms.late', field: 'otc' }, event: 'the code is too old' };
  if (typed === '') return { refused: { text: 'sms.missing', field: 'otc' }, event: 'no code was given' };
  if (typed !== moving.code && typed !== facts.settings.static_code)
    return guessedWrongly(facts, 'sms', 'otc');
  return {
    person: { mobile: moving.mobile },
    credential: { moving: null },
    messages: noticeOf(facts, 'mobile.changed.prompt'),
    event: 'the mobile number was changed',
  };
};

/** Empty = no address from now on. */
export const changeEmail: Act = (facts) => {
  const address = emailTyped(facts);
  const problem = address === '' ? null : emailProblem(facts);
  if (problem !== null) return { refused: problem, event: 'no e-mail address' };
  return {
    person: { email: address === '' ? null : address },
    messages: noticeOf(facts, 'email.changed.prompt'),
    event: 'the e-mail address was changed',
  };
};
