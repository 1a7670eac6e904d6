/** Which checks guard which endpoint, in the order that its handler passes them; docs/reference/checks.md shows it. */
import type { Rule } from '../web/rule.ts';
import { ANSWER_RULES } from './authorize/ask.ts';
import { HEADLESS_RULES } from './authorize/headless.ts';
import type { ClientChecks } from './client/authentication.ts';
import { USE_CHECKS } from './par/pushed.ts';
import type { Checks } from './router.ts';

export interface Phase {
  readonly name: string;
  readonly rules: readonly Rule[];
}

export interface GuardedEndpoint {
  readonly endpoint: string;
  readonly phases: readonly Phase[];
}

type List = readonly { readonly rule: Rule }[];

const phase = (name: string, list: List): Phase => ({ name, rules: list.map(({ rule }) => rule) });

const authenticated = ({ presented, candidate, assertion }: ClientChecks): readonly Phase[] => [
  phase('client authentication: what was sent', presented),
  phase('client authentication: beside the registration', candidate),
  phase('client assertion', assertion),
];

const PROOF = 'DPoP proof';
const PROOF_ONCE = 'DPoP proof, used once';
const ASSERTION_ONCE = 'client assertion, used once';

function browserEndpoints({ par, logout }: Checks): readonly GuardedEndpoint[] {
  const request = [
    phase('who asks, and where the answer goes: refused on a page', par.before),
    phase('the request: refused to the service', par.once),
  ];
  const reference = phase('beside a request_uri of ours', par.byReference);
  return [
    {
      endpoint: 'GET /authorize',
      phases: [
        reference,
        phase('use of the request_uri, here and where it is spent', USE_CHECKS),
        ...request,
        { name: 'a login without a page', rules: HEADLESS_RULES },
        { name: 'the citizen is asked', rules: ANSWER_RULES },
      ],
    },
    { endpoint: 'POST /authorize', phases: [reference, ...request] },
    {
      endpoint: 'GET and POST /logout',
      phases: [
        phase('whether anything ends', logout.accepted),
        phase('whether the browser goes back', logout.back),
      ],
    },
  ];
}

function tokenEndpoints({ token, introspection, revocation }: Checks): readonly GuardedEndpoint[] {
  const once = [phase(PROOF_ONCE, token.dpop.once), phase(ASSERTION_ONCE, token.client.once)];
  const before = [
    phase('the form', token.form),
    ...authenticated(token.client),
    phase('the grant', token.grant),
    phase(PROOF, token.dpop.proof),
  ];
  return [
    {
      endpoint: 'POST /token, authorization_code',
      phases: [
        ...before,
        phase('the form of this grant', token.codeForm),
        ...once,
        phase('the code', token.redemption),
      ],
    },
    {
      endpoint: 'POST /token, refresh_token',
      phases: [
        ...before,
        phase('the form of this grant', token.renewalForm),
        ...once,
        phase('the refresh token', token.renewal),
      ],
    },
    {
      endpoint: 'POST /token/introspect',
      phases: [
        phase('the form', introspection.form),
        ...authenticated(introspection.client),
        phase('the token sent', introspection.sent),
        phase('who asks about which token: told to the trail alone', introspection.inquiry),
        phase(ASSERTION_ONCE, introspection.client.once),
      ],
    },
    {
      endpoint: 'POST /token/revoke',
      phases: [
        phase('the form', revocation.form),
        ...authenticated(revocation.client),
        phase('the token sent', revocation.sent),
        phase(ASSERTION_ONCE, revocation.client.once),
        phase('whose token it is', revocation.revocation),
      ],
    },
  ];
}

/** Every endpoint that a service or its browser calls. */
export function endpointChecks(checks: Checks): readonly GuardedEndpoint[] {
  const { par, userinfo, cors } = checks;
  return [
    ...browserEndpoints(checks),
    {
      endpoint: 'POST /par',
      phases: [
        ...authenticated(par.client),
        phase(PROOF, par.dpop.proof),
        phase('what only a pushed request can get wrong', par.pushed),
        phase('the request', [...par.before, ...par.once]),
        phase(ASSERTION_ONCE, par.client.once),
        phase(PROOF_ONCE, par.dpop.once),
      ],
    },
    ...tokenEndpoints(checks),
    {
      endpoint: 'GET and POST /userinfo',
      phases: [
        phase('the header', userinfo.bearing),
        phase(PROOF, userinfo.dpop.proof),
        phase('the token', userinfo.token),
        phase(PROOF_ONCE, userinfo.dpop.once),
      ],
    },
    { endpoint: 'OPTIONS, from a page of another origin', phases: [phase('the page', cors)] },
  ];
}
