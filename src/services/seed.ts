/** The services we bring along, so that single sign-on and single logout have partners. */
import type { ServiceInput } from './input.ts';
import { plainService } from './members.ts';

/** Published: it protects nothing but two local demonstrations. */
export const DEMO_SECRET = 'demo-client-secret-which-is-no-secret';

/**
 * Both registrations of the bundled relying service, which is served at the origins given (without a trailing slash): one by each
 * instance on the store. A login comes home to any of them; the first is told of logouts. HOST may bind an address of plain http:
 * the rules of addresses are not asked.
 */
export function bundledServices(origins: readonly [string, ...string[]]): readonly ServiceInput[] {
  const [first] = origins;
  const everywhere = (path: string) => origins.map((origin) => origin + path);
  /** A customer, so that onbehalfof can be tried. */
  const customer = { onbehalfof: 'prove-kommune', display_name: 'Prøve kommune', orgno: '991825827' };
  const home = `${first}/`;
  const common = { client_secret: DEMO_SECRET, client_uri: home, onbehalfof: [{ ...customer, url: home }] };
  return [
    plainService.parse({
      ...common,
      client_id: 'demo-client',
      client_name: 'Prøveporten demo',
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: everywhere('/callback'),
      post_logout_redirect_uris: everywhere('/'),
      frontchannel_logout_uri: `${first}/logout/frontchannel`,
      frontchannel_logout_session_required: true,
      backchannel_logout_uri: `${first}/logout/backchannel`,
    }),
    plainService.parse({
      ...common,
      client_id: 'contact-profile',
      client_name: 'Dine kontaktopplysninger',
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: everywhere('/contact/callback'),
      post_logout_redirect_uris: everywhere('/contact'),
      frontchannel_logout_uri: `${first}/contact/logout/frontchannel`,
      frontchannel_logout_session_required: true,
      backchannel_logout_uri: `${first}/contact/logout/backchannel`,
    }),
  ];
}
