/** Section 3: registration and client assertions. */
import * as by from './row.ts';
import { differs, type ProfileSection, referee, row } from './row.ts';

const broken = by.rules('each rule of the catalogue is broken above');

export const CLIENTS: readonly ProfileSection[] = [
  {
    title: '3 Registration',
    rows: [
      row(
        'client_id: a UUID',
        by.registry(
          'the least input has ID-porten’s defaults, a generated id and a secret that stays readable',
        ),
      ),
      row(
        'client_name, description, display_name, logo',
        differs('Services are registered in the config file'),
      ),
      row(
        'client_orgno and supplier_orgno',
        by.profile('an access token › names the consumer, and the supplier where there is one'),
      ),
      row(
        'client_uri: no longer shown during a login',
        by.exits('a login that has ended › tells who is logged in so, with the way to the service'),
        differs('`client_uri`, and the `url` of a customer'),
      ),
      row(
        'integration_type, application_type',
        broken,
        by.registry('a patch is checked as a whole and cannot change what is immutable'),
      ),
      row(
        'the registered method alone; moving away deletes the secret',
        by.clientAuth('each method works where it is the registered one, and only there'),
        by.registry('moving away from a secret deletes it, moving back generates one'),
      ),
      row(
        'client_secret: generated; 360 days',
        by.registry(
          'the least input has ID-porten’s defaults, a generated id and a secret that stays readable',
        ),
        differs('age of registered keys and secrets'),
      ),
      row(
        'jwks: five keys, RSA 2048, kid, no private member; a year',
        broken,
        differs('age of registered keys and secrets'),
        differs('algorithm of client assertions'),
      ),
      row(
        'enterprise certificates',
        by.enterprise("refused with its rule › another organisation's"),
        by.enterprise('refused with its rule › a self-signed one, also under the name of the authority'),
        differs('An enterprise certificate'),
      ),
      row('grant_types', referee('a refresh by a client registered for codes alone')),
      row(
        'redirect_uris: https, http at localhost, native loopback',
        broken,
        by.native('the port of the request is repeated at /token'),
        differs('native loopback addresses'),
      ),
      row(
        'post_logout_redirect_uris: a list, exact',
        broken,
        referee('a post_logout_redirect_uri with a query more'),
      ),
      row(
        'front and back channel: address at the same domain; sid',
        broken,
        differs('`frontchannel_logout_session_required`'),
      ),
      row(
        'sso_disabled',
        by.policy('a session of its own › is that of a service with sso_disabled, and of no other'),
      ),
      row('code_challenge_method none', referee('PKCE waived at registration')),
      row('scopes: openid for login, others for api_klient', broken, differs('Scopes and their demands')),
      row(
        'lifetimes, capped by scopes',
        by.lifetimes('an access token lives for the lowest cap of several'),
        by.lifetimes('refresh tokens renew until the cap of a scope'),
      ),
      row('refresh_token_usage', by.refresh('REUSE › the same token again and again, its time begun anew')),
      row('onbehalfof below a client', by.onbehalfof('refused › another service’s'), broken),
      row('a change works after minutes', differs('A changed registration')),
      row(
        'what scopes demand: consent',
        by.consent('after the eID › the citizen sees who asks for which scopes, and until when'),
      ),
      row(
        'a fresh login',
        by.sso('one circle of trust › a scope that wants the person authenticated anew is not served'),
      ),
      row(
        'pseudonyms',
        by.introspection(
          'a pseudonymous scope › leaves the pid out of both tokens and userinfo, and in introspection',
        ),
      ),
      row(
        'opaque tokens',
        by.introspection('an opaque scope › gives a random string, which introspection alone can read'),
      ),
      row(
        'enforced_aud_for_introspection',
        by.introspection(
          'a token whose scope names the service › is inactive to a service that the scope does not name',
        ),
      ),
    ],
  },
  {
    title: '3 Client assertions',
    rows: [
      row(
        'client_assertion_type beside it; client_id too, or the assertion names the client',
        by.clientAuth('an assertion needs its type beside it, and no client_id'),
        differs('`client_id` beside a client assertion'),
      ),
      row(
        'iss and sub are the client; without sub 400',
        referee('an assertion without sub'),
        referee('an assertion about another client'),
      ),
      row(
        'aud: the issuer alone, since March 2025',
        by.audience('audience injection in private_key_jwt › at /token › the token endpoint is refused'),
        differs('`aud` of a client assertion'),
      ),
      row('120 seconds', referee('an assertion that lives an hour')),
      row(
        'once, with jti or without',
        by.clientAuth('an assertion is used once: twice, in parallel, without jti, and after a refused code'),
      ),
      row(
        'kid of a registered key, or x5c',
        by.clientAuth('an assertion with a strange key, no kid, another alg, or no form'),
        by.enterprise('refused with its rule › no certificate, or none that can be read'),
      ),
      row(
        'the same at PAR, introspection and revocation',
        by.attacks(
          'replay of a client assertion › at refresh, introspection and revocation, where nothing is used or revoked by it',
        ),
      ),
    ],
  },
];
