/** What a refresh token is redeemed against, as ordered lists (RFC 6749, 6; RFC 9700, 4.14). */
import type { Instant } from '../../kernel/clock.ts';
import type { Found } from '../../storage/store.ts';
import { didYouMean } from '../../web/nearest.ts';
import { type Check, checks } from '../check.ts';
import { assertionRules } from '../client/rules.ts';
import type { Grant, RefreshToken } from '../records.ts';
import { missing, type Sent, sentOf, valueSent, wordsSent } from '../request/params.ts';
import { grantedResource } from './code-checks.ts';
import { tokenRules } from './rules.ts';

/** The token's record and its grant beside the request, as seen inside the change that uses it. */
export interface Renewal extends Sent {
  readonly token: Found<RefreshToken> | undefined;
  readonly grant: Found<Grant> | undefined;
  readonly client_id: string;
  /** The key that the request proves to hold. */
  readonly jkt: string | null;
  /** Real time; a record's own is `at + aged`. */
  readonly at: Instant;
  readonly personKnown: boolean;
  readonly assertionUsed: boolean;
}

/** What the form must be, before anything is looked up. */
export const RENEWAL_FORM_CHECKS: readonly Check<Sent>[] = checks(tokenRules, {
  'token.refresh_token': [(form) => valueSent(form, 'refresh_token') !== undefined, missing('refresh_token')],
});

const grantedScopes = ({ grant }: Renewal) => grant?.value.request.scopes ?? [];

const secondsLate = ({ token, at }: Renewal) =>
  token === undefined ? undefined : String(Math.ceil((at + token.aged - token.value.valid_until) / 1000));
const ungranted = (renewal: Renewal) =>
  (wordsSent(renewal, 'scope') ?? []).filter((scope) => !grantedScopes(renewal).includes(scope));

/** Another's token comes before a used one: only its owner's reuse revokes. */
export const RENEWAL_CHECKS: readonly Check<Renewal>[] = checks(
  { ...assertionRules, ...tokenRules },
  {
    'assertion.once': [({ assertionUsed }) => !assertionUsed, sentOf('client_assertion')],
    'refresh.known': [({ token }) => token !== undefined, sentOf('refresh_token')],
    'refresh.own': [
      ({ token, client_id }) => token?.value.client_id === client_id,
      ({ client_id }) => ({ sent: { client_id } }),
    ],
    'refresh.dpop': [
      ({ token, jkt }) => token?.value.jkt === null || token?.value.jkt === jkt,
      ({ token, jkt }) => ({ sent: { jkt: jkt ?? undefined }, correct: String(token?.value.jkt) }),
    ],
    'refresh.once': [({ token }) => token?.value.spent === false, sentOf('refresh_token')],
    'refresh.granted': [({ grant }) => grant !== undefined, sentOf('refresh_token')],
    'refresh.fresh': [
      ({ token, at }) => token !== undefined && at + token.aged < token.value.valid_until,
      (renewal) => ({
        sent: { 'seconds too late': secondsLate(renewal) },
        beside: { refresh_token: valueSent(renewal, 'refresh_token') },
      }),
    ],
    'refresh.person': [({ personKnown }) => personKnown, sentOf('refresh_token')],
    'refresh.scope': [
      (renewal) => ungranted(renewal).length === 0,
      (renewal) => ({
        sent: { scope: valueSent(renewal, 'scope') },
        correct: grantedScopes(renewal).join(' '),
        ...didYouMean(ungranted(renewal)[0] ?? '', grantedScopes(renewal)),
      }),
    ],
    'token.resource': grantedResource,
  },
);
