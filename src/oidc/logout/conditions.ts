/** What must hold for a logout, and for the way back from it (OIDC RP-Initiated Logout 1.0, 2 and 3). */
import type { JsonObject } from '../../kernel/json.ts';
import type { Service } from '../../services/service.ts';
import type { Params } from '../../web/params.ts';
import { type Check, checks } from '../check.ts';
import { type Sent, sentOf, valueSent } from '../context.ts';
import { LOGOUT, rules } from '../rules.ts';

/** A logout request, and what came of it. */
export interface LogoutRequest extends Sent {
  /** Undefined where no cookie of a browser known here came. */
  readonly browser: string | undefined;
  /** The claims of the id_token_hint, where it is an ID token of ours. */
  readonly hint: JsonObject | undefined;
  readonly service: Service | undefined;
  /** Did the browser come here as a page of its own? */
  readonly navigation: boolean;
  /** Sessions ended. */
  readonly ended: number;
}

const SPEC = 'https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout';

/** Why nothing was ended: an error page. */
export const refusedLogoutRules = rules('invalid_request', 400, {
  'logout.cookie': [
    "ID-porten's cookie did not come, so it is not known whom to log out: it is SameSite=Lax, which a form on another site does not carry.",
    LOGOUT,
    'unknown_login',
  ],
});

/** Why the browser stays on our page. */
export const logoutRules = rules('invalid_request', 400, {
  'logout.form': ['Each parameter must be sent once, as percent-encoded UTF-8.', SPEC],
  'logout.navigation': ['Only a top-level navigation logs out: not an image, frame or fetch.', LOGOUT],
  'logout.uri': ['No post_logout_redirect_uri was sent, so there is nowhere to go back to.', LOGOUT],
  'logout.hint': ['The id_token_hint is not an ID token that was issued here.', SPEC],
  'logout.client': ['The service must name itself by id_token_hint or a registered client_id.', LOGOUT],
  'logout.same_client': ['The id_token_hint was issued to another client_id.', SPEC],
  'logout.registered': ['The post_logout_redirect_uri must equal a registered one.', LOGOUT],
  'logout.state': ['The state may hold printable ASCII only (x20 to x7E).', LOGOUT],
  'logout.session': [
    'There was no SSO session of this browser to end: it had expired, or it was ended before.',
    LOGOUT,
  ],
});

const UNDERSTOOD = ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state'] as const;
const broken = ({ doubled, malformed }: Params) =>
  UNDERSTOOD.filter((name) => doubled.includes(name) || malformed.includes(name));
const registered = ({ service }: LogoutRequest) => service?.post_logout_redirect_uris ?? [];

/** Both lists as one value, so that a test can take a check away. */
export interface LogoutChecks {
  /** Before anything ends. */
  readonly accepted: readonly Check<LogoutRequest>[];
  /** The first that fails is named on our own page; the logout happens regardless. */
  readonly back: readonly Check<LogoutRequest>[];
}

export const LOGOUT_CHECKS: LogoutChecks = {
  accepted: checks(refusedLogoutRules, {
    // Digdir, protocol_logout: without its cookie ID-porten accepts no logout.
    'logout.cookie': [({ browser }) => browser !== undefined],
  }),
  back: checks(logoutRules, {
    'logout.form': [
      ({ sent }) => broken(sent).length === 0,
      ({ sent }) => ({ sent: { parameters: broken(sent).join(', ') } }),
    ],
    'logout.navigation': [({ navigation }) => navigation],
    'logout.uri': [(request) => valueSent(request, 'post_logout_redirect_uri') !== undefined],
    'logout.hint': [
      (request) => valueSent(request, 'id_token_hint') === undefined || request.hint !== undefined,
    ],
    'logout.client': [({ service }) => service !== undefined, sentOf('client_id')],
    'logout.same_client': [
      (request) => [undefined, request.service?.client_id].includes(valueSent(request, 'client_id')),
      sentOf('client_id'),
    ],
    'logout.registered': [
      (request) => registered(request).some((uri) => uri === valueSent(request, 'post_logout_redirect_uri')),
      (request) => ({
        ...sentOf('post_logout_redirect_uri')(request),
        registered: registered(request),
      }),
    ],
    'logout.state': [(request) => /^[\x20-\x7E]*$/.test(valueSent(request, 'state') ?? '')],
    // ID-porten goes back only from a session that was alive (Digdir, sporsmalsvar).
    'logout.session': [({ ended }) => ended > 0],
  }),
};
