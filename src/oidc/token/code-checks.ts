/** What an authorization code is spent against, as ordered lists (RFC 6749, 4.1.2 and 4.1.3; RFC 7636, 4.6). */
import type { Instant } from '../../kernel/clock.ts';
import type { Found } from '../../storage/store.ts';
import { type Check, checks } from '../check.ts';
import { assertionRules } from '../client/rules.ts';
import type { AuthorizationCode, Grant } from '../records.ts';
import { missing, type Sent, sentOf, valueSent } from '../request/params.ts';
import { challengeFor, isVerifier, verifierFits } from './pkce.ts';
import { tokenRules } from './rules.ts';

/** The code's record beside the request that wants to spend it, as seen inside the change that spends it. */
export interface Redemption extends Sent {
  readonly code: Found<AuthorizationCode> | undefined;
  /** What the code stands for; gone where a logout ended it meanwhile. */
  readonly grant: Found<Grant> | undefined;
  readonly client_id: string;
  /** The key that the request proves to hold. */
  readonly jkt: string | null;
  /** Real time; the code's own is `at + aged`. */
  readonly at: Instant;
  readonly personKnown: boolean;
  /** The client assertion was used before. */
  readonly assertionUsed: boolean;
}

const verifierOf = (form: Sent) => valueSent(form, 'code_verifier');
const requestOf = ({ code }: Redemption) => code?.value.request;
const secondsLate = ({ code, at }: Redemption) =>
  code === undefined ? undefined : String(Math.ceil((at + code.aged - code.value.valid_until) / 1000));
const challengeOf = (redemption: Redemption) => requestOf(redemption)?.code_challenge ?? undefined;

/** RFC 8707, 2.2: a token request asks for no other audience than was granted. The same for codes and refresh tokens. */
export const grantedResource = [
  (asked: Sent & { readonly grant: Found<Grant> | undefined }) =>
    [undefined, asked.grant?.value.request.resource].includes(valueSent(asked, 'resource')),
  (asked: Sent & { readonly grant: Found<Grant> | undefined }) =>
    sentOf('resource', asked.grant?.value.request.resource ?? 'none')(asked),
] as const;

/** What the form must be, before anything is looked up. */
export const CODE_FORM_CHECKS: readonly Check<Sent>[] = checks(tokenRules, {
  'token.code': [(form) => valueSent(form, 'code') !== undefined, missing('code')],
  'token.redirect_uri': [(form) => valueSent(form, 'redirect_uri') !== undefined, missing('redirect_uri')],
  'token.verifier_form': [
    (form) => {
      const verifier = verifierOf(form);
      return verifier === undefined || isVerifier(verifier);
    },
    (form) => ({
      sent: { 'length of code_verifier': `${verifierOf(form)?.length} characters` },
      beside: { code_verifier: verifierOf(form) },
    }),
  ],
});

/** Another's code comes before a used one: only its owner's reuse revokes. */
export const REDEMPTION_CHECKS: readonly Check<Redemption>[] = checks(
  { ...assertionRules, ...tokenRules },
  {
    'assertion.once': [({ assertionUsed }) => !assertionUsed, sentOf('client_assertion')],
    'code.known': [({ code }) => code !== undefined, sentOf('code')],
    'code.own': [
      (redemption) => requestOf(redemption)?.client_id === redemption.client_id,
      (redemption) => ({
        sent: { client_id: redemption.client_id },
        beside: sentOf('code')(redemption).sent ?? {},
      }),
    ],
    'code.once': [({ code }) => code?.value.spent === false, sentOf('code')],
    'code.fresh': [
      ({ code, at }) => code !== undefined && at + code.aged < code.value.valid_until,
      (redemption) => ({
        sent: { 'seconds too late': secondsLate(redemption) },
        beside: sentOf('code')(redemption).sent ?? {},
      }),
    ],
    'code.redirect_uri': [
      (redemption) => valueSent(redemption, 'redirect_uri') === requestOf(redemption)?.redirect_uri,
      (redemption) => sentOf('redirect_uri', requestOf(redemption)?.redirect_uri)(redemption),
    ],
    'code.verifier_sent': [
      (redemption) => challengeOf(redemption) === undefined || verifierOf(redemption) !== undefined,
      missing('code_verifier', 'the code_verifier whose S256 was sent as code_challenge'),
    ],
    'code.verifier_wanted': [
      (redemption) => challengeOf(redemption) !== undefined || verifierOf(redemption) === undefined,
      sentOf('code_verifier', 'code_challenge in the authorization request, or no code_verifier here'),
    ],
    'code.verifier_fits': [
      (redemption) => {
        const [verifier, challenge] = [verifierOf(redemption), challengeOf(redemption)];
        return verifier === undefined || challenge === undefined || verifierFits(verifier, challenge);
      },
      (redemption) => ({
        sent: { 'S256 of code_verifier': challengeFor(verifierOf(redemption) ?? '') },
        correct: challengeOf(redemption) ?? '',
      }),
    ],
    'code.dpop_jkt': [
      (redemption) => [null, undefined, redemption.jkt].includes(requestOf(redemption)?.dpop_jkt),
      (redemption) => ({
        sent: { jkt: redemption.jkt ?? undefined },
        correct: String(requestOf(redemption)?.dpop_jkt),
      }),
    ],
    'code.granted': [({ grant }) => grant !== undefined, sentOf('code')],
    'code.person': [({ personKnown }) => personKnown, sentOf('code')],
    'token.resource': grantedResource,
  },
);
