/** The rules for pages of another origin. */
import { digdir, rules } from './rules.ts';

/** Pages of other origins. */
export const corsRules = rules('invalid_request', 403, {
  'cors.origin': [
    'Pages of this origin may not call: it is that of no redirect_uri of a service of application_type browser.',
    digdir('auth_spa'),
  ],
});
