/** Sections 6 and 7: single sign-on, logout, scopes, consent, on behalf of others. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, referee, row } from './row.ts';

const DONE = 'a service is told › by one post of a logout token as in ID-porten, before the browser is home';

export const SESSIONS: readonly ProfileSection[] = [
  {
    title: '6.1 Single sign-on',
    rows: [
      row(
        '30 minutes between requests, 120 in all',
        by.sso('its time › is thirty minutes between two authorize calls'),
        by.sso('its time › is 120 minutes from the first authentication, whatever comes after it'),
      ),
      row(
        'each authorize call extends',
        by.sso('its time › goes on with a call that asks for a login, whether or not that is finished'),
      ),
      row(
        'the same timers at all levels',
        by.policy('the time of a browser › and 120 minutes from the first authentication'),
      ),
      row(
        'what runs out calls nobody',
        by.backchannel('an expired session calls nobody'),
        by.frontchannel('nobody is called when a session has run out'),
      ),
      row(
        'step-up, and service at a lower level',
        by.sso(
          'one circle of trust › a higher level is asked for anew, and raises the session; a lower one gets the real one',
        ),
      ),
      row(
        'prompt=login',
        by.sso('one circle of trust › prompt=login asks always, and leaves a session that serves'),
      ),
      row(
        'sso_disabled: isolated both ways, same cookie and timers',
        by.sso(
          'a service without SSO (sso_disabled) › asks although there is a common session, and is then served by its own',
        ),
        by.sso('a service without SSO (sso_disabled) › gives no other service anything'),
        by.sso(
          'a service without SSO (sso_disabled) › shares the timers: a call to it keeps the common session, and both end together',
        ),
      ),
      row('logout is global', by.sso('a service without SSO (sso_disabled) › is logged out with all others')),
      row(
        'eIDAS has no SSO',
        by.sso('an eID without SSO › answers nobody else, and leaves the common session alone'),
        later(4),
      ),
      row(
        'fullmakt changes nothing, and is asked each time',
        by.details(
          'single sign-on › is not changed by it: the page is shown each time, and plain logins are plain',
        ),
      ),
      row(
        'scopes that want a fresh login',
        by.sso('one circle of trust › a scope that wants the person authenticated anew is not served'),
      ),
    ],
  },
  {
    title: '6.2 Logout',
    rows: [
      row('GET and POST', referee('logout by client_id'), referee('logout by client_id, posted')),
      row(
        'hint, client_id, address, state',
        referee('logout by id_token_hint and client_id'),
        by.logout('the way back › is the registered address, with the state percent-encoded'),
      ),
      row(
        'tokens of login scopes die, others live',
        by.logout(
          'tokens › that carry only login die with the session, and so does a code that was not used yet',
        ),
        by.logout('tokens › with a scope of somebody else survive'),
      ),
      row(
        'a frame for each, the initiator included; then back',
        by.frontchannel(
          'the page › calls every service, the initiator included, each with iss and its own sid',
        ),
        by.frontchannel('the page › goes on without JavaScript, to the registered address with the state'),
      ),
      row('SAML services', differs('No SAML')),
      row(
        'neither hint nor client_id: logged out, and stays',
        by.logout('who stays › without parameters is told that there was nowhere to go'),
        referee('logout of nobody in particular, to a registered address'),
      ),
      row(
        'an unregistered address: logged out, and stays',
        referee('an unregistered post_logout_redirect_uri'),
        by.e2eLogout('an address that is not registered is explained and not followed'),
      ),
      row(
        'no session any more: stays',
        referee('logout of a browser that is logged out'),
        by.logout('who stays › reads that nothing had to end, where it is so'),
      ),
      row(
        'no cookie: an error page',
        by.logout('without its cookie is an error page, and writes it down once'),
      ),
      row('an expired hint', by.profile('a logout › takes an id_token that expired long ago as hint')),
      row('state: printable ASCII', referee('logout with a state outside ASCII')),
      row(
        'no question asked; ui_locales, logout_hint',
        by.logout('the way back › is gone by redirect in one hop where no service needs a frame'),
        differs('logout |'),
      ),
      row('how long frames have', differs('how long the page of a logout waits')),
    ],
  },
  {
    title: '6.3 Front channel and 6.4 back channel',
    rows: [
      row(
        'iss without a slash, sid where required',
        by.frontchannel('the page › tells neither iss nor sid where the session is not required'),
        differs('`iss` at the front channel'),
      ),
      row(
        'no cookie needed: the sid says who it is',
        by.demo(
          'two registrations › are told by their frames as well: the sid says who it is, no cookie is needed',
        ),
      ),
      row('one post of a logout token, its claims and header', by.backchannel(DONE)),
      row(
        '2 and 5 seconds, one attempt, any 2xx',
        by.backchannel(
          'what goes wrong is on the trail, and the browser comes home › a refusal, which is not tried again',
        ),
        by.backchannel(
          'what goes wrong is on the trail, and the browser comes home › no answer within five seconds',
        ),
      ),
      row(
        'sub as pid',
        by.backchannel(
          'settings.logout.logout_token_sub=pid tells the number, as in the documentation’s example',
        ),
      ),
      row('public https', differs('Logout calls services on loopback')),
    ],
  },
  {
    title: '7 Scopes, consent, e-mail, onbehalfof, fullmakt',
    rows: [
      row('openid and profile', by.conformance('Basic OP › oidcc-scope-profile')),
      row(
        'scopes of others: krr, authorizations, log, third parties',
        by.logout('tokens › with a scope of somebody else survive'),
        differs('A scope like `krr:user'),
      ),
      row(
        'idporten:token.introspection',
        by.introspection(
          'a token whose scope names the service › is inactive to a service without the right, also to its own',
        ),
      ),
      row(
        'no_pid, eidas, offline_access, email, phone, address: none',
        referee('a scope nobody knows'),
        differs('Scopes and their demands'),
      ),
      row(
        'the consent page: heading, name, scopes, expiry, both buttons',
        by.consent('after the eID › the citizen sees who asks for which scopes, and until when'),
        by.e2eConsent('consent: one scope is given, one is declined, by keyboard, and the token says so'),
      ),
      row('eIDAS claims, test users', later(4)),
      row('e-mail login', by.email('who may use it › only whose service names it')),
      row(
        'onbehalfof: registered, shown, told',
        by.onbehalfof('the customer’s name and logo are shown, not the supplier’s'),
      ),
      row(
        'no access to the customer’s scopes',
        by.consent('remembered › given to a supplier for one customer, it is not given for another'),
      ),
      row(
        'fullmakt: response object; sub and pid stay',
        by.details(
          'the tokens › say who represents whom in what was asked for: response, id_token, access token',
        ),
      ),
      row('Digdir’s test pair', by.details('powers of attorney › Digdir’s own test pair is there')),
    ],
  },
];
