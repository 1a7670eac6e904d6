/** Refused by redirect to the service: the form and what is asked for. */
import { realLooking } from '../support/numbers.ts';
import { authorize, posted } from './requests.ts';
import { type Row, row } from './rows.ts';

export const requestRows = (): readonly Row[] => [
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
    'parameters of 8400 characters in all',
    authorize({ state: 's'.repeat(4000), nonce: 'n'.repeat(500), ui_locales: 'nb '.repeat(1300).trim() }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'request.size',
      reason: 'They are kept with the login; what is not understood is not counted.',
    },
  ),
  row(
    'a state in which a real-looking number stands',
    authorize({ state: `case ${realLooking(0)}` }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'parameter.real_number',
      reason: 'No real people in a simulator: it would be kept with the login.',
    },
  ),
  row(
    'a request object',
    authorize({ request: 'eyJhbGciOiJub25lIn0.e30.' }),
    '302 service request_not_supported',
    '303 service request_not_supported',
    { rule: 'request.unsupported', tags: '@profile-2.1.17' },
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
    { rule: 'response_type.present', tags: '@profile-2.1.2' },
  ),
  row(
    'response_type=token',
    authorize({ response_type: 'token' }),
    '302 service unsupported_response_type',
    '303 service unsupported_response_type',
    { rule: 'response_type.code', tags: '@profile-2.1.2' },
  ),
  row(
    'response_type=code id_token',
    authorize({ response_type: 'code id_token' }),
    '302 service unsupported_response_type',
    '303 service unsupported_response_type',
    { rule: 'response_type.code', tags: '@profile-2.5.4' },
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
    { rule: 'scope.registered', tags: '@profile-2.1.5' },
  ),
  row(
    'a scope nobody knows',
    authorize({ scope: 'openid everything' }),
    '302 service invalid_scope',
    '303 login',
    {
      rule: 'scope.registered',
      reason:
        'The referee drops scopes it does not know; ID-porten refuses what is not on the client (docs/facts/idporten.md#authorization-requests).',
      tags: ['@profile-2.5.4', '@profile-7.4'],
    },
  ),
  row(
    'a public client without state',
    authorize({ client_id: 'spa', state: null }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'state.present',
      reason: 'Digdir, authorize: state is required of public clients.',
      tags: '@profile-2.1.6',
    },
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
    'POST with a bad scope',
    posted({ scope: 'openid everything' }),
    '303 service invalid_scope',
    '303 login',
    {
      rule: 'scope.registered',
      reason:
        'The referee drops scopes it does not know; ID-porten refuses what is not on the client (docs/facts/idporten.md#authorization-requests).',
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
