/** The rules of the contact register's endpoint, and of the history of logins. */
import { bearerRules } from '../oidc/bearer/rules.ts';
import { digdir, rules } from '../oidc/rules.ts';

const REGISTER = 'https://docs.digdir.no/docs/Kontaktregisteret/Brukerspesifikt-oppslag_rest';
const HISTORY = digdir('api_logghistorikk');

/** Of a resource of the person whose access token it is. */
export const resourceRules = {
  ...bearerRules('resource'),
  ...rules('invalid_token', 401, {
    'resource.person': [
      'The access token must be of a person who is here and has a national identity number.',
      REGISTER,
    ],
  }),
  ...rules('insufficient_scope', 403, {
    'person.scope': [
      'The access token needs krr:user/kontaktinformasjon.read or krr:user/digitalpost.read.',
      REGISTER,
    ],
    'person.write_scope': [
      'The access token needs krr:user/spraak.write for spraak, and krr:user/kontaktinformasjon.write, which is Prøveporten’s own, for all else.',
      REGISTER,
    ],
    'log.scope': ['The access token needs the scope idporten:user.log.read.', HISTORY],
  }),
};

export const registerRules = {
  ...rules('invalid_request', 400, {
    'person.body': [
      'The body must be a JSON object with what is to be changed, such as {"spraak":"en"}, and hold no number that could be a real person’s.',
      REGISTER,
    ],
    'person.mailbox': [
      'A digital mailbox is for somebody who is registered, has not opted out, and is 15 years old.',
      REGISTER,
    ],
    'person.code': ['The code is wrong or too old, or was typed wrong too often.', REGISTER],
    'log.maxhits': ['maxhits must be a whole number from 1 to 100.', HISTORY],
  }),
  ...rules('not_acceptable', 406, {
    'person.accept': ['The answer is application/json or application/jose.', REGISTER],
  }),
  ...rules('address_shared', 409, {
    'person.shared': [
      'Somebody else has registered this address, too: a code was sent to it, to be given in engangskode.',
      REGISTER,
    ],
  }),
  ...rules('temporarily_unavailable', 503, {
    'person.answers': ['The contact register does not answer for this person.', REGISTER],
  }),
};
