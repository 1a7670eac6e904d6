/** The rules of /userinfo, beside DPoP. */
import { bearerRules } from '../bearer/rules.ts';
import { digdir, rules } from '../rules.ts';

/** GET and POST /userinfo. */
export const userinfoRules = {
  ...bearerRules('userinfo'),
  ...rules('insufficient_scope', 403, {
    'userinfo.scope': ['The access token needs the scope profile.', digdir('protocol_userinfo')],
  }),
};
