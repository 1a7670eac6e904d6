/** Refused by redirect to the service. */
import { authorize, posted, silently } from './requests.ts';
import { type Row, row } from './rows.ts';

const HINT = 'testid:00000000001_idporten-loa';

export const backRows = (): readonly Row[] => [
  row(
    'state twice',
    authorize({}, '&state=other'),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'parameter.single' },
  ),
  row(
    'scope twice',
    authorize({}, '&scope=openid'),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'parameter.single' },
  ),
  row(
    'a state that is no UTF-8',
    authorize({ state: null }, '&state=%ff'),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'parameter.encoding',
      reason:
        'RFC 6749, appendix A.5: state is printable ASCII; Digdir documents the same charset for logout.',
    },
  ),
  row(
    'a state of 5000 characters',
    authorize({ state: 's'.repeat(5000) }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'parameter.size',
      reason: 'We produce no address longer than services and proxies take (ASVS 4.2.5).',
    },
  ),
  row(
    'a request object',
    authorize({ request: 'eyJhbGciOiJub25lIn0.e30.' }),
    '302 service request_not_supported',
    '303 service request_not_supported',
    { rule: 'request.unsupported' },
  ),
  row(
    'a request_uri by reference',
    authorize({ request_uri: 'https://rp.example/request.jwt' }),
    '302 service request_uri_not_supported',
    '303 service request_uri_not_supported',
    { rule: 'request_uri.pushed' },
  ),
  row(
    'a registration in the request',
    authorize({ registration: '{}' }),
    '302 service registration_not_supported',
    '303 service registration_not_supported',
    { rule: 'registration.unsupported' },
  ),
  row(
    'no response_type',
    authorize({ response_type: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'response_type.present' },
  ),
  row(
    'response_type=token',
    authorize({ response_type: 'token' }),
    '302 service unsupported_response_type',
    '303 service unsupported_response_type',
    { rule: 'response_type.code' },
  ),
  row(
    'response_type=code id_token',
    authorize({ response_type: 'code id_token' }),
    '302 service unsupported_response_type',
    '303 service unsupported_response_type',
    { rule: 'response_type.code' },
  ),
  row(
    'response_mode=fragment',
    authorize({ response_mode: 'fragment' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'response_mode.query',
      reason:
        "Discovery announces query alone until the other modes are built; fragment is not ID-porten's at all.",
    },
  ),
  row(
    'response_mode=form_post',
    authorize({ response_mode: 'form_post' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'response_mode.query',
      reason:
        "Discovery announces query alone until the other modes are built; fragment is not ID-porten's at all.",
    },
  ),
  row(
    'response_mode nobody knows',
    authorize({ response_mode: 'pigeon' }),
    '302 service invalid_request',
    '303 service unsupported_response_mode',
    {
      rule: 'response_mode.query',
      reason:
        'Both refuse. No specification registers unsupported_response_mode; RFC 6749, 4.1.2.1 has invalid_request for a bad value.',
    },
  ),
  row('no scope', authorize({ scope: null }), '302 service invalid_scope', '303 service invalid_request', {
    rule: 'scope.present',
    reason: 'Both refuse. RFC 6749, 3.3 wants an omitted scope refused as an invalid scope.',
  }),
  row(
    'a scope not registered',
    authorize({ client_id: 'narrow' }),
    '302 service invalid_scope',
    '303 service invalid_scope',
    { rule: 'scope.registered' },
  ),
  row(
    'a scope nobody knows',
    authorize({ scope: 'openid everything' }),
    '302 service invalid_scope',
    '303 login',
    {
      rule: 'scope.registered',
      reason:
        'The referee drops scopes it does not know; ID-porten refuses what is not on the client (idporten-profile 2.5).',
    },
  ),
  row(
    'a public client without state',
    authorize({ client_id: 'spa', state: null }),
    '302 service invalid_request',
    '303 login',
    { rule: 'state.present', reason: 'Digdir, authorize: state is required of public clients.' },
  ),
  row('a state beyond ASCII', authorize({ state: 'blåbær' }), '302 service invalid_request', '303 login', {
    rule: 'state.charset',
    reason: 'RFC 6749, appendix A.5: state is printable ASCII; Digdir documents the same charset for logout.',
  }),
  row('a nonce beyond ASCII', authorize({ nonce: 'blåbær' }), '302 service invalid_request', '303 login', {
    rule: 'nonce.form',
    reason:
      'The nonce comes back in a claim and is compared by services: printable ASCII, at most 512 characters (ours).',
  }),
  row(
    'a nonce of 600 characters',
    authorize({ nonce: 'n'.repeat(600) }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'nonce.form',
      reason:
        'The nonce comes back in a claim and is compared by services: printable ASCII, at most 512 characters (ours).',
    },
  ),
  row(
    'no code_challenge',
    authorize({ code_challenge: null, code_challenge_method: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.present' },
  ),
  row(
    'no code_challenge from a public client',
    authorize({ client_id: 'spa', code_challenge: null, code_challenge_method: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.present' },
  ),
  row(
    'a method without a challenge, PKCE waived',
    authorize({ client_id: 'waived', code_challenge: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge_method.alone' },
  ),
  row(
    'no code_challenge_method',
    authorize({ code_challenge_method: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge_method.s256' },
  ),
  row(
    'code_challenge_method=plain',
    authorize({ code_challenge_method: 'plain' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge_method.s256' },
  ),
  row(
    'a padded code_challenge',
    authorize({ code_challenge: `${'a'.repeat(43)}=` }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.form' },
  ),
  row(
    'a short code_challenge',
    authorize({ code_challenge: 'short' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.form' },
  ),
  row(
    'an acr nobody knows',
    authorize({ acr_values: 'idporten-loa-extreme' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'acr_values.known',
      reason:
        'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (idporten-profile 13) and gives at least the level asked.',
    },
  ),
  row('acr_values=Level4', authorize({ acr_values: 'Level4' }), '302 service invalid_request', '303 login', {
    rule: 'acr_values.known',
    reason:
      'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (idporten-profile 13) and gives at least the level asked.',
  }),
  row(
    'a prompt nobody knows',
    authorize({ prompt: 'dance' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'prompt.known' },
  ),
  row(
    'prompt=none login',
    authorize({ prompt: 'none login' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'prompt.none_alone' },
  ),
  row(
    'max_age=-1',
    authorize({ max_age: '-1' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'max_age.whole' },
  ),
  row(
    'max_age=soon',
    authorize({ max_age: 'soon' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'max_age.whole' },
  ),
  row(
    'a resource with a fragment',
    authorize({ resource: 'https://api.example.no/#part' }),
    '302 service invalid_target',
    '303 service invalid_target',
    { rule: 'resource.uri' },
  ),
  row(
    'a resource that is no URI',
    authorize({ resource: 'api' }),
    '302 service invalid_target',
    '303 service invalid_target',
    { rule: 'resource.uri' },
  ),
  row(
    'two resources',
    authorize({}, '&resource=urn:a:b&resource=urn:c:d'),
    '302 service invalid_target',
    '303 login',
    {
      rule: 'resource.uri',
      reason: 'ID-porten documents one resource, and one audience per token is safer (RFC 9700, 2.3).',
    },
  ),
  row(
    'onbehalfof, unregistered',
    authorize({ onbehalfof: 'somebody' }),
    '302 service invalid_request',
    '303 login',
    { rule: 'onbehalfof.registered', reason: "ID-porten's own parameter (Digdir, func_onbehalfof)." },
  ),
  row(
    'authorization_details',
    authorize({ authorization_details: '[{"type":"idporten:fullmakt"}]' }),
    '302 service invalid_authorization_details',
    '303 login',
    {
      rule: 'authorization_details.unsupported',
      reason:
        'RFC 9396, 5: unknown types must be refused; the referee has the feature off and ignores the parameter.',
    },
  ),
  row(
    'prompt=none without a session',
    authorize({ prompt: 'none' }),
    '302 service login_required',
    '303 service login_required',
    { rule: 'prompt.none_served' },
  ),
  row(
    'an SSO session of a lower level, prompt=none',
    silently({ acr_values: 'idporten-loa-high' }),
    '302 service login_required',
    '303 service code',
    {
      rule: 'prompt.none_served',
      reason:
        'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (idporten-profile 13) and gives at least the level asked.',
    },
  ),
  row(
    'an SSO session older than max_age, prompt=none',
    silently({ max_age: '0' }),
    '302 service login_required',
    '303 service login_required',
    { rule: 'prompt.none_served' },
  ),
  row(
    'an id_token_hint of somebody else, prompt=none',
    silently({}, 'other'),
    '302 service login_required',
    '303 service login_required',
    { rule: 'prompt.none_served' },
  ),
  row(
    'an id_token_hint nobody issued, prompt=none',
    silently({ id_token_hint: 'nonsense' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'id_token_hint.ours' },
  ),
  row(
    'headless login without a level',
    authorize({ login_hint: 'testid:00000000001' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.form',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    'headless login at a level nobody knows',
    authorize({ login_hint: `${HINT}-low` }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.form',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    'headless login at a lower level than asked',
    authorize({ login_hint: `${HINT}-substantial`, acr_values: 'idporten-loa-high' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.level',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    "headless login with a number that may be somebody's",
    authorize({ login_hint: `testid:${'0'.repeat(11)}_idporten-loa-high` }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.number',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    'POST with a bad scope',
    posted({ scope: 'openid everything' }),
    '303 service invalid_scope',
    '303 login',
    {
      rule: 'scope.registered',
      reason:
        'The referee drops scopes it does not know; ID-porten refuses what is not on the client (idporten-profile 2.5).',
    },
  ),
  row(
    'POST with an unknown client',
    posted({ client_id: 'nobody' }),
    '400 page invalid_client',
    '400 page invalid_client',
    { rule: 'client_id.known' },
  ),
];
