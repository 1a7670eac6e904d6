/** The rules of an authorization request, at /authorize and /par. */
import { CLIENTS, digdir, rfc, rules } from '../rules.ts';

const OIDC = 'https://openid.net/specs/openid-connect-core-1_0.html';
const AUTHORIZE = digdir('protocol_authorize');
const HEADLESS = digdir('func_apitesting');
const PKCE = digdir('func_pkce');
const ONCE = rfc(6749, '3.1');
const ERRORS = rfc(6749, '4.1.2.1');
const REQUEST = `${OIDC}#AuthRequest`;
const AUTH_ERROR = `${OIDC}#AuthError`;

/**
 * Before the redirect is trusted: shown on our own page, for an unchecked address is not redirected to (RFC
 * 9700, 4.11).
 */
export const identityRules = {
  ...rules('invalid_request', 400, {
    'client_id.single': ['The parameter client_id must be sent exactly once.', ONCE],
    'client_id.encoding': ['The value of client_id is not percent-encoded UTF-8.', ONCE],
    'client_id.present': [
      'The parameter client_id is missing; request_uri needs it beside it too.',
      AUTHORIZE,
    ],
    'redirect_uri.single': ['The parameter redirect_uri must be sent exactly once.', ONCE],
    'redirect_uri.encoding': ['The value of redirect_uri is not percent-encoded UTF-8.', ONCE],
    'redirect_uri.present': ['The parameter redirect_uri is missing.', AUTHORIZE],
    'redirect_uri.registered': [
      'The redirect_uri must equal a registered one, character by character.',
      rfc(9700, '2.1'),
    ],
  }),
  ...rules('invalid_client', 400, {
    'client_id.known': ['No service is registered under this client_id.', CLIENTS],
  }),
};

/** Once the redirect is trusted: the refusal goes back to the service (RFC 6749, 4.1.2.1). */
export const requestRules = {
  ...rules('invalid_request', 400, {
    'parameter.single': ['A parameter must not be sent twice.', ONCE],
    'parameter.encoding': ['A parameter is not percent-encoded UTF-8, or holds a control character.', ONCE],
    'parameter.size': ['A parameter is longer than 4096 characters.', ERRORS],
    'request.size': ['The parameters that are understood hold more than 8192 characters in all.', ERRORS],
    'parameter.real_number': [
      'A parameter holds a number that could belong to a real person; nothing of it is kept.',
      HEADLESS,
    ],
    'response_type.present': ['The parameter response_type is missing.', AUTHORIZE],
    'response_mode.known': [
      'The response_mode must be query, form_post, query.jwt or form_post.jwt.',
      AUTHORIZE,
    ],
    'state.present': [
      'The parameter state is required of services without client authentication.',
      AUTHORIZE,
    ],
    'state.charset': [
      'The state may hold printable ASCII only (x20 to x7E).',
      'https://www.rfc-editor.org/rfc/rfc6749#appendix-A.5',
    ],
    'nonce.form': ['The nonce may hold printable ASCII only, at most 512 characters.', REQUEST],
    'code_challenge.present': ['The parameter code_challenge is missing: PKCE is required.', PKCE],
    'code_challenge_method.s256': ['The code_challenge_method must be S256; absent would mean plain.', PKCE],
    'code_challenge_method.alone': ['A code_challenge_method needs a code_challenge.', PKCE],
    'code_challenge.form': [
      'The code_challenge must be 43 characters of base64url, unpadded.',
      rfc(7636, '4.2'),
    ],
    'dpop_jkt.form': ['The dpop_jkt must be a SHA-256 thumbprint in base64url, unpadded.', rfc(9449, '10')],
    'acr_values.known': ['An acr value is unknown.', digdir('protocol_nye_idporten')],
    'prompt.known': ['A prompt value is unknown: login, none and consent are supported.', REQUEST],
    'prompt.none_alone': ['The prompt value none must stand alone.', REQUEST],
    'max_age.whole': ['The max_age must be a whole number of seconds, not negative.', REQUEST],
    'onbehalfof.registered': [
      'This onbehalfof is not registered for the service.',
      digdir('func_onbehalfof'),
    ],
    'login_hint.form': ['A headless login_hint must read <prefix>:<11 digits>_<acr>.', HEADLESS],
    'login_hint.level': [
      'The level in login_hint is lower than every one in acr_values, or in default_acr_values of the service where none was sent.',
      HEADLESS,
    ],
    'login_hint.number': ['The number in login_hint cannot be used.', HEADLESS],
    'id_token_hint.ours': [
      'Beside prompt=none, id_token_hint must be an ID token issued here to this service.',
      REQUEST,
    ],
  }),
  ...rules('request_not_supported', 400, {
    'request.unsupported': [
      'The parameter request is not supported: push the request to /par instead.',
      AUTH_ERROR,
    ],
  }),
  ...rules('request_uri_not_supported', 400, {
    'request_uri.pushed': ['Only a request_uri that /par handed out is supported.', AUTH_ERROR],
  }),
  ...rules('registration_not_supported', 400, {
    'registration.unsupported': ['The parameter registration is not supported.', AUTH_ERROR],
  }),
  ...rules('unsupported_response_type', 400, {
    'response_type.code': ['The response_type must be code.', AUTHORIZE],
  }),
  ...rules('invalid_scope', 400, {
    'scope.present': ['The parameter scope is missing.', rfc(6749, '3.3')],
    'scope.registered': ['A scope is not registered for this service.', CLIENTS],
  }),
  ...rules('invalid_target', 400, {
    'resource.uri': ['The resource must be one absolute URI without a fragment.', digdir('func_aud')],
  }),
  ...rules('invalid_authorization_details', 400, {
    'authorization_details.form': [
      'The authorization_details must be a JSON array of objects, each with a type.',
      rfc(9396, '2'),
    ],
    'authorization_details.type': [
      'The only type of authorization_details is idporten:fullmakt.',
      digdir('protocol_rar'),
    ],
    'authorization_details.single': [
      'The authorization_details must hold one object: one choice is made of whom to represent.',
      digdir('auth_fullmakt'),
    ],
    'authorization_details.members': [
      'An object of type idporten:fullmakt has type and permission_roles, and nothing else.',
      digdir('protocol_rar'),
    ],
    'authorization_details.roles': [
      'The permission_roles must be a list of at least one role, each a word like arbeid.',
      digdir('protocol_rar'),
    ],
  }),
  ...rules('login_required', 400, {
    'id_token_hint.person': [
      'Another person logs in than the one the id_token_hint speaks of.',
      `${OIDC}#AuthRequestValidation`,
    ],
    'authorize.other_site': [
      'A frame, an image or a script of another origin asks: in production that is another site, from where ID-porten gets no cookie, and its pages show in no frame. Renew by a refresh token, or by a navigation of the whole page. (settings.same_site)',
      digdir('func_sso'),
    ],
    'session.ended': ['The SSO session ended while the citizen was asked.', AUTH_ERROR],
    'prompt.none_served': [
      'No SSO session of this browser can answer, and prompt=none allows no page.',
      AUTH_ERROR,
    ],
  }),
  ...rules('temporarily_unavailable', 429, {
    'logins.open': ['This browser has as many unfinished logins as it may; finish or leave some.', ERRORS],
  }),
  ...rules('consent_required', 400, {
    'prompt.none_consent': ['A scope needs consent, and prompt=none allows no page.', AUTH_ERROR],
  }),
  ...rules('interaction_required', 400, {
    'prompt.none_representation': [
      'The citizen must choose whom to represent, and prompt=none allows no page.',
      AUTH_ERROR,
    ],
  }),
  ...rules('access_denied', 400, { 'login.cancelled': ['The citizen cancelled the login.', ERRORS] }),
  ...rules('server_error', 400, {
    'login.answer': ['Another party that should say who the citizen is has failed.', ERRORS],
  }),
};
