/**
 * The rules of a registration: Digdir's rules of client registration (docs/facts/idporten.md#registration).
 */

type RegistrationRuleRow = readonly [says: string, see?: string];

const CLIENTS = 'https://docs.digdir.no/docs/idporten/oidc/oidc_func_clientreg';
const rfc = (number: number, section: string) =>
  `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;

/** Rules of one error of RFC 7591, 3.2.2, by id. */
function rules<const Id extends string>(error: string, rows: Readonly<Record<Id, RegistrationRuleRow>>) {
  const made = Object.entries<RegistrationRuleRow>(rows).map(([id, [says, see = CLIENTS]]) => [
    id,
    { id, error, status: 400, citizen: 'service_fault' as const, says, see },
  ]);
  return Object.fromEntries(made) as Readonly<Record<Id, RegistrationRule>>;
}

export interface RegistrationRule {
  readonly id: string;
  readonly error: string;
  readonly status: number;
  readonly citizen: 'service_fault';
  readonly says: string;
  readonly see: string;
}

export const registrationRules = {
  ...rules('invalid_redirect_uri', {
    'redirect_uris.present': ['A service has at least one redirect_uri.'],
    'address.absolute': ['An address is absolute: http://localhost:3000/callback.', rfc(6749, '3.1.2')],
    'address.fragment': ['An address has no fragment (#…).', rfc(6749, '3.1.2')],
    'address.userinfo': ['An address names no user and no password before its host.', rfc(9110, '4.2.4')],
    'address.as_sent': [
      'An address is written as a browser sends it: it is compared character by character.',
      rfc(3986, '6.2.1'),
    ],
    'address.scheme': ['This scheme leads to no service.', rfc(8252, '8.4')],
    'address.https': [
      'An address is https, unless its host is localhost (or *.localhost, a loopback address, a name without a dot as containers have, or one of settings.http_hosts).',
    ],
    'address.localhost': ['An address at localhost is http, never https.'],
    'address.web': ['This address begins with http:// or https://.'],
    'redirect_uris.web': [
      'A redirect_uri of application_type web and browser begins with http:// or https://; a scheme of its own is for native.',
    ],
    'redirect_uris.private_scheme': [
      "An app's own scheme is a domain name reversed, with a dot in it: no.example.app:/callback.",
      rfc(8252, '7.1'),
    ],
    'redirect_uris.loopback': [
      "A native app's loopback address is registered with port 0, http://127.0.0.1:0/callback, which stands for any port; nobody else has port 0.",
      rfc(8252, '7.3'),
    ],
  }),
  ...rules('invalid_client_metadata', {
    'post_logout_redirect_uris.present': [
      'A service lists its post_logout_redirect_uris; the list may be empty.',
      'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_logout',
    ],
    'frontchannel_logout_uri.domain': [
      'The frontchannel_logout_uri has the same host as one of the redirect_uris.',
    ],
    'backchannel_logout_uri.domain': [
      'The backchannel_logout_uri has the same host as one of the redirect_uris.',
    ],
    'integration_type.login': [
      'The integration_type is idporten or api_klient: the others are for no login at ID-porten.',
    ],
    'token_endpoint_auth_method.none': [
      'The method none is for application_type browser and native, and they have no other.',
    ],
    'code_challenge_method.waived': [
      'PKCE may be waived (code_challenge_method none) for application_type web only.',
      'https://docs.digdir.no/docs/idporten/oidc/oidc_func_pkce',
    ],
    'client_secret.method': ['A client_secret belongs to client_secret_basic and client_secret_post.'],
    'default_acr_values.known': [
      'The default_acr_values hold at least one level, and only such as ID-porten or one of its eIDs gives.',
      'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize',
    ],
    'grant_types.code': ['A login needs the grant type authorization_code.'],
    'onbehalfof.unique': [
      'Each onbehalfof of a service is registered once.',
      'https://docs.digdir.no/docs/idporten/oidc/oidc_func_onbehalfof',
    ],
    'scopes.openid': ['A login needs the scope openid.'],
    'scopes.fixed': [
      'integration_type idporten has the scopes openid and profile; register api_klient for others.',
    ],
    'jwks.some': ['A jwks has at least one key.'],
    'jwks.five': ['A jwks has at most five keys.'],
    'jwks.public': [
      'A registered key holds no private member (d, p, q, dp, dq, qi, oth, k).',
      rfc(7518, '6.3.2'),
    ],
    'jwks.rsa': ['A key is of type RSA, with its exponent e.'],
    'jwks.length': ['An RSA key has a modulus of at least 2048 bits.'],
    'jwks.kid': ['A kid is made of letters, digits, dot, underscore and hyphen.'],
    'client_orgno.digits': ['An organisation number has 9 digits.'],
  }),
};

export type RuleId = keyof typeof registrationRules;

const bySentence = new Map<string, RegistrationRule>(
  Object.values(registrationRules).map((rule) => [rule.says, rule]),
);

/** The rule whose sentence a problem begins with: schemas pass nothing on but words. */
export function registrationRule(sentence: string): RegistrationRule | undefined {
  return (
    bySentence.get(sentence) ??
    Object.values(registrationRules).find(({ says }) => sentence.startsWith(`${says} `))
  );
}
