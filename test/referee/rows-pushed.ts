/** Refused at /par, or with what it gave. */
import { SECRET } from './clients.ts';
import { basic, pushed, pushedThen, using } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';
import { DROPPED } from './rows-request.ts';

const METHOD = {
  referee: '201 json ok',
  reason:
    'ID-porten takes exactly the registered method; the referee takes basic for post and post for basic.',
};
/** A pushed request, used by this client. */
const used = (client_id: string, raw = '') =>
  pushedThen((request_uri, side) => using({ client_id, request_uri }, raw)(side));
const unusable = refusedAs('400 page invalid_request');
const refused = refusedAs('400 json invalid_request');
const unproven = refusedAs('401 json invalid_client');

export const pushedRows = (): readonly Row[] => [
  unusable(
    'a pushed request, used twice',
    pushedThen(async (request_uri, side) => {
      await using({ client_id: 'web', request_uri })(side);
      return using({ client_id: 'web', request_uri })(side);
    }),
    'request_uri.once',
    {
      referee: '303 login',
      reason:
        "Ours works once, whatever the login comes to (RFC 9126, 7.3); the referee's until the login is through.",
      tags: ['@profile-2.5.12', '@profile-11.23', '@rfc9126-7.3'],
    },
  ),
  unusable('a pushed request, used by another client', used('posting'), 'request_uri.same_client', {
    referee: '400 page invalid_request_object',
    reason:
      'Both show a page. invalid_request_object is about request objects (RFC 9101), which a pushed request is none of.',
    tags: ['@profile-2.5.12', '@rfc9126-4'],
  }),
  unusable(
    'a pushed request, used without client_id',
    pushedThen((request_uri, side) => using({ request_uri })(side)),
    'client_id.present',
    { tags: '@profile-2.1.3' },
  ),
  unusable(
    'a request_uri of nobody',
    using({ client_id: 'web', request_uri: 'urn:idporten:unknown' }),
    'request_uri.known',
    {
      referee: '400 page request_uri_not_supported',
      reason: 'Both show a page. Ours has the form that /par gives, so that it is supported, and not known.',
    },
  ),
  unusable('a pushed request, used with two clients', used('web', '&client_id=other'), 'client_id.single'),
  unusable(
    'a pushed request, used with a second client_id that is no text',
    used('web', '&client_id=%FF'),
    'client_id.encoding',
  ),
  unusable(
    'a pushed request beside another request_uri',
    used('web', '&request_uri=urn:idporten:x'),
    'parameter.single',
  ),
  unusable('a pushed request, used with state twice', used('web', '&state=a&state=b'), 'parameter.single'),
  refused('pushed with request_uri inside', pushed({ request_uri: 'urn:idporten:x' }), 'par.request_uri', {
    referee: '400 json request_uri_not_supported',
    reason: 'Both refuse. RFC 9126, 2.1 forbids the parameter here; RFC 6749 calls that invalid_request.',
    tags: '@rfc9126-2.1',
  }),
  row('pushed by GET', (side) => side.send('/par'), '405 json method_not_allowed', {
    referee: '404 page unknown',
    reason: 'RFC 9126, 2.3: 405 for anything but POST.',
  }),
  row(
    'pushed as JSON',
    (side) => side.send('/par', { form: '{}', headers: { ...basic(), 'content-type': 'application/json' } }),
    '415 json invalid_request',
    {
      referee: '400 json invalid_request',
      reason: 'Both refuse. RFC 9110, 15.5.16: a wrong media type is 415.',
    },
  ),
  refused('pushed with client_id in the header alone', pushed({ client_id: null }), 'client_id.present'),
  refused(
    'pushed with an unregistered redirect_uri',
    pushed({ redirect_uri: 'https://evil.example/' }),
    'redirect_uri.registered',
  ),
  row('pushed with a bad scope', pushed({ scope: 'openid everything' }), '400 json invalid_scope', {
    referee: '201 json ok',
    rule: 'scope.registered',
    reason: DROPPED,
    tags: '@rfc9126-2.3',
  }),
  row(
    'pushed with response_type=token',
    pushed({ response_type: 'token' }),
    '400 json unsupported_response_type',
    { rule: 'response_type.code' },
  ),
  refused(
    'pushed without PKCE',
    pushed({ code_challenge: null, code_challenge_method: null }),
    'code_challenge.present',
  ),
  refused('pushed with state twice', pushed({}, basic(), '&state=other'), 'parameter.single'),
  refused(
    'pushed with a secret twice',
    pushed({ client_id: 'posting', client_secret: SECRET }, {}, '&client_secret=x'),
    'par.credentials_single',
  ),
  unproven('pushed without authentication', pushed({}, {}), 'client.method', {
    tags: ['@profile-11.23', '@rfc9126-2.1', '@asvs-10.4.10'],
  }),
  refused('pushed by nobody', pushed({ client_id: null }, {}), 'client.named'),
  unproven('pushed by an unknown client', pushed({ client_id: 'nobody' }, basic('nobody')), 'client.known'),
  unproven('pushed with a wrong secret', pushed({}, basic('web', 'wrong')), 'client.secret'),
  unproven('pushed by post instead of basic', pushed({ client_secret: SECRET }, {}), 'client.method', METHOD),
  unproven(
    'pushed by basic instead of post',
    pushed({ client_id: 'posting' }, basic('posting')),
    'client.method',
    METHOD,
  ),
  refused('pushed by two methods', pushed({ client_secret: SECRET }), 'client.one_method'),
  refused(
    'pushed with a header that is no Basic credential',
    pushed({}, { authorization: 'Basic !!!' }),
    'client.header',
  ),
  refused('pushed for another client', pushed({ client_id: 'posting' }), 'client.same'),
];
