/** The rules that keep a logout from happening, or the browser from going back (law 6). */
import { LOGOUT, rules } from '../rules.ts';

const SPEC = 'https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout';

/** Rules whose breach ends nothing: an error page. */
export const refusedLogoutRules = rules('invalid_request', 400, {
  'logout.other_site': [
    'A form, a frame or a script of another origin asks: in production that is another site, from where ID-porten gets no cookie, so it does not know whom to log out. Send the browser here by GET, as a navigation of the whole page. (settings.same_site)',
    LOGOUT,
    'unknown_login',
  ],
  'logout.cookie': [
    "ID-porten's cookie did not come, or its session has ended, so it is not known whom to log out: it is SameSite=Lax, which a form on another site does not carry.",
    LOGOUT,
    'unknown_login',
  ],
});

/** Rules whose breach keeps the browser on our page. */
export const logoutRules = rules('invalid_request', 400, {
  'logout.form': ['Each parameter must be sent once, as percent-encoded UTF-8.', SPEC],
  'logout.real_number': [
    'A parameter holds a number that could belong to a real person; nothing of it is kept.',
    SPEC,
  ],
  'logout.navigation': ['Only a top-level navigation logs out: not an image, frame or fetch.', LOGOUT],
  'logout.uri': ['No post_logout_redirect_uri was sent, so there is nowhere to go back to.', LOGOUT],
  'logout.hint': ['The id_token_hint is not an ID token that was issued here.', SPEC],
  'logout.client': ['The service must name itself by id_token_hint or a registered client_id.', LOGOUT],
  'logout.same_client': ['The id_token_hint was issued to another client_id.', SPEC],
  'logout.registered': ['The post_logout_redirect_uri must equal a registered one.', LOGOUT],
  'logout.state': ['The state may hold printable ASCII only (x20 to x7E).', LOGOUT],
  'logout.session': [
    'There was no SSO session of this browser to end: it had expired, was ended before, or the login was one without pages, which opens none.',
    LOGOUT,
  ],
});

/** Rules whose breach leaves nothing to show. */
export const logoutPageRules = rules('not_found', 404, {
  'logout.page': ['This logout is unknown, too old, or of another browser.', LOGOUT, 'not_found'],
});
