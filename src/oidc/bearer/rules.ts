/** The rules of every endpoint that an access token opens, beside DPoP's and that of the scope it needs. */
import type { Rule } from '../../web/rule.ts';
import { digdir, rfc, rules } from '../rules.ts';

const RULES = {
  ...rules('invalid_request', 400, {
    in_header: [
      'The access token must be sent in the Authorization header, not in query or form.',
      rfc(9700, '4.3.2'),
    ],
    form: ['The Authorization header must be Bearer or DPoP and one token.', rfc(6750, '2.1')],
    dpop_scheme: ['Beside a DPoP proof the Authorization header must be DPoP.', rfc(9449, '7.1')],
  }),
  ...rules('invalid_token', 401, {
    sent: ['The request needs Authorization: Bearer <access token>.', rfc(6750, '3')],
    dpop_proof: ['Authorization: DPoP needs a DPoP proof.', digdir('func_dpop')],
    active: ['The access token is unknown, expired or revoked.', rfc(6750, '3.1')],
    bound: [
      'An access token that is bound to a key must come with a DPoP proof of it; one that is not, as Bearer.',
      rfc(9449, '7.2'),
    ],
  }),
};

export type BearerRules = Readonly<Record<keyof typeof RULES, Rule>>;

/** As the endpoint of this name refuses by them: `userinfo.sent`. */
export function bearerRules(endpoint: string): BearerRules {
  const own = (name: keyof BearerRules): Rule => ({ ...RULES[name], id: `${endpoint}.${name}` });
  return {
    in_header: own('in_header'),
    form: own('form'),
    dpop_scheme: own('dpop_scheme'),
    sent: own('sent'),
    dpop_proof: own('dpop_proof'),
    active: own('active'),
    bound: own('bound'),
  };
}
