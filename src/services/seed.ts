/** The services we bring along, so that single sign-on and single logout have partners. */
import { plainService, type ServiceInput } from './input.ts';

/** Published: it protects nothing but two local demonstrations. */
export const DEMO_SECRET = 'demo-client-secret-which-is-no-secret';

/** Both registrations of the bundled relying service, which is served at the origin given (without a trailing slash). HOST may bind an address of plain http: the rules of addresses are not asked. */
export function bundledServices(demoOrigin: string): readonly ServiceInput[] {
  /** A customer, so that onbehalfof can be tried. */
  const customer = { onbehalfof: 'prove-kommune', display_name: 'Prøve kommune', orgno: '991825827' };
  const common = {
    ...{ client_secret: DEMO_SECRET, client_uri: `${demoOrigin}/` },
    onbehalfof: [{ ...customer, url: `${demoOrigin}/` }],
  };
  return [
    plainService.parse({
      ...common,
      client_id: 'demo-client',
      client_name: 'Prøveporten demo',
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: [`${demoOrigin}/callback`],
      post_logout_redirect_uris: [`${demoOrigin}/`],
      frontchannel_logout_uri: `${demoOrigin}/logout/frontchannel`,
      frontchannel_logout_session_required: true,
      backchannel_logout_uri: `${demoOrigin}/logout/backchannel`,
    }),
    plainService.parse({
      ...common,
      client_id: 'contact-profile',
      client_name: 'Dine kontaktopplysninger',
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: [`${demoOrigin}/contact/callback`],
      post_logout_redirect_uris: [`${demoOrigin}/contact`],
      frontchannel_logout_uri: `${demoOrigin}/contact/logout/frontchannel`,
      frontchannel_logout_session_required: true,
      backchannel_logout_uri: `${demoOrigin}/contact/logout/backchannel`,
    }),
  ];
}
