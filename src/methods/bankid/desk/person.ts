/** BankID's desk: the password, and the bank's data of the person. */
import { z } from 'zod';
import type { DeskProblem } from '../../../eid/desk.ts';
import { derive } from '../../../kernel/entropy.ts';
import type { NewMessage } from '../../../people/message.ts';
import { dialled, E164 } from '../../../people/mobile.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { type BankEffect, type BankFacts, did } from './action.ts';

/** No letters or digits that are taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;
const BANK = 'Prøvebanken';

export const passwordMessage = (facts: BankFacts, password: string): string =>
  inTheirLanguage(facts, 'desk.password.prompt', { password });

/** Never the one there was. */
function made({ stamp, credential }: BankFacts): string {
  const bytes = derive(stamp.entropy, 'bankid password', LENGTH);
  const password = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');
  return password === credential?.password ? `${password}2` : password;
}

/**
 * By e-mail, or by letter where the bank has no address; a text message tells of it without the password (row
 * 44 of docs/reference/seed-coverage.md).
 */
export function newPassword(facts: BankFacts): BankEffect {
  const password = made(facts);
  const text = passwordMessage(facts, password);
  const kind = facts.person.email === null ? 'letter' : 'email';
  const notice: readonly NewMessage[] =
    facts.person.mobile === null
      ? []
      : [{ kind: 'sms', from: BANK, text: inTheirLanguage(facts, 'desk.password-notice.prompt', {}) }];
  return did('new-password', { password, password_errors: 0 }, 'a new password was sent', {
    messages: [{ kind, from: BANK, text }, ...notice],
  });
}

const email = z.email().max(254);

/** An empty field keeps what there is. */
export function editProfile(facts: BankFacts): BankEffect | DeskProblem {
  const typed = {
    mobile: dialled(facts.fields.mobile ?? ''),
    email: (facts.fields.email ?? '').trim(),
  };
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  if (Object.keys(given).length === 0)
    return { problem: { text: 'desk.edit-profile.nothing', field: 'mobile' } };
  const wrong = [
    given.mobile === undefined || E164.test(given.mobile) ? [] : ['mobile'],
    given.email === undefined || email.safeParse(given.email).success ? [] : ['email'],
  ].flatMap((fields) => fields.map((field) => ({ field, text: `desk.edit-profile.${field}` })));
  const [first, ...also] = wrong;
  if (first !== undefined) return { problem: { ...first, also } };
  return {
    person: given,
    say: { text: 'desk.edit-profile.done' },
    event: 'The bank: profile changed',
  };
}
