/**
 * Checks of an authorization code's redemption, as ordered lists (RFC 6749, 4.1.2 and 4.1.3; RFC 7636, 4.6).
 */
import { digest } from '../../kernel/entropy.ts';
import { type Check, checks } from '../check.ts';
import type { AuthorizationCode } from '../records.ts';
import { missing, required, type Sent, sentOf, valueSent } from '../request/params.ts';
import type { Redemption } from './grant.ts';
import { grantedResource, isFresh, secondsLate } from './redemption-checks.ts';
import { tokenRules } from './rules.ts';

type CodeRedemption = Redemption<AuthorizationCode>;

/** RFC 7636, 4.1. */
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;
/** S256 (RFC 7636, 4.2): BASE64URL(SHA256(verifier)). */
const challengeFor = (verifier: string) => digest(verifier);
const verifierOf = (form: Sent) => valueSent(form, 'code_verifier');
const requestOf = ({ found }: CodeRedemption) => found?.value.request;

const challengeOf = (redemption: CodeRedemption) => requestOf(redemption)?.code_challenge ?? undefined;

/** Checks of the form, before any record is looked up. */
export const CODE_FORM_CHECKS: readonly Check<Sent>[] = checks(tokenRules, {
  'token.code': required('code'),
  'token.redirect_uri': required('redirect_uri'),
  'token.verifier_form': [
    (form) => verifierOf(form) === undefined || VERIFIER.test(verifierOf(form) ?? ''),
    (form) => ({
      sent: { 'length of code_verifier': `${verifierOf(form)?.length} characters` },
      beside: { code_verifier: verifierOf(form) },
    }),
  ],
});

/** Another's code comes before a used one: only its owner's reuse revokes. */
export const REDEMPTION_CHECKS: readonly Check<CodeRedemption>[] = checks(tokenRules, {
  'code.known': [({ found }) => found !== undefined, sentOf('code')],
  'code.own': [
    (redemption) => requestOf(redemption)?.client_id === redemption.client_id,
    (redemption) => ({
      sent: { client_id: redemption.client_id },
      beside: sentOf('code')(redemption).sent ?? {},
    }),
  ],
  'code.once': [({ found }) => found?.value.spent === false, sentOf('code')],
  'code.fresh': [
    isFresh,
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
      return verifier === undefined || challenge === undefined || challengeFor(verifier) === challenge;
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
});
