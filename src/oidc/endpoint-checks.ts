/**
 * The checks of each endpoint, in the order that its handler passes them; docs/reference/checks.md shows it.
 */
import type { Rule } from '../web/rule.ts';
import { ANSWER_RULES } from './authorize/ask.ts';
import { HEADLESS_RULES } from './authorize/headless.ts';
import type { ClientChecks } from './client/authentication-checks.ts';
import type { DpopChecks } from './client/dpop.ts';
import { USE_CHECKS } from './par/pushed.ts';
import type { Checks } from './router.ts';

/** Phases by name, first to last. */
type Phases = Readonly<Record<string, readonly { readonly rule: Rule }[]>>;

const client = ({ presented, candidate, assertion }: ClientChecks): Phases => ({
  'client authentication: what was sent': presented,
  'client authentication: beside the registration': candidate,
  'client assertion': assertion,
});
const proof = (dpop: DpopChecks): Phases => ({ 'DPoP proof': dpop.proof });
const proofOnce = (dpop: DpopChecks): Phases => ({ 'DPoP proof, used once': dpop.once });
const assertionOnce = ({ once }: ClientChecks): Phases => ({ 'client assertion, used once': once });
const asRows = (rules: readonly Rule[]) => rules.map((rule) => ({ rule }));

/** By endpoint: requests of the citizen's browser. */
function ofBrowsers({ par, logout }: Checks): Readonly<Record<string, Phases>> {
  const reference = { 'beside a request_uri of ours': par.byReference };
  const request = {
    'who asks, and where the answer goes: refused on a page': par.before,
    'the request: refused to the service': par.once,
  };
  return {
    'GET /authorize': {
      ...reference,
      'use of the request_uri, here and where it is spent': USE_CHECKS,
      ...request,
      'a login without a page': asRows(HEADLESS_RULES),
      'the citizen is asked': asRows(ANSWER_RULES),
    },
    'POST /authorize': { ...reference, ...request },
    'GET and POST /logout': {
      'whether anything ends': logout.accepted,
      'whether the browser goes back': logout.back,
    },
  };
}

/** By endpoint: requests of a service for a login. */
function ofServices({ par, token }: Checks): Readonly<Record<string, Phases>> {
  const asking = {
    'the form': token.form,
    ...client(token.client),
    'the grant': token.grant,
    ...proof(token.dpop),
  };
  const once = { ...proofOnce(token.dpop), ...assertionOnce(token.client) };
  return {
    'POST /par': {
      ...client(par.client),
      ...proof(par.dpop),
      'what only a pushed request can get wrong': par.pushed,
      'the request': [...par.before, ...par.once],
      ...assertionOnce(par.client),
      ...proofOnce(par.dpop),
    },
    'POST /token, authorization_code': {
      ...asking,
      'the form of this grant': token.codeForm,
      ...once,
      'the code': token.redemption,
    },
    'POST /token, refresh_token': {
      ...asking,
      'the form of this grant': token.renewalForm,
      ...once,
      'the refresh token': token.renewal,
    },
  };
}

/** By endpoint: requests about issued tokens, and with them. */
function ofTokens({ introspection, revocation, userinfo }: Checks): Readonly<Record<string, Phases>> {
  return {
    'POST /token/introspect': {
      'the form': introspection.form,
      ...client(introspection.client),
      'the token sent': introspection.sent,
      'who asks about which token: told to the trail alone': introspection.inquiry,
      ...assertionOnce(introspection.client),
    },
    'POST /token/revoke': {
      'the form': revocation.form,
      ...client(revocation.client),
      'the token sent': revocation.sent,
      ...assertionOnce(revocation.client),
      'whose token it is': revocation.revocation,
    },
    'GET and POST /userinfo': {
      'the header': userinfo.bearing,
      ...proof(userinfo.dpop),
      'the token': userinfo.token,
      ...proofOnce(userinfo.dpop),
    },
  };
}

/** Every endpoint that a service or a browser calls. */
export function endpointChecks(checks: Checks): Readonly<Record<string, Phases>> {
  const preflight = { 'OPTIONS, from a page of another origin': { 'the page': checks.cors } };
  return { ...ofBrowsers(checks), ...ofServices(checks), ...ofTokens(checks), ...preflight };
}
