/**
 * The error codes of BankID on mobile: the cause of each, and the text that tells it
 * (docs/facts/eids.md#bankid-on-mobile). Two that mean the same share a text.
 */
import { told } from '../../eid/effect.ts';
import { errorRows } from '../../eid/rules/errors.ts';
import type { StepError } from '../../eid/step.ts';

export const errors = {
  C101: { cause: 'a wrong PIN on the phone' },
  C131: {
    cause: 'another login of this person is asked on the phone; or an outage',
    says: 'errors.busy',
  },
  C293: {
    cause:
      'the phone answers a login whose place on it another login has taken, after `state: active` had freed it; or an outage',
    says: 'errors.busy',
  },
  C302: {
    cause: 'the phone did not answer within `settings.eids.bankid-mobil.wait` seconds; or an outage',
  },
  C114: { cause: 'the text for the phone is longer than 120 characters: the service has a long name' },
  C104: { cause: 'an outage' },
  C134: { cause: 'an outage' },
} as const satisfies Readonly<Record<string, StepError>>;

export type MobilCode = keyof typeof errors;

export const { saying, stop, outage } = errorRows<MobilCode>(errors);

/** A stop for which no code is known. */
export const stopSaying = (text: string, event: string) => ({
  to: 'stopped' as const,
  do: told(text, event),
});

/** Met before the phone is asked. */
export const ON_NUMBER: readonly MobilCode[] = ['C104', 'C131', 'C134', 'C293', 'C302'];
/** Met when it answers. */
export const ON_PHONE: readonly MobilCode[] = ['C104', 'C302'];

/** Another try would end in the same way. */
const FINAL: readonly string[] = ['C114', 'C134'] satisfies readonly MobilCode[];

export const canBeTriedAgain = (code: string) => !FINAL.includes(code);
