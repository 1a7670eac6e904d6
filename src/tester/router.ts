/** The tester's pages: English, in the tester's zone, without a session. */
import type { Router } from 'express';
import { sameOriginOnly } from '../web/csrf.ts';
import { formBody } from '../web/params.ts';
import { noRealNumberInForm } from '../web/real-numbers.ts';
import { methods, strictRouter } from '../web/router.ts';
import { dashboard } from './dashboard.ts';
import { devicePage } from './devices.ts';
import { peoplePage } from './people.ts';
import type { TesterPorts } from './ports.ts';
import { registerService } from './register.ts';
import { servicesPage } from './services.ts';
import { trailPage } from './trail.ts';

/** Mounted at the root, after the headers of pages. */
export function testerRouter(ports: TesterPorts): Router {
  const router = strictRouter();
  const { page } = ports.zone;
  // Forms carry no token, since these pages have no session: the browser says where they come from.
  const form = [page, sameOriginOnly(ports.origins.login), ...formBody(), noRealNumberInForm];
  methods(router, '/', { get: [page, dashboard(ports)] });
  methods(router, '/people', { get: [page, peoplePage(ports)] });
  methods(router, '/people/:person/device', { get: [page, devicePage(ports)] });
  methods(router, '/services', { get: [page, servicesPage(ports)] });
  methods(router, '/services/register', { post: [...form, registerService(ports)] });
  methods(router, '/trail', { get: [page, trailPage(ports)] });
  return router;
}
