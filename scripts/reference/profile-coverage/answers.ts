/** Section 2: answers, PAR, errors. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, referee, row } from './row.ts';

export const ANSWERS: readonly ProfileSection[] = [
  {
    title: '2.3 Success and 2.4 PAR',
    rows: [
      row(
        'code, iss, state; the code’s form',
        by.profile(
          'an answer › has code, iss and state in this order, the code in two halves, state percent-encoded',
        ),
      ),
      row(
        'a code: 60 seconds, once',
        by.token('a code lives sixty seconds, also of its own aged time'),
        by.token('a used code is refused, and what it gave is revoked'),
      ),
      row('JARM', by.e2eModes('query.jwt brings one signed response in the address'), differs('JARM')),
      row(
        'form_post',
        by.e2eModes('form_post sends itself, breaks no policy, and leaves no page to come back to'),
      ),
      row(
        'cookies of the login host',
        by.cookies(
          'the session cookie › is set when a login begins and anew when it is proven, and is the only one',
        ),
        differs('The session cookie'),
      ),
      row('headless leaves no session', by.sso('headless login leaves no session')),
      row(
        'PAR authenticates as /token',
        referee('pushed by private_key_jwt'),
        referee('pushed by a public client'),
        by.enterprise('a request is pushed by it'),
      ),
      row(
        'PAR: 201, opaque URN, 120 seconds, once',
        referee('pushed by client_secret_basic'),
        by.writes(
          'of twenty parallel uses of a request_uri one begins a login; the others are refused once each',
        ),
        differs('`request_uri` from `/par`'),
      ),
    ],
  },
  {
    title: '2.5 Errors at authorize and PAR',
    rows: [
      row(
        'unknown client: a page',
        referee('an unknown client'),
        by.e2eUnknown('the page says what is wrong, to the citizen and to the developer'),
      ),
      row(
        'redirect_uri missing or not registered: a page',
        referee('no redirect_uri'),
        referee('an unregistered redirect_uri'),
      ),
      row(
        'no login in this browser: "Noe gikk galt", 400 invalid_request',
        by.profile('the picker › without a login says "Noe gikk galt", 400 invalid_request and the trace id'),
      ),
      row(
        'bad response_type, PKCE, scope: redirect',
        referee('response_type=code id_token'),
        referee('no code_challenge_method'),
        referee('a scope nobody knows'),
      ),
      row('acr nobody gives', referee('acr_values=Level4')),
      row('onbehalfof that is not registered', referee('onbehalfof, unregistered')),
      row(
        'bad resource, unknown details',
        referee('two resources'),
        referee('a resource that is no URI'),
        referee('a wrong type by PAR'),
      ),
      row(
        'cancelled',
        by.finish('a cancelled login answers access_denied with iss and state, and stores nothing'),
      ),
      row(
        'one scope declined: no error',
        by.consent(
          'after the eID › declines one: it is missing from the token, from refreshed ones and from userinfo’s scope',
        ),
      ),
      row(
        'fullmakt without any: a page',
        by.details('the page › tells who has no power of attorney, and has no way on but out'),
      ),
      row('prompt=none: login_required', by.conformance('Basic OP › oidcc-prompt-none-not-logged-in')),
      row(
        'request_uri expired, used, or another’s: a page',
        referee('a pushed request, used by another client'),
        referee('a pushed request, used twice'),
        by.fapi('a request_uri says why it cannot be used: it was, its time is over, or nobody knows it'),
      ),
      row('server_error, temporarily_unavailable', later(5)),
      row('errors carry state and iss', by.conformance('every answer that went home carries iss (RFC 9207)')),
    ],
  },
];
