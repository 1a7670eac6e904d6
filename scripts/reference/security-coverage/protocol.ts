/** What RFC 9700 and the specifications beside it ask of an authorization server. */
import { row, type SecuritySection } from './row.ts';

export const PROTOCOL: SecuritySection = {
  title: 'Protocol',
  source:
    '[RFC 9700](https://www.rfc-editor.org/rfc/rfc9700), OAuth 2.0 Security Best Current Practice, and what it rests on.',
  rows: [
    row('rfc9700-2.1', 'redirect URIs are compared as they are registered'),
    row('rfc9700-4.1', 'the same, at the authorization endpoint'),
    row('rfc9700-4.11', 'no open redirector: nobody is redirected before client and address are known'),
    row('rfc9700-4.12', 'no redirect repeats a form (307, 308)'),
    row(
      'rfc9700-4.8',
      'PKCE cannot be left out or weakened: a verifier if, and only if, there was a challenge',
    ),
    row('rfc7636', 'S256, checked at /token'),
    row('rfc9700-4.5', 'a code is bound to client, address and verifier, and used once'),
    row('rfc9700-4.4', 'mix-up: who answers is told'),
    row('rfc9207', '`iss` in answers and errors'),
    row('rfc9700-4.3.2', 'no access token in a query'),
    row('rfc9700-4.13', 'headers of proxies cannot be forged'),
    row('rfc9700-4.14', 'refresh tokens are rotated or bound'),
    row('rfc9700-4.16', 'no page of the login can be framed'),
    row('rfc9700-2.5', 'clients may authenticate by key'),
    row('rfc9126-2.1', 'a pushed request is authenticated, and has no `request_uri` inside'),
    row('rfc9126-2.2', 'its answer: 201, an opaque reference, its lifetime'),
    row('rfc9126-2.3', 'its errors are those of the token endpoint'),
    row('rfc9126-4', 'its reference is its client’s alone'),
    row('rfc9126-7.3', 'and used once, soon'),
    row('core-3.1.2.1', 'OpenID Connect: parameters of the request'),
    row('core-3.1.2.2', 'and how they are checked'),
    row('core-3.1.2.3', '`prompt` and `max_age`'),
    row('core-3.1.2.4', 'the person’s consent'),
    row('core-3.1.2.5', 'the answer, with `state`'),
    row('core-3.1.2.6', 'the error, with `state`'),
    row('core-3.1.3.7', 'an id_token that passes every check of a client'),
    row('rfc6749-3.1', 'no parameter twice; unknown ones are ignored'),
    row('rfc6749-5.1', 'tokens are not cached'),
    row('rfc6750', 'WWW-Authenticate where a token is refused'),
  ],
};
