/** The rules of a DPoP proof (RFC 9449, 4.3; Digdir, func_dpop). */
import { digdir, rfc, rules } from '../rules.ts';

const DPOP = digdir('func_dpop');
const SYNTAX = rfc(9449, '4.2');
const JUDGED = rfc(9449, '4.3');
/** A proof needs neither; one that has them means what every JWT means by them. */
const EXPIRY = rfc(7519, '4.1.4');

/** Algorithms a proof may be signed with; ID-porten's are not documented. */
export const DPOP_ALGS: readonly string[] = 'ES256 ES384 ES512 PS256 PS384 PS512 RS256 RS384 RS512'.split(
  ' ',
);

/** At /token and /par with 400, at /userinfo with 401 (RFC 9449, 5 and 7.1). */
export const dpopRules = rules('invalid_dpop_proof', 400, {
  'dpop.form': ['The header DPoP must be sent once, with one signed JWT in compact form.', JUDGED],
  'dpop.typ': ['typ of the DPoP proof must be dpop+jwt.', SYNTAX],
  'dpop.alg': [`alg of the DPoP proof must be one of ${DPOP_ALGS.join(', ')}.`, SYNTAX],
  'dpop.jwk': ['jwk of the DPoP proof must be the public key, and nothing of the private one.', SYNTAX],
  'dpop.signature': ['The signature of the DPoP proof does not fit the key in its header.', JUDGED],
  'dpop.claims': ['The DPoP proof must carry jti, htm and htu as text and iat in seconds.', SYNTAX],
  'dpop.htm': ['htm of the DPoP proof must be the method of this request.', DPOP],
  'dpop.htu': ['htu of the DPoP proof must be the address of this request, without its query.', DPOP],
  'dpop.iat': ['The DPoP proof must be made for this request: iat at most 60 seconds ago.', DPOP],
  'dpop.exp': ['The DPoP proof has expired (exp), or its exp is no number.', EXPIRY],
  'dpop.nbf': ['The DPoP proof is not valid yet (nbf), or its nbf is no number.', EXPIRY],
  'dpop.ath': ['ath of the DPoP proof must be the SHA-256 of the access token, in base64url.', DPOP],
  'dpop.once': ['The DPoP proof (its jti) was used before.', rfc(9449, '11.1')],
});
