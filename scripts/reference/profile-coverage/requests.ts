/** Section 2: the authorization request. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, referee, row } from './row.ts';

export const REQUESTS: readonly ProfileSection[] = [
  {
    title: '2.1 Parameters',
    rows: [
      row(
        'GET',
        referee('the good request'),
        referee('POST instead of GET'),
        differs('POST to `/authorize`'),
      ),
      row('response_type', referee('response_type=token'), referee('no response_type')),
      row(
        'client_id, also beside request_uri',
        referee('no client_id'),
        referee('a pushed request, used without client_id'),
      ),
      row(
        'redirect_uri',
        referee('redirect_uri with a slash more'),
        referee('a native app on a port of its own'),
      ),
      row(
        'scope; pure OAuth without openid',
        referee('a scope not registered'),
        by.token('without openid there is no id_token'),
      ),
      row(
        'state: required of public clients, printable, percent-encoded on the way back',
        referee('a public client without state'),
        by.profile(
          'an answer › has code, iss and state in this order, the code in two halves, state percent-encoded',
        ),
      ),
      row('nonce', referee('without nonce'), differs('missing `nonce`')),
      row(
        'code_challenge and its method',
        referee('code_challenge_method=plain'),
        referee('a padded code_challenge'),
      ),
      row(
        'response_mode',
        referee('response_mode=fragment'),
        by.modes('a response_mode that is none of the four is refused by query'),
      ),
      row(
        'ui_locales, with the cookie above them; unknown ones ignored',
        by.finish('a proven login › speaks the language of ui_locales'),
        referee('ui_locales nobody knows'),
      ),
      row(
        'prompt',
        referee('prompt=none without a session'),
        referee('prompt=none login'),
        by.consent('remembered › not with prompt=consent, which asks for all of it'),
      ),
      row('max_age', by.sso('one circle of trust › max_age asks whom it finds too old')),
      row(
        'login_hint: headless, scopes granted without a page; other hints mean nothing',
        referee('headless login'),
        by.consent('after the eID › nobody is asked where no scope wants it, and nobody without a page'),
        referee('a login_hint that is no headless one'),
      ),
      row('onbehalfof', by.onbehalfof('the customer’s name and logo are shown, not the supplier’s')),
      row(
        'resource',
        by.resource('travels by PAR, through the picker and from the SSO session'),
        referee('a resource as a URN'),
      ),
      row('authorization_details', referee('idporten:fullmakt')),
      row(
        'claims and request: not supported',
        referee('claims, unsupported and ignored'),
        referee('a request object'),
      ),
      row('dpop_jkt', by.dpop('a code for a key › dpop_jkt: the proof must be by that key')),
    ],
  },
  {
    title: '2.2 acr_values',
    rows: [
      row(
        'substantial: every eID that reaches it',
        by.policy('the picker › offers every entry at substantial, in order'),
      ),
      row('high: the high ones alone', by.policy('the picker › offers only the high ones at high')),
      row('eIDAS beside another, and alone', later(4)),
      row(
        'selfregistered-email beside another, and alone',
        by.email('who may use it › beside a level it is one of the picker'),
        by.email(
          'who may use it › alone it is where the browser goes at once, and Back leads to a picker of one',
        ),
      ),
      row(
        'several: a union, whose lowest is the floor',
        referee('two acr values'),
        by.email(
          'who may use it › a person with an eID at a service that takes either keeps the level of the eID',
        ),
      ),
      row(
        'none: the default of the registration, substantial unless told',
        by.defaultLevels('a request without acr_values › offers the eIDs of the registered level'),
        by.profile('a login › without acr_values may be by an eID at substantial'),
        differs('no `acr_values`'),
      ),
      row(
        'Level3, Level4 and levels nobody gives',
        by.profile('an answer › is an error where acr_values has Level4'),
      ),
    ],
  },
];
