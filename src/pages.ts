/** The pages for browsers, in the order in which a request passes them. */

import { LEFT_BY_LOGINS } from './control/kinds.ts';
import type { Group } from './control/operation.ts';
import { controlPage } from './control/page.ts';
import type { AppDependencies } from './dependencies.ts';
import { deskRoute } from './desk/router.ts';
import type { HelpPorts } from './help/ports.ts';
import { ASKING_PATHS, helpRoutes } from './help/router.ts';
import type { Logins } from './login/machine/ports.ts';
import type { Tables } from './login/machine/tables.ts';
import type { LoginPages } from './login/pages/request.ts';
import { loginRoutes } from './login/pages/routes.ts';
import { authorizeRoute } from './oidc/authorize/endpoint.ts';
import { logoutRoutes } from './oidc/logout/router.ts';
import type { OidcPorts } from './oidc/ports.ts';
import type { AuthorizationResponse } from './oidc/response/response.ts';
import { createSendResponse, type SendResponse } from './oidc/response/send.ts';
import { phoneRoutes } from './phone/router.ts';
import { readerRoute } from './reader/router.ts';
import { browserRoute } from './tester/browser.ts';
import { agentOf, pickAgent } from './tester/picked-browser.ts';
import { testerRoutes } from './tester/router.ts';
import { testerLinks } from './tester-links.ts';
import { csrf, type Guards, sameOriginOnly, sameSiteOnly } from './web/csrf.ts';
import { loginPageHeaders, pageHeaders } from './web/headers.ts';
import { onLoginOrigin } from './web/hosts.ts';
import { keptRefusalRoute } from './web/kept-refusal.ts';
import { switchLanguage } from './web/language-switch.ts';
import { formBody } from './web/params.ts';
import { noRealNumberInAddress } from './web/real-numbers.ts';
import { refusalCookie, withoutCookies } from './web/refused-cookies.ts';
import { at, type Part, type Route, within } from './web/router.ts';
import { standingMessages } from './web/service-messages.ts';
import { isLate, onceMore, type PageSession, renewalOf } from './web/session.ts';
import { settingsRoute } from './web/settings-page.ts';
import type { Gates } from './web/zone-gates.ts';

interface Pages {
  readonly parts: AppDependencies;
  readonly ports: OidcPorts;
  readonly logins: Logins;
  readonly tables: Tables;
  readonly sessions: PageSession;
  readonly gates: Gates;
  /** The calls of the control API. */
  readonly groups: readonly Group[];
}

/**
 * The pages for browsers. Session and csurf stand before the pages that need them and nowhere else (decision
 * 3).
 */
export function pages(given: Pages): readonly Part[] {
  const { parts, ports, sessions, gates, groups } = given;
  const { origins, renderer, hosts, checks } = parts;
  const languages = switchLanguage({ secure: origins.login.startsWith('https:') });
  const session = [sessions.handler, onceMore(sessions.cookieName)];
  const sendResponse = createSendResponse(ports, renderer);
  const token = csrf();
  const refusing = withoutCookies(refusalCookie(origins.login));
  const form = [sessions.handler, sameSiteOnly(origins.login), ...formBody()];
  const guards = { get: [languages, ...session, token], post: [...form, token] };
  const testers = {
    ...parts,
    tables: given.tables,
    zone: gates,
    httpHosts: parts.settings.http_hosts,
    levels: ports.levels,
  };
  return [
    onLoginOrigin(hosts),
    noRealNumberInAddress(['/authorize', '/logout', ...ASKING_PATHS]),
    within('/authorize', loginPageHeaders(), refusing),
    at(['/authorize'], languages, ...session),
    authorizeRoute(ports, sendResponse, checks.par),
    ...loginRoutes(loginPages(given, sendResponse, { get: guards.get, form, token })),
    pageHeaders(),
    settingsRoute(renderer, languages),
    keptRefusalRoute({ store: parts.store, renderer, languages, openZone: parts.zone.open }),
    within('/logout', refusing, languages, ...session),
    ...logoutRoutes(ports, renderer, guards, checks.logout),
    ...gates.routes,
    ...shells(given, guards),
    languages,
    ...helpRoutes(helpPorts(given)),
    browserRoute(testers, guards),
    ...testerRoutes(testers),
    controlPage({ groups, address: origins.issuer, renderer, zone: gates }),
  ];
}

/** The ports of a login's pages. */
function loginPages(
  { parts, logins, tables, sessions }: Pages,
  sendResponse: SendResponse,
  guards: LoginPages['guards'],
): LoginPages {
  const { store, clock, origins, renderer, zone } = parts;
  return {
    store,
    clock,
    logins,
    tables,
    renderer,
    sendResponse: (request, res, answer) =>
      sendResponse(request, res, answer as unknown as AuthorizationResponse),
    guards,
    door: {
      renewalOf: (req) => renewalOf(req, sessions.sessions),
      isLate: (req) => isLate(req, sessions.cookieName),
      agent: agentOf,
    },
    messages: (set) => standingMessages(set, parts.settings.messages),
    control: zone.open ? `${origins.login}/control` : null,
    tester: zone.open ? testerLinks : null,
  };
}

/** The ports of the help centre. Its forms carry no token, since its pages have no session. */
function helpPorts({ parts, sessions, gates }: Pages): HelpPorts {
  const { store, clock, renderer, methods: eids, demo, settings, origins } = parts;
  const form = [sessions.handler, sameOriginOnly(origins.login), ...formBody()];
  return {
    ...{ store, clock, renderer, demo, methods: eids, zone: gates },
    offsets: settings.synthetic,
    handlers: { session: sessions.handler, form },
    browser: { agent: agentOf, pick: pickAgent },
    cookies: {
      session: sessions.cookieName,
      refuses: refusalCookie(origins.login),
      secure: origins.login.startsWith('https:'),
    },
    isLate: (req) => isLate(req, sessions.cookieName),
    leftByLogins: LEFT_BY_LOGINS,
  };
}

/** The handset, the card reader and the desk. */
function shells({ parts, logins, tables, gates }: Pages, guards: Guards): readonly Route[] {
  const { store, clock, renderer, eidSettings } = parts;
  const shell = { store, clock, tables, renderer, guards, zone: gates, eidSettings };
  const asked = { ...shell, logins };
  return [...phoneRoutes(asked), readerRoute(asked), deskRoute(shell)];
}
