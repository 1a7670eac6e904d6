/** Refused before the redirect is trusted. */
import { CALLBACK } from './clients.ts';
import { authorize } from './requests.ts';
import { type Row, refusedAs } from './rows.ts';

const REGISTRATION = {
  referee: '400 page invalid_redirect_uri',
  reason:
    "Both show a page. ID-porten's says 400 invalid_request (docs issue 657); invalid_redirect_uri is a registration error (RFC 7591, 3.2.2).",
};
const UNKNOWN = {
  referee: '400 page invalid_client',
  reason:
    'Both show a page. We say what is wrong with the text; to the referee it is one more unknown client.',
};
const stranger = refusedAs('400 page invalid_client');
const refused = refusedAs('400 page invalid_request');
const elsewhere = (name: string, redirect_uri: string, more: Partial<Row> = {}) =>
  refused(name, { redirect_uri }, 'redirect_uri.registered', { ...REGISTRATION, ...more });

export const pageRows = (): readonly Row[] => [
  refused('no client_id', { client_id: null }, 'client_id.present', { tags: '@profile-2.1.3' }),
  refused('client_id twice', authorize({}, '&client_id=web'), 'client_id.single'),
  refused(
    'client_id that is no UTF-8',
    authorize({ client_id: null }, '&client_id=%ff'),
    'client_id.encoding',
    UNKNOWN,
  ),
  refused(
    'client_id with broken percent-encoding',
    authorize({ client_id: null }, '&client_id=%zz'),
    'client_id.encoding',
    UNKNOWN,
  ),
  stranger('an unknown client', { client_id: 'nobody' }, 'client_id.known', {
    tags: ['@profile-2.5.1', '@class-demo-redirect'],
  }),
  stranger('a client_id in other case', { client_id: 'WEB' }, 'client_id.known'),
  refused('no redirect_uri', { redirect_uri: null }, 'redirect_uri.present', { tags: '@profile-2.5.2' }),
  refused(
    'redirect_uri twice',
    authorize({}, `&redirect_uri=${encodeURIComponent(CALLBACK)}`),
    'redirect_uri.single',
  ),
  refused(
    'redirect_uri that is no UTF-8',
    authorize({ redirect_uri: null }, '&redirect_uri=http://localhost:3000/%ff'),
    'redirect_uri.encoding',
    REGISTRATION,
  ),
  elsewhere('an unregistered redirect_uri', 'https://evil.example/', {
    tags: ['@profile-2.5.2', '@profile-11.20', '@class-demo-redirect'],
  }),
  elsewhere('redirect_uri with a slash more', `${CALLBACK}/`, { tags: '@profile-2.1.4' }),
  elsewhere('redirect_uri with a query more', `${CALLBACK}?more=1`),
  elsewhere('redirect_uri in other case', 'http://LOCALHOST:3000/callback'),
  elsewhere(
    'redirect_uri with a user in front of another host',
    'http://localhost:3000@evil.example/callback',
    { tags: '@class-redirect-uri' },
  ),
  elsewhere('redirect_uri by the loopback number', 'http://127.0.0.1:3000/callback'),
  elsewhere('redirect_uri on another port, not a native app', 'http://localhost:3001/callback'),
  refused(
    'a native app on another path',
    { client_id: 'app', redirect_uri: 'http://127.0.0.1:51004/other' },
    'redirect_uri.registered',
    REGISTRATION,
  ),
  elsewhere('redirect_uri with javascript:', 'javascript:alert(1)'),
  refused('client_id once right and once no UTF-8', authorize({}, '&client_id=%ff'), 'client_id.encoding'),
  refused(
    'redirect_uri once right and once no UTF-8',
    authorize({}, '&redirect_uri=%ff'),
    'redirect_uri.encoding',
  ),
];
