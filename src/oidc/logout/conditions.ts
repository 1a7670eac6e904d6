/** Conditions of a logout, and of the way back from it (OIDC RP-Initiated Logout 1.0, 2 and 3). */
import type { JsonObject } from '../../kernel/json.ts';
import { holdsRealNumber } from '../../people/pid.ts';
import type { Service } from '../../services/service.ts';
import { didYouMean } from '../../web/nearest.ts';
import type { KnownBrowser } from '../../web/session.ts';
import { type Check, checks } from '../check.ts';
import { missing, type Names, nothing, type Sent, sentOf, valueSent } from '../request/params.ts';
import { logoutRules, refusedLogoutRules } from './rules.ts';

/** A logout request, and its outcome. */
export interface LogoutRequest extends Sent {
  /** Undefined where no cookie of a browser known here came. */
  readonly browser: KnownBrowser | undefined;
  /** The claims of the id_token_hint, where it is an ID token of ours. */
  readonly hint: JsonObject | undefined;
  readonly service: Service | undefined;
  /** The client_ids there are; read only where the service is unknown. */
  readonly known: readonly string[];
  readonly method: string;
  /** Sec-Fetch-Dest; undefined where the browser sends none. */
  readonly destination: string | undefined;
  /** In production its cookie would not have come. */
  readonly otherSite: boolean;
  /** Did the browser come here as a page of its own? */
  readonly navigation: boolean;
  /** Sessions ended. */
  readonly ended: number;
}

const UNDERSTOOD = ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state', 'ui_locales'] as const;
const broken: Names = ({ sent: { doubled, malformed } }) =>
  UNDERSTOOD.filter((name) => doubled.includes(name) || malformed.includes(name));
const withRealNumber: Names = ({ sent: { values } }) =>
  UNDERSTOOD.filter((name) => holdsRealNumber(values.get(name) ?? ''));
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
    'logout.other_site': [
      ({ otherSite }) => !otherSite,
      ({ method, destination }) => ({
        sent: { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': destination },
        beside: { method },
        correct: 'a navigation (GET) of the whole page',
      }),
    ],
    // Digdir, protocol_logout: without its cookie ID-porten accepts no logout.
    'logout.cookie': [
      ({ browser }) => browser !== undefined,
      ({ method }) => ({
        sent: { cookie: undefined },
        beside: { method },
        correct: 'a navigation (GET) of the browser that logged in',
      }),
    ],
  }),
  back: checks(logoutRules, {
    'logout.form': nothing(broken),
    // Law 10: the store keeps the address the browser goes on to for a while.
    'logout.real_number': nothing(withRealNumber),
    'logout.navigation': [
      ({ navigation }) => navigation,
      ({ destination }) => ({ sent: { 'sec-fetch-dest': destination }, correct: 'document' }),
    ],
    'logout.uri': [
      (request) => valueSent(request, 'post_logout_redirect_uri') !== undefined,
      (request) => ({
        ...missing('post_logout_redirect_uri')(request),
        ...(request.service === undefined ? {} : { registered: registered(request) }),
      }),
    ],
    'logout.hint': [
      (request) => valueSent(request, 'id_token_hint') === undefined || request.hint !== undefined,
      sentOf('id_token_hint'),
    ],
    'logout.client': [
      ({ service }) => service !== undefined,
      (request) => ({
        ...sentOf('client_id')(request),
        ...didYouMean(valueSent(request, 'client_id') ?? '', request.known),
      }),
    ],
    'logout.same_client': [
      (request) => [undefined, request.service?.client_id].includes(valueSent(request, 'client_id')),
      (request) => sentOf('client_id', request.service?.client_id)(request),
    ],
    'logout.registered': [
      (request) => registered(request).some((uri) => uri === valueSent(request, 'post_logout_redirect_uri')),
      (request) => ({
        ...sentOf('post_logout_redirect_uri')(request),
        registered: registered(request),
        ...didYouMean(valueSent(request, 'post_logout_redirect_uri') ?? '', registered(request)),
      }),
    ],
    'logout.state': [(request) => /^[\x20-\x7E]*$/.test(valueSent(request, 'state') ?? ''), sentOf('state')],
    // ID-porten goes back only from a session that was alive (Digdir, sporsmalsvar).
    'logout.session': [({ ended }) => ended > 0],
  }),
};
