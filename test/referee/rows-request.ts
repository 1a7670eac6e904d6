/** Refused by redirect to the service: the form and what is asked for. */
import { realLooking } from '../support/numbers.ts';
import { authorize, posted } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';

/** Of a scope that nobody registered. */
export const DROPPED =
  'The referee drops scopes it does not know; ID-porten refuses what is not on the client (docs/facts/idporten.md#authorization-requests).';
const NONCE = {
  referee: '303 login',
  reason:
    'The nonce comes back in a claim and is compared by services: printable ASCII, at most 512 characters (ours).',
};
const STATE = {
  referee: '303 login',
  reason: 'RFC 6749, appendix A.5: state is printable ASCII; Digdir documents the same charset for logout.',
};
const refused = refusedAs('302 service invalid_request');
const offScope = refusedAs('302 service invalid_scope');

export const requestRows = (): readonly Row[] => [
  refused('state twice', authorize({}, '&state=other'), 'parameter.single'),
  refused('scope twice', authorize({}, '&scope=openid'), 'parameter.single'),
  refused('a state that is no UTF-8', authorize({ state: null }, '&state=%ff'), 'parameter.encoding', STATE),
  refused('a state of 5000 characters', { state: 's'.repeat(5000) }, 'parameter.size', {
    referee: '303 login',
    reason: 'We produce no address longer than services and proxies take (ASVS 4.2.5).',
  }),
  refused(
    'parameters of 8400 characters in all',
    { state: 's'.repeat(4000), nonce: 'n'.repeat(500), ui_locales: 'nb '.repeat(1300).trim() },
    'request.size',
    { referee: '303 login', reason: 'They are kept with the login; what is not understood is not counted.' },
  ),
  refused(
    'a state in which a real-looking number stands',
    { state: `case ${realLooking(0)}` },
    'parameter.real_number',
    { referee: '303 login', reason: 'No real people in a simulator: it would be kept with the login.' },
  ),
  row('a request object', { request: 'eyJhbGciOiJub25lIn0.e30.' }, '302 service request_not_supported', {
    rule: 'request.unsupported',
    tags: '@profile-2.1.17',
  }),
  row(
    'a request_uri by reference',
    { request_uri: 'https://rp.example/request.jwt' },
    '302 service request_uri_not_supported',
    { rule: 'request_uri.pushed' },
  ),
  row('a registration in the request', { registration: '{}' }, '302 service registration_not_supported', {
    rule: 'registration.unsupported',
  }),
  refused('no response_type', { response_type: null }, 'response_type.present', { tags: '@profile-2.1.2' }),
  row('response_type=token', { response_type: 'token' }, '302 service unsupported_response_type', {
    rule: 'response_type.code',
    tags: ['@profile-2.1.2', '@asvs-10.6.1'],
  }),
  row(
    'response_type=code id_token',
    { response_type: 'code id_token' },
    '302 service unsupported_response_type',
    { rule: 'response_type.code', tags: '@profile-2.5.4' },
  ),
  offScope('no scope', { scope: null }, 'scope.present', {
    referee: '303 service invalid_request',
    reason: 'Both refuse. RFC 6749, 3.3 wants an omitted scope refused as an invalid scope.',
  }),
  offScope('a scope not registered', { client_id: 'narrow' }, 'scope.registered', { tags: '@profile-2.1.5' }),
  offScope('a scope nobody knows', { scope: 'openid everything' }, 'scope.registered', {
    referee: '303 login',
    reason: DROPPED,
    tags: ['@profile-2.5.4', '@profile-7.4'],
  }),
  refused('a public client without state', { client_id: 'spa', state: null }, 'state.present', {
    referee: '303 login',
    reason: 'Digdir, authorize: state is required of public clients.',
    tags: '@profile-2.1.6',
  }),
  refused('a state beyond ASCII', { state: 'blåbær' }, 'state.charset', STATE),
  refused('a nonce beyond ASCII', { nonce: 'blåbær' }, 'nonce.form', NONCE),
  refused('a nonce of 600 characters', { nonce: 'n'.repeat(600) }, 'nonce.form', NONCE),
  row('POST with a bad scope', posted({ scope: 'openid everything' }), '303 service invalid_scope', {
    referee: '303 login',
    rule: 'scope.registered',
    reason: DROPPED,
  }),
  row('POST with an unknown client', posted({ client_id: 'nobody' }), '400 page invalid_client', {
    rule: 'client_id.known',
  }),
];
