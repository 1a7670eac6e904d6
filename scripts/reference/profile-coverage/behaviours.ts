/** Section 11: thirty behaviours, most breakage first. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, referee, row } from './row.ts';

export const BEHAVIOURS: ProfileSection = {
  title: '11 Thirty behaviours a drop-in must get right',
  rows: [
    row(
      'discovery below the issuer, whose value is byte for byte the configured one',
      by.profile('discovery › has every field of the published document, with its values'),
      by.firstMinutes('the issuer › that is not the address served is a warning, and is what discovery says'),
    ),
    row(
      'RS256 keys in JWKS, with a stable kid, that survive a restart',
      by.discovery('the key is published with its certificate and without its secret'),
      by.discovery('processes that race agree on one key, and a restart keeps it'),
    ),
    row(
      'the id_token: aud as string, nonce, pid, acr, amr as array, auth_time, 120 seconds',
      by.claims('the id_token has the claims of the profile and no more'),
    ),
    row(
      'iss and state on every authorization response',
      by.conformance('every answer that went home carries iss (RFC 9207)'),
      by.finish('a cancelled login answers access_denied with iss and state, and stores nothing'),
    ),
    row(
      'acr_values as "at least"; levels and locales announced',
      by.policy('an SSO session serves › a request at a lower level'),
      by.sso(
        'one circle of trust › a higher level is asked for anew, and raises the session; a lower one gets the real one',
      ),
    ),
    row(
      'PKCE by S256, unpadded, waivable',
      referee('no code_challenge'),
      referee('a padded code_challenge'),
      referee('PKCE waived at registration'),
    ),
    row(
      'four ways of client authentication, the registered one alone',
      by.clientAuth('each method works where it is the registered one, and only there'),
    ),
    row(
      'private_key_jwt by kid or x5c, with its claims, for 120 seconds, once',
      by.clientAuth('an assertion is used once: twice, in parallel, without jti, and after a refused code'),
      referee('an assertion that lives an hour'),
      by.enterprise('a code is redeemed by it, and the token tells how'),
    ),
    row(
      'redirect_uri: exact; http at localhost; any port for an app’s loopback address',
      by.attacks('redirect_uri parser tricks › "https://SERVICE.example.no/callback" leads nowhere'),
      by.native('the port of the request is repeated at /token'),
      by.native('the port is free for apps only'),
    ),
    row(
      'logout by GET and POST, an expired hint or client_id, to a registered address, with state',
      by.profile('a logout › takes an id_token that expired long ago as hint'),
      referee('logout by client_id, posted'),
      by.logout('the way back › is the registered address, with the state percent-encoded'),
    ),
    row(
      'sid in the id_token of who requires it, and the same at logout',
      by.claims('nonce, sid, locale, names, pid and aud only where they belong'),
      by.frontchannel(
        'the page › calls every service, the initiator included, each with iss and its own sid',
      ),
    ),
    row(
      'frames with iss and sid for all, the initiator included',
      by.frontchannel(
        'the page › calls every service, the initiator included, each with iss and its own sid',
      ),
    ),
    row(
      'single sign-on with the first auth_time and amr; 30 and 120 minutes',
      by.sso(
        'one circle of trust › another service is served without a page, with who, how and when it really was',
      ),
      by.sso('its time › is thirty minutes between two authorize calls'),
      by.sso('its time › is 120 minutes from the first authentication, whatever comes after it'),
    ),
    row(
      'step-up; downwards the higher acr stays',
      by.sso(
        'one circle of trust › a higher level is asked for anew, and raises the session; a lower one gets the real one',
      ),
    ),
    row(
      'prompt=login asks always',
      by.sso('one circle of trust › prompt=login asks always, and leaves a session that serves'),
    ),
    row(
      'the access token: JWT, aud from resource or none, client_id, scope, consumer, client_amr, pid',
      by.claims('the access token has the claims of the profile and no more'),
      by.resource('without resource there is no aud'),
    ),
    row(
      'the token response’s members, refresh_token_expires_in among them',
      by.token('a code gives both tokens, uncached, and the trail knows'),
      by.refresh('who gets one › a service registered for the grant, with the seconds it waits'),
    ),
    row(
      'refresh tokens for the registered grant alone; ONETIME; 600 and 7200 seconds',
      by.refresh('ONETIME › is the default: used once, replaced; a second use ends the whole family'),
      by.refresh('how long › ten minutes unused'),
      by.refresh('how long › two hours in all, however often it is used'),
    ),
    row(
      'sub: pairwise, stable, 95 characters',
      by.claims('sub is stable for a service and another for the next'),
      by.rotation('sub does not change with the key'),
    ),
    row(
      'cancelled is access_denied; errors by redirect, unsafe ones on a page with 400 and trace id',
      by.finish('a cancelled login answers access_denied with iss and state, and stores nothing'),
      by.profile('the picker › without a login says "Noe gikk galt", 400 invalid_request and the trace id'),
      referee('an unregistered redirect_uri'),
    ),
    row(
      'the markup of picker and TestID',
      by.outside('the picker lists the entries as bare links, in their order'),
      by.outside('the step of TestID has its ids'),
      by.e2eTestId('a suite written for the real test environment passes unchanged'),
    ),
    row('headless login', referee('headless login'), by.sso('headless login leaves no session')),
    row(
      'PAR: authenticated, opaque, once, with client_id alone beside it',
      referee('a pushed request, used'),
      referee('a pushed request, used twice'),
      referee('pushed without authentication'),
    ),
    row(
      'form_post, query.jwt, form_post.jwt',
      by.modes('form_post › brings home a code that is worth tokens'),
      by.e2eModes('form_post.jwt posts one signed response'),
    ),
    row('userinfo', by.userinfo('GET and POST answer sub, pid and locale')),
    row(
      'synthetic numbers, checked by mod 11',
      by.pids('no single digit typo is accepted'),
      by.pids('a fresh number takes birthday, D-number and the offset 40'),
      differs('Numbers with 80 on the month'),
    ),
    row(
      'four languages; the cookie is stronger',
      by.languages(
        'the language › chosen by the citizen is stronger than ui_locales, on this page and at the next login',
      ),
    ),
    row(
      'the back channel: logout+jwt, 300 seconds, 2 and 5 seconds, one attempt',
      by.backchannel(
        'a service is told › by one post of a logout token as in ID-porten, before the browser is home',
      ),
      by.backchannel(
        'what goes wrong is on the trail, and the browser comes home › no answer within five seconds',
      ),
    ),
    row(
      'isolated sessions, onbehalfof, declined scopes',
      by.sso(
        'a service without SSO (sso_disabled) › asks although there is a common session, and is then served by its own',
      ),
      by.onbehalfof('the id_token names the customer, also when refreshed; the access token does not'),
      by.consent(
        'after the eID › declines one: it is missing from the token, from refreshed ones and from userinfo’s scope',
      ),
    ),
    row(
      'introspection, revocation, fullmakt, e-mail users without pid; eIDAS; the contact information step',
      by.introspection('a token whose scope names the service › is told with all its claims, uncached'),
      by.revocation('all tokens of a login die with › its access token'),
      by.details(
        'the tokens › say who represents whom in what was asked for: response, id_token, access token',
      ),
      by.email('the tokens › tell the address, the level and the way, and no number'),
      later(4),
      later(6),
    ),
  ],
};
