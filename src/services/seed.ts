/** The services we bring along, so that single sign-on and single logout have partners. */
import type { ServiceInput } from './input.ts';
import { plainService } from './members.ts';

/** Published: it protects nothing but two local demonstrations. */
export const DEMO_SECRET = 'demo-client-secret-which-is-no-secret';

/** What a service asks for that only logs in. */
const LOGIN = 'openid profile';
/** As long as a visit may last (s): a page is read for longer than the two minutes of most access tokens. */
const VISIT = 7200;

/** A drawing in lines, 32 by 32, that is seen on light and dark. */
function logo(drawing: string): string {
  const pen = 'fill="none" stroke="#0b7a75" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" ${pen}>${drawing}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The registrations of the bundled relying service, and where below its origin each is served. */
export const BUNDLED = [
  { client_id: 'demo-client', name: 'Prøveporten demo', path: '', scope: LOGIN, logo_uri: null },
  {
    client_id: 'contact-profile',
    name: 'Dine kontaktopplysninger',
    path: '/contact',
    scope: `${LOGIN} krr:user/kontaktinformasjon.read krr:user/spraak.write krr:user/kontaktinformasjon.write`,
    logo_uri: null,
  },
  {
    client_id: 'innsyn',
    name: 'Innsyn',
    path: '/innsyn',
    scope: LOGIN,
    // A magnifying glass.
    logo_uri: logo('<circle cx="13" cy="13" r="8"/><path d="M19 19l8 8"/>'),
  },
  {
    client_id: 'signer',
    name: 'Signer',
    path: '/signer',
    scope: LOGIN,
    // A pen over a line.
    logo_uri: logo('<path d="M7 21l2-6L21 3l4 4L13 19z"/><path d="M6 28h20"/>'),
  },
] as const;

/**
 * As they are registered for the origins given (without a trailing slash), one by each instance on the store.
 * A login comes home to any of them; the first is told of logouts. HOST may bind an address of plain http:
 * the rules of addresses are not asked.
 */
export function bundledServices(origins: readonly [string, ...string[]]): readonly ServiceInput[] {
  const [first] = origins;
  const everywhere = (path: string) => origins.map((origin) => origin + path);
  const home = `${first}/`;
  return BUNDLED.map(({ client_id, name, path, scope, logo_uri }) =>
    plainService.parse({
      client_id,
      client_name: name,
      client_secret: DEMO_SECRET,
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: everywhere(`${path}/callback`),
      post_logout_redirect_uris: everywhere(path || '/'),
      frontchannel_logout_uri: `${first}${path}/logout/frontchannel`,
      frontchannel_logout_session_required: true,
      backchannel_logout_uri: `${first}${path}/logout/backchannel`,
      client_uri: home,
      logo_uri,
      ...(scope === LOGIN
        ? {}
        : { integration_type: 'api_klient', scopes: scope.split(' '), access_token_lifetime: VISIT }),
      // A customer, so that onbehalfof can be tried.
      onbehalfof: [
        { onbehalfof: 'prove-kommune', display_name: 'Prøve kommune', orgno: '991825827', url: home },
      ],
    }),
  );
}
