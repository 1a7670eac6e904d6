/** Refused before the redirect is trusted. */
import { CALLBACK } from './clients.ts';
import { authorize } from './requests.ts';
import { type Row, row } from './rows.ts';

export const pageRows = (): readonly Row[] => [
  row(
    'no client_id',
    authorize({ client_id: null }),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'client_id.present', tags: '@profile-2.1.3' },
  ),
  row(
    'client_id twice',
    authorize({}, '&client_id=web'),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'client_id.single' },
  ),
  row(
    'client_id that is no UTF-8',
    authorize({ client_id: null }, '&client_id=%ff'),
    '400 page invalid_request',
    '400 page invalid_client',
    {
      rule: 'client_id.encoding',
      reason:
        'Both show a page. We say what is wrong with the text; to the referee it is one more unknown client.',
    },
  ),
  row(
    'client_id with broken percent-encoding',
    authorize({ client_id: null }, '&client_id=%zz'),
    '400 page invalid_request',
    '400 page invalid_client',
    {
      rule: 'client_id.encoding',
      reason:
        'Both show a page. We say what is wrong with the text; to the referee it is one more unknown client.',
    },
  ),
  row(
    'an unknown client',
    authorize({ client_id: 'nobody' }),
    '400 page invalid_client',
    '400 page invalid_client',
    { rule: 'client_id.known', tags: '@profile-2.5.1' },
  ),
  row(
    'a client_id in other case',
    authorize({ client_id: 'WEB' }),
    '400 page invalid_client',
    '400 page invalid_client',
    { rule: 'client_id.known' },
  ),
  row(
    'no redirect_uri',
    authorize({ redirect_uri: null }),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'redirect_uri.present', tags: '@profile-2.5.2' },
  ),
  row(
    'redirect_uri twice',
    authorize({}, `&redirect_uri=${encodeURIComponent(CALLBACK)}`),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'redirect_uri.single' },
  ),
  row(
    'redirect_uri that is no UTF-8',
    authorize({ redirect_uri: null }, '&redirect_uri=http://localhost:3000/%ff'),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.encoding',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'an unregistered redirect_uri',
    authorize({ redirect_uri: 'https://evil.example/' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
      tags: ['@profile-2.5.2', '@profile-11.20'],
    },
  ),
  row(
    'redirect_uri with a slash more',
    authorize({ redirect_uri: `${CALLBACK}/` }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
      tags: '@profile-2.1.4',
    },
  ),
  row(
    'redirect_uri with a query more',
    authorize({ redirect_uri: `${CALLBACK}?more=1` }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'redirect_uri in other case',
    authorize({ redirect_uri: 'http://LOCALHOST:3000/callback' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'redirect_uri with a user in front of another host',
    authorize({ redirect_uri: 'http://localhost:3000@evil.example/callback' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'redirect_uri by the loopback number',
    authorize({ redirect_uri: 'http://127.0.0.1:3000/callback' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'redirect_uri on another port, not a native app',
    authorize({ redirect_uri: 'http://localhost:3001/callback' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'a native app on another path',
    authorize({ client_id: 'app', redirect_uri: 'http://127.0.0.1:51004/other' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'redirect_uri with javascript:',
    authorize({ redirect_uri: 'javascript:alert(1)' }),
    '400 page invalid_request',
    '400 page invalid_redirect_uri',
    {
      rule: 'redirect_uri.registered',
      reason:
        "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
    },
  ),
  row(
    'client_id once right and once no UTF-8',
    authorize({}, '&client_id=%ff'),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'client_id.encoding' },
  ),
  row(
    'redirect_uri once right and once no UTF-8',
    authorize({}, '&redirect_uri=%ff'),
    '400 page invalid_request',
    '400 page invalid_request',
    { rule: 'redirect_uri.encoding' },
  ),
];
