/** The pages for browsers, in the order in which a request passes them. */
import type { Router } from 'express';
import type { Group } from './control/operation.ts';
import { controlPage } from './control/page.ts';
import type { AppDependencies } from './dependencies.ts';
import { deskRouter } from './desk/router.ts';
import type { Logins } from './login/machine/ports.ts';
import type { Tables } from './login/machine/tables.ts';
import { loginRoutes } from './login/pages/routes.ts';
import { createAuthorize } from './oidc/authorize/endpoint.ts';
import { createLogout } from './oidc/logout/router.ts';
import type { OidcPorts } from './oidc/ports.ts';
import type { AuthorizationResponse } from './oidc/response/response.ts';
import { createSendResponse } from './oidc/response/send.ts';
import { phoneRouter } from './phone/router.ts';
import { browserRouter } from './tester/browser.ts';
import { agentOf } from './tester/picked-browser.ts';
import { testerRouter } from './tester/router.ts';
import { testerLinks } from './tester-links.ts';
import { csrf, sameSiteOnly } from './web/csrf.ts';
import { loginPageHeaders, pageHeaders } from './web/headers.ts';
import { onLoginOrigin } from './web/hosts.ts';
import { switchLanguage } from './web/language-switch.ts';
import { formBody } from './web/params.ts';
import { noRealNumberInAddress } from './web/real-numbers.ts';
import { strictRouter } from './web/router.ts';
import { isLate, onceMore, type PageSession, renewalOf } from './web/session.ts';
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
export function pages({ parts, ports, logins, tables, sessions, gates, groups }: Pages): Router {
  const { store, clock, origins, renderer, zone, hosts, checks } = parts;
  const languages = switchLanguage({ secure: origins.login.startsWith('https:') });
  const router = strictRouter();
  router.use(onLoginOrigin(hosts), noRealNumberInAddress(['/authorize', '/logout']));
  router.use('/authorize', loginPageHeaders());
  const session = [sessions.handler, onceMore(sessions.cookieName)];
  router.use(/^\/authorize$/, languages, session);
  const sendResponse = createSendResponse(ports, renderer);
  router.use(createAuthorize(ports, sendResponse, checks.par));
  const token = csrf();
  const form = [sessions.handler, sameSiteOnly(origins.login), ...formBody()];
  const guards = { get: [languages, ...session, token], post: [...form, token] };
  const tester = zone.open ? testerLinks : null;
  router.use(
    loginRoutes({
      store,
      clock,
      logins,
      tables,
      renderer,
      sendResponse: (request, res, answer) =>
        sendResponse(request, res, answer as unknown as AuthorizationResponse),
      guards: { get: guards.get, form, token },
      door: {
        renewalOf: (req) => renewalOf(req, sessions.sessions),
        isLate: (req) => isLate(req, sessions.cookieName),
        agent: agentOf,
      },
      control: zone.open ? `${origins.login}/control` : null,
      tester,
    }),
  );
  router.use(pageHeaders());
  router.use('/logout', languages, session);
  router.use(createLogout(ports, renderer, guards, checks.logout));
  router.use(gates.router);
  const shells = { store, clock, tables, renderer, guards, zone: gates, eidSettings: parts.eidSettings };
  router.use(phoneRouter({ ...shells, logins }), deskRouter(shells));
  router.use(languages);
  const { httpHosts, levels } = ports;
  const testers = { ...parts, tables, zone: gates, httpHosts, levels };
  router.use(browserRouter(testers, guards));
  router.use(testerRouter(testers), controlPage({ groups, address: origins.issuer, renderer, zone: gates }));
  return router;
}
