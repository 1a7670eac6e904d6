/** Where a native app may be sent (RFC 8252, 7). */
import { authorize } from './requests.ts';
import { type Row, row } from './rows.ts';

const asked = (redirect_uri: string) => authorize({ client_id: 'app', redirect_uri });
const refused = (name: string, redirect_uri: string) =>
  row(name, asked(redirect_uri), '400 page invalid_request', {
    referee: '400 page invalid_redirect_uri',
    rule: 'redirect_uri.registered',
    reason:
      'Both refuse on a page of their own. invalid_redirect_uri is an error of registration (RFC 7591, 3.2.2); RFC 6749, 4.1.2.1 has invalid_request.',
  });

export const nativeRows = (): readonly Row[] => [
  row('an app on the highest port', asked('http://127.0.0.1:65535/callback'), '302 login'),
  row('an app on no port', asked('http://127.0.0.1/callback'), '302 login'),
  row(
    'an app on port 0, which stands for any',
    asked('http://127.0.0.1:0/callback'),
    '400 page invalid_request',
    {
      referee: '303 login',
      rule: 'redirect_uri.registered',
      reason: 'Nobody listens at port 0: the registration says any port, the request names one.',
    },
  ),
  refused('an app at localhost, registered as 127.0.0.1', 'http://localhost:51004/callback'),
  refused('an app at https on its own machine', 'https://127.0.0.1:51004/callback'),
  refused('an app at another address of its machine', 'http://127.0.0.2:51004/callback'),
  refused('an app by another scheme', 'no.example.other:/callback'),
];
