/** Sections 4 and 5: tokens, userinfo, introspection, revocation, keys. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, referee, row } from './row.ts';

const claims = by.claims('the id_token has the claims of the profile and no more');
const access = by.claims('the access token has the claims of the profile and no more');
const where = by.claims('nonce, sid, locale, names, pid and aud only where they belong');

export const TOKENS: readonly ProfileSection[] = [
  {
    title: '4 Tokens',
    rows: [
      row(
        'request: code, redirect_uri, verifier of 43 to 128 characters',
        by.token('a short verifier is refused and spends nothing'),
      ),
      row(
        'response: access_token, id_token with openid, token_type, expires_in, scope',
        by.token('a code gives both tokens, uncached, and the trail knows'),
      ),
      row(
        'refresh_token and refresh_token_expires_in',
        by.refresh('who gets one › a service registered for the grant, with the seconds it waits'),
        differs('A refresh token is 43 characters'),
      ),
      row(
        'authorization_details; [] for oneself',
        by.details('the tokens › are empty for oneself, in all three places'),
      ),
      row('token_type DPoP and cnf', by.dpop('at /token › a proof binds the access token, and it says so')),
      row(
        'header: x5c, kid, RS256',
        by.claims('both are signed with the published key; the header is x5c, kid, alg'),
      ),
      row(
        'id_token: iss, aud, sub, pid, acr, amr, auth_time, 120 seconds, jti, nonce; no at_hash, azp, typ',
        claims,
      ),
      row('sid, locale, names where they belong', where, differs('`locale` claim')),
      row(
        'onbehalfof under both names',
        by.onbehalfof('the id_token names the customer, also when refreshed; the access token does not'),
      ),
      row(
        'email of an e-mail login',
        by.email('the tokens › tell the address, the level and the way, and no number'),
      ),
      row(
        'acr and amr of BankID and BankID on mobile',
        by.bankid('the right answers › prove the person at the high level'),
        by.mobil('a login › shows the same words on page and phone, takes the PIN there, and proves high'),
      ),
      row('acr and amr of TestID', by.testid('testid2 › logs in a registered person')),
      row(
        'acr and amr of the e-mail login',
        by.email('the tokens › tell the address, the level and the way, and no number'),
      ),
      row('acr and amr of MinID, Buypass, Commfides, eIDAS', later(4)),
      row('access token: its claims and no more', access),
      row('aud with resource alone', by.resource('without resource there is no aud')),
      row(
        'consumer, supplier, delegation_source, client_orgno',
        by.profile('an access token › names the consumer, and the supplier where there is one'),
        differs('`supplier` follows from'),
      ),
      row('client_amr', by.enterprise('a code is redeemed by it, and the token tells how')),
      row(
        'opaque tokens',
        by.introspection('an opaque scope › gives a random string, which introspection alone can read'),
      ),
      row(
        'ONETIME: in parallel one wins',
        by.refresh(
          'of twenty parallel uses of a ONETIME token one wins, and its family ends with the first of the others',
        ),
      ),
      row(
        'tokens do not end with the SSO session',
        by.refresh('how long › beyond the SSO session, but not beyond a logout of pure login scopes'),
      ),
      row(
        'errors: 400 invalid_grant',
        referee('a code with a wrong verifier'),
        referee('a code with another redirect_uri'),
        referee('a refresh token used twice'),
      ),
      row(
        'errors: 401 invalid_client, 400 for a malformed assertion',
        referee('a wrong secret at /token'),
        differs('status for a bad assertion'),
      ),
      row(
        'errors: grants nobody registered, and JWT bearer',
        referee('a grant_type nobody knows'),
        referee('a refresh by a client registered for codes alone'),
      ),
      row(
        'refresh for method none',
        by.dpop(
          'refresh tokens › of a public client come with a proof alone, and renew with the same key alone',
        ),
        differs('refresh tokens for `token_endpoint_auth_method: none`'),
      ),
    ],
  },
  {
    title: '5 Userinfo, introspection, revocation, keys',
    rows: [
      row(
        'userinfo needs profile; sub, pid, locale',
        by.userinfo('GET and POST answer sub, pid and locale'),
        referee('userinfo without profile'),
        differs('names of the person'),
      ),
      row(
        'introspection: method, right, audience, else inactive',
        by.introspection(
          'a token whose scope names the service › is inactive to a service without the right, also to its own',
        ),
        by.introspection('the registered method is demanded, and the form must be right'),
      ),
      row(
        'introspection tells the pid of pseudonymous tokens',
        by.introspection(
          'a pseudonymous scope › leaves the pid out of both tokens and userinfo, and in introspection',
        ),
      ),
      row(
        'revocation: the whole grant, for that client; the session stays',
        by.revocation(
          'another login of the same person at the service lives on, and so does another service',
        ),
        by.revocation('the SSO session stays'),
      ),
      row(
        'JWKS with x5c, thumbprints as kid',
        by.discovery('the key is published with its certificate and without its secret'),
      ),
      row(
        'rotation, with overlap',
        by.rotation('a service that read JWKS before the change verifies what is signed after it'),
        differs('JWKS after a change of keys'),
      ),
      row(
        'CORS for pages of browser applications',
        by.cors(
          '/token, /token/revoke and /userinfo › a page redeems its code, asks who logged in and revokes, errors included',
        ),
        differs('CORS'),
      ),
    ],
  },
];
