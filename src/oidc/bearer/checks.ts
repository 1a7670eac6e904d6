/** The checks of an endpoint that an access token opens (RFC 6750; RFC 9449, 7). */
import type { Rule } from '../../web/rule.ts';
import type { Check } from '../check.ts';
import { DPOP_CHECKS, type DpopChecks } from '../client/dpop.ts';
import type { AccessToken } from '../records.ts';
import type { BearerRules } from './rules.ts';

/** The request's headers and parameters, before the token is looked up. */
export interface Bearing {
  readonly authorization: string | undefined;
  readonly proof: string | undefined;
  /** Query or form carry an access_token. */
  readonly elsewhere: boolean;
}

/** The token beside who proves to hold a key. */
interface PresentedToken {
  /** As it came. */
  readonly sent: string;
  readonly token: AccessToken | undefined;
  readonly jkt: string | null;
}

/** Every check of such an endpoint, in order. */
export interface BearerChecks {
  readonly bearing: readonly Check<Bearing>[];
  readonly dpop: DpopChecks;
  readonly token: readonly Check<PresentedToken>[];
}

export const tokenOf = (authorization: string | undefined) =>
  /^(?:bearer|dpop) ([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '')?.[1];
export const isDpop = (authorization: string | undefined) => /^dpop\b/i.test(authorization ?? '');

const BEARER = 'Authorization: Bearer <access token>';
/** The scheme in front of the token; the token is never repeated. */
const schemeOf = ({ authorization }: Bearing) => ({
  sent: {
    'scheme of Authorization': authorization === undefined ? undefined : authorization.replace(/\s.*$/s, ''),
  },
});

const bearing = (rules: BearerRules): readonly Check<Bearing>[] => [
  { rule: rules.in_header, holds: ({ elsewhere }) => !elsewhere, explain: () => ({ correct: BEARER }) },
  {
    rule: rules.sent,
    holds: ({ authorization }) => /^(bearer|dpop)\b/i.test(authorization ?? ''),
    explain: (sent) => ({ ...schemeOf(sent), correct: BEARER }),
  },
  {
    rule: rules.form,
    holds: ({ authorization }) => tokenOf(authorization) !== undefined,
    explain: (sent) => ({ ...schemeOf(sent), correct: BEARER }),
  },
  {
    rule: rules.dpop_proof,
    holds: ({ authorization, proof }) => !isDpop(authorization) || proof !== undefined,
    explain: ({ proof }) => ({ sent: { dpop: proof } }),
  },
  {
    rule: rules.dpop_scheme,
    holds: ({ authorization, proof }) => isDpop(authorization) || proof === undefined,
    explain: (sent) => ({ ...schemeOf(sent), beside: { dpop: sent.proof }, correct: 'DPoP' }),
  },
];

/** `scopes`: the token needs one of these, says the rule `scope`. */
export function bearerChecks(rules: BearerRules, scope: Rule, scopes: readonly string[]): BearerChecks {
  return {
    bearing: bearing(rules),
    dpop: DPOP_CHECKS,
    token: [
      {
        rule: rules.active,
        holds: ({ token }) => token !== undefined,
        explain: ({ sent }) => ({ sent: { access_token: sent } }),
      },
      {
        rule: rules.bound,
        holds: ({ token, jkt }) => (token?.jkt ?? null) === jkt,
        explain: ({ token, jkt }) => ({
          sent: { jkt: jkt ?? undefined },
          correct: token?.jkt ?? 'no proof: the token is bound to no key',
        }),
      },
      {
        rule: scope,
        holds: ({ token }) => scopes.some((one) => token?.scopes.includes(one)),
        explain: ({ token }) => ({
          sent: { 'scope of the token': token?.scopes.join(' ') },
          correct: scopes.join(' or '),
        }),
      },
    ],
  };
}
