/** Registers Wonderwall in a running simulator, and prints its key as a line for wonderwall.env.
 *
 *      npm exec -c 'node examples/wonderwall/register.ts' */
import { register } from '../register.ts';

const INGRESS = 'http://localhost:3000';

await register('WONDERWALL_OPENID_CLIENT_JWK', {
  client_id: 'wonderwall-example',
  client_name: 'Wonderwall example',
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: [`${INGRESS}/oauth2/callback`],
  post_logout_redirect_uris: [`${INGRESS}/oauth2/logout/callback`],
  frontchannel_logout_uri: `${INGRESS}/oauth2/logout/frontchannel`,
  frontchannel_logout_session_required: true, // Wonderwall wants sid in the id_token
});
