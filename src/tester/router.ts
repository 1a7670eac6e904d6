/** The tester's pages: English, in the tester's zone, without a session. */
import { sameOriginOnly } from '../web/csrf.ts';
import { formBody } from '../web/params.ts';
import { noRealNumberInForm } from '../web/real-numbers.ts';
import { methods, type Route } from '../web/router.ts';
import { dashboard } from './dashboard.ts';
import { devicePage } from './devices.ts';
import { peoplePage } from './people.ts';
import type { TesterPorts } from './ports.ts';
import { registerService } from './register.ts';
import { servicesPage } from './services.ts';
import { trailPage } from './trail.ts';

/** After the headers of pages. */
export function testerRoutes(ports: TesterPorts): readonly Route[] {
  const { page } = ports.zone;
  // Forms carry no token, since these pages have no session: the browser says where they come from.
  const form = [page, sameOriginOnly(ports.origins.login), ...formBody(), noRealNumberInForm];
  return [
    methods('/', { get: [page, dashboard(ports)] }),
    methods('/people', { get: [page, peoplePage(ports)] }),
    methods('/people/:person/device', { get: [page, devicePage(ports)] }),
    methods('/services', { get: [page, servicesPage(ports)] }),
    methods('/services/register', { post: [...form, registerService(ports)] }),
    methods('/trail', { get: [page, trailPage(ports)] }),
  ];
}
