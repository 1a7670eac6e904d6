/** Pages of other origins, before they call (Fetch, 3.2.2). */
import type { Sending } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';

const preflight =
  (path: string, origin: string, method = 'POST'): Sending =>
  (side) =>
    side.send(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization',
      },
    });

const OWN = 'http://localhost:3000';
const EARLY = {
  referee: '204 preflight',
  reason:
    'The referee lets every origin ask and keeps the answer from it later; a refusal of the question can be explained.',
};
const foreign = refusedAs('403 json invalid_request');

export const corsRows = (): readonly Row[] => [
  row("a preflight of a browser application's page", preflight('/token', OWN), '204 preflight'),
  row(
    "a preflight of a browser application's page to userinfo",
    preflight('/userinfo', OWN, 'GET'),
    '204 preflight',
  ),
  row(
    "a preflight of a browser application's page to revocation",
    preflight('/token/revoke', OWN),
    '204 preflight',
  ),
  row(
    "a preflight of anybody's page to discovery",
    preflight('/.well-known/openid-configuration', 'https://evil.example', 'GET'),
    '204 preflight',
  ),
  foreign(
    "a preflight of a stranger's page",
    preflight('/token', 'https://evil.example'),
    'cors.origin',
    EARLY,
  ),
  foreign(
    "a preflight of a stranger's page to userinfo",
    preflight('/userinfo', 'https://evil.example', 'GET'),
    'cors.origin',
    EARLY,
  ),
  foreign('a preflight of a page without an origin', preflight('/token', 'null'), 'cors.origin', EARLY),
];
