/** Which checks an authorization request passes, in which order. The same lists serve GET and POST /authorize and /par. */
import { authenticationChecks } from './checks-authentication.ts';
import { requestChecks } from './checks-request.ts';
import { type AuthorizeContext, sentOf, valueSent } from './context.ts';
import { explainClient, explainRedirect, fitsRegistered } from './registration.ts';
import { identityRules } from './rules.ts';
import type { Check } from './rules-token.ts';

/** Until all of these hold nobody is redirected anywhere (RFC 6749, 4.1.2.1; RFC 9700, 4.11.1). */
export const beforeTheRedirectIsTrusted: readonly Check<AuthorizeContext>[] = [
  {
    rule: identityRules['client_id.single'],
    holds: ({ sent }) => !sent.doubled.includes('client_id'),
  },
  {
    rule: identityRules['client_id.encoding'],
    holds: ({ sent }) => !sent.malformed.includes('client_id'),
  },
  {
    rule: identityRules['client_id.present'],
    holds: (context) => valueSent(context, 'client_id') !== undefined,
  },
  {
    rule: identityRules['client_id.known'],
    holds: ({ service }) => service !== undefined,
    explain: explainClient,
  },
  {
    rule: identityRules['redirect_uri.single'],
    holds: ({ sent }) => !sent.doubled.includes('redirect_uri'),
    explain: sentOf('redirect_uri'),
  },
  {
    rule: identityRules['redirect_uri.encoding'],
    holds: ({ sent }) => !sent.malformed.includes('redirect_uri'),
  },
  {
    rule: identityRules['redirect_uri.present'],
    holds: (context) => valueSent(context, 'redirect_uri') !== undefined,
    explain: ({ service }) => ({ registered: service?.redirect_uris ?? [] }),
  },
  {
    rule: identityRules['redirect_uri.registered'],
    holds: (context) => fitsRegistered(valueSent(context, 'redirect_uri') ?? '', context.service),
    explain: explainRedirect,
  },
];

/** From here on a refusal goes back to the service, with state and iss. */
export const onceTheRedirectIsTrusted: readonly Check<AuthorizeContext>[] = [
  ...requestChecks,
  ...authenticationChecks,
];

/** Both lists as one value, so that a test can take a check away. */
export interface AuthorizeChecks {
  readonly before: readonly Check<AuthorizeContext>[];
  readonly once: readonly Check<AuthorizeContext>[];
}
export const AUTHORIZE_CHECKS: AuthorizeChecks = {
  before: beforeTheRedirectIsTrusted,
  once: onceTheRedirectIsTrusted,
};
