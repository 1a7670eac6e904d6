/** Refused at /par, or with what it gave. */
import { SECRET } from './clients.ts';
import { basic, pushed, pushedThen, using } from './requests.ts';
import { type Row, row } from './rows.ts';

export const pushedRows = (): readonly Row[] => [
  row(
    'a pushed request, used twice',
    pushedThen(async (request_uri, side) => {
      await using({ client_id: 'web', request_uri })(side);
      return using({ client_id: 'web', request_uri })(side);
    }),
    '400 page invalid_request',
    '303 login',
    {
      rule: 'request_uri.once',
      reason:
        "Ours works once, whatever the login comes to (RFC 9126, 7.3); the referee's until the login is through.",
      tags: ['@profile-2.5.12', '@profile-11.23'],
    },
  ),
  row(
    'a pushed request, used by another client',
    pushedThen((request_uri, side) => using({ client_id: 'posting', request_uri })(side)),
    '400 page invalid_request',
    '400 page invalid_request_object',
    {
      rule: 'request_uri.same_client',
      reason:
        'Both show a page. invalid_request_object is about request objects (RFC 9101), which a pushed request is none of.',
      tags: '@profile-2.5.12',
    },
  ),
  row(
    'a pushed request, used without client_id',
    pushedThen((request_uri, side) => using({ request_uri })(side)),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'client_id.present', tags: '@profile-2.1.3' },
  ),
  row(
    'a request_uri of nobody',
    using({ client_id: 'web', request_uri: 'urn:idporten:unknown' }),
    '400 page invalid_request',
    '400 page request_uri_not_supported',
    {
      rule: 'request_uri.known',
      reason: 'Both show a page. Ours has the form that /par gives, so that it is supported, and not known.',
    },
  ),
  row(
    'a pushed request, used with two clients',
    pushedThen((request_uri, side) => using({ client_id: 'web', request_uri }, '&client_id=other')(side)),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'client_id.single' },
  ),
  row(
    'a pushed request, used with a second client_id that is no text',
    pushedThen((request_uri, side) => using({ client_id: 'web', request_uri }, '&client_id=%FF')(side)),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'client_id.encoding' },
  ),
  row(
    'a pushed request beside another request_uri',
    pushedThen((request_uri, side) =>
      using({ client_id: 'web', request_uri }, '&request_uri=urn:idporten:x')(side),
    ),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'parameter.single' },
  ),
  row(
    'a pushed request, used with state twice',
    pushedThen((request_uri, side) => using({ client_id: 'web', request_uri }, '&state=a&state=b')(side)),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'parameter.single' },
  ),
  row(
    'pushed with request_uri inside',
    pushed({ request_uri: 'urn:idporten:x' }),
    '400 json invalid_request',
    '400 json request_uri_not_supported',
    {
      rule: 'par.request_uri',
      reason: 'Both refuse. RFC 9126, 2.1 forbids the parameter here; RFC 6749 calls that invalid_request.',
    },
  ),
  row('pushed by GET', (side) => side.send('/par'), '405 json method_not_allowed', '404 page unknown', {
    reason: 'RFC 9126, 2.3: 405 for anything but POST.',
  }),
  row(
    'pushed as JSON',
    (side) => side.send('/par', { form: '{}', headers: { ...basic(), 'content-type': 'application/json' } }),
    '415 json invalid_request',
    '400 json invalid_request',
    { reason: 'Both refuse. RFC 9110, 15.5.16: a wrong media type is 415.' },
  ),
  row(
    'pushed with client_id in the header alone',
    pushed({ client_id: null }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'client_id.present' },
  ),
  row(
    'pushed with an unregistered redirect_uri',
    pushed({ redirect_uri: 'https://evil.example/' }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'redirect_uri.registered' },
  ),
  row(
    'pushed with a bad scope',
    pushed({ scope: 'openid everything' }),
    '400 json invalid_scope',
    '201 json ok',
    {
      rule: 'scope.registered',
      reason:
        'The referee drops scopes it does not know; ID-porten refuses what is not on the client (docs/facts/idporten.md#authorization-requests).',
    },
  ),
  row(
    'pushed with response_type=token',
    pushed({ response_type: 'token' }),
    '400 json unsupported_response_type',
    '400 json unsupported_response_type',
    { rule: 'response_type.code' },
  ),
  row(
    'pushed without PKCE',
    pushed({ code_challenge: null, code_challenge_method: null }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'code_challenge.present' },
  ),
  row(
    'pushed with state twice',
    pushed({}, basic(), '&state=other'),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'parameter.single' },
  ),
  row(
    'pushed with a secret twice',
    pushed({ client_id: 'posting', client_secret: SECRET }, {}, '&client_secret=x'),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'par.credentials_single' },
  ),
  row('pushed without authentication', pushed({}, {}), '401 json invalid_client', '401 json invalid_client', {
    rule: 'client.method',
    tags: '@profile-11.23',
  }),
  row(
    'pushed by nobody',
    pushed({ client_id: null }, {}),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'client.named' },
  ),
  row(
    'pushed by an unknown client',
    pushed({ client_id: 'nobody' }, basic('nobody')),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'client.known' },
  ),
  row(
    'pushed with a wrong secret',
    pushed({}, basic('web', 'wrong')),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'client.secret' },
  ),
  row(
    'pushed by post instead of basic',
    pushed({ client_secret: SECRET }, {}),
    '401 json invalid_client',
    '201 json ok',
    {
      rule: 'client.method',
      reason:
        'ID-porten takes exactly the registered method; the referee takes basic for post and post for basic.',
    },
  ),
  row(
    'pushed by basic instead of post',
    pushed({ client_id: 'posting' }, basic('posting')),
    '401 json invalid_client',
    '201 json ok',
    {
      rule: 'client.method',
      reason:
        'ID-porten takes exactly the registered method; the referee takes basic for post and post for basic.',
    },
  ),
  row(
    'pushed by two methods',
    pushed({ client_secret: SECRET }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'client.one_method' },
  ),
  row(
    'pushed with a header that is no Basic credential',
    pushed({}, { authorization: 'Basic !!!' }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'client.header' },
  ),
  row(
    'pushed for another client',
    pushed({ client_id: 'posting' }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'client.same' },
  ),
];
