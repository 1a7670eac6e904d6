/** A new password, twice, after a login with the old one; the login then goes on. */
import { newPassword as passwordStep } from '../../../eid/rules/new-password.ts';
import { saying } from '../codes.ts';
import type { BankidCredential } from '../schema.ts';
import type { BankidSettings } from '../settings.ts';
import { type BankidStep, type LoginStepName, overdue, stops } from './rules.ts';

/** From the owner's own words: at least 8 characters. The most is assumed. */
export const newPassword: BankidStep = passwordStep<LoginStepName, BankidCredential, BankidSettings>({
  at: 'new-password',
  least: 8,
  most: 128,
  old: { say: saying('1308'), event: 'the old password: 1308' },
  inTheWay: [overdue, ...stops],
  to: 'changed',
});

export const changed: BankidStep = {
  heading: 'changed.heading',
  lead: ['changed.lead'],
  fields: [],
  submit: 'changed.go',
  ownExits: true,
  withoutPerson: true,
  answer: [...stops, { to: '@proven', do: () => ({ event: 'goes on with the new password' }) }],
  solve: () => ({}),
};
