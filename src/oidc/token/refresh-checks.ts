/** Checks of a refresh token's redemption, as ordered lists (RFC 6749, 6; RFC 9700, 4.14). */
import { didYouMean } from '../../web/nearest.ts';
import { type Check, checks } from '../check.ts';
import type { RefreshToken } from '../records.ts';
import { required, type Sent, sentOf, valueSent, wordsSent } from '../request/params.ts';
import type { Redemption } from './grant.ts';
import { grantedResource, isFresh, secondsLate } from './redemption-checks.ts';
import { tokenRules } from './rules.ts';

type RefreshRedemption = Redemption<RefreshToken>;

/** Checks of the form, before any record is looked up. */
export const RENEWAL_FORM_CHECKS: readonly Check<Sent>[] = checks(tokenRules, {
  'token.refresh_token': required('refresh_token'),
});

const grantedScopes = ({ grant }: RefreshRedemption) => grant?.value.request.scopes ?? [];

const ungranted = (renewal: RefreshRedemption) =>
  (wordsSent(renewal, 'scope') ?? []).filter((scope) => !grantedScopes(renewal).includes(scope));

/** Another's token comes before a used one: only its owner's reuse revokes. */
export const RENEWAL_CHECKS: readonly Check<RefreshRedemption>[] = checks(tokenRules, {
  'refresh.known': [({ found }) => found !== undefined, sentOf('refresh_token')],
  'refresh.own': [
    ({ found, client_id }) => found?.value.client_id === client_id,
    ({ client_id }) => ({ sent: { client_id } }),
  ],
  'refresh.dpop': [
    ({ found, jkt }) => found?.value.jkt === null || found?.value.jkt === jkt,
    ({ found, jkt }) => ({ sent: { jkt: jkt ?? undefined }, correct: String(found?.value.jkt) }),
  ],
  'refresh.once': [({ found }) => found?.value.spent === false, sentOf('refresh_token')],
  'refresh.granted': [({ grant }) => grant !== undefined, sentOf('refresh_token')],
  'refresh.fresh': [
    isFresh,
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
});
