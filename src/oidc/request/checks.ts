/**
 * The checks of an authorization request, in their order. The same lists serve GET and POST /authorize and
 * /par.
 */

import { type Check, checks } from '../check.ts';
import { authenticationChecks } from './authentication-checks.ts';
import { detailsChecks } from './authorization-details-checks.ts';
import type { AuthorizeContext } from './context.ts';
import { doubled, requestChecks } from './oauth-checks.ts';
import { missing, naming, nothing, present, required, type Sent, sentOf, valueSent } from './params.ts';
import { explainClient, explainRedirect, fitsRegistered } from './redirect-uri.ts';
import { identityRules, requestRules } from './rules.ts';

const once = (name: string) => (context: Sent) => !context.sent.doubled.includes(name);
const readable = (name: string) => (context: Sent) => !context.sent.malformed.includes(name);

/** All lists as one value, so that a test can take a check away. */
export interface AuthorizeChecks {
  /**
   * Checks of the parameters beside a request_uri of ours: they are ignored but for client_id, and still sent
   * once (RFC 9126, 4; RFC 6749, 3.1).
   */
  readonly byReference: readonly Check<Sent>[];
  /** Until all of these hold the browser is redirected nowhere (RFC 6749, 4.1.2.1; RFC 9700, 4.11.1). */
  readonly before: readonly Check<AuthorizeContext>[];
  /** From here on a refusal goes back to the service, with state and iss. */
  readonly once: readonly Check<AuthorizeContext>[];
}

export const AUTHORIZE_CHECKS: AuthorizeChecks = {
  byReference: checks(
    { ...identityRules, ...requestRules },
    {
      'client_id.single': [once('client_id'), sentOf('client_id')],
      'client_id.encoding': [readable('client_id'), () => naming(['client_id'])],
      'parameter.single': nothing(doubled),
    },
  ),
  before: checks(identityRules, {
    'client_id.single': [once('client_id'), sentOf('client_id')],
    'client_id.encoding': [readable('client_id'), () => naming(['client_id'])],
    'client_id.present': required('client_id'),
    'client_id.known': [({ service }) => service !== undefined, explainClient],
    'redirect_uri.single': [once('redirect_uri'), sentOf('redirect_uri')],
    'redirect_uri.encoding': [readable('redirect_uri'), () => naming(['redirect_uri'])],
    'redirect_uri.present': [
      present('redirect_uri'),
      (context) => ({
        ...missing('redirect_uri')(context),
        registered: context.service?.redirect_uris ?? [],
      }),
    ],
    'redirect_uri.registered': [
      (context) => fitsRegistered(valueSent(context, 'redirect_uri') ?? '', context.service),
      explainRedirect,
    ],
  }),
  once: [...requestChecks, ...authenticationChecks, ...detailsChecks],
};
