/** Registers the example in Go in a running simulator, and prints its key as a line for its environment.
 *
 *      npm exec -c 'node examples/go/register.ts' */
import { register } from '../register.ts';

const ORIGIN = 'http://localhost:3000';

await register('IDPORTEN_CLIENT_JWK', {
  client_id: 'go-example',
  client_name: 'Go example',
  redirect_uris: [`${ORIGIN}/callback`],
  post_logout_redirect_uris: [`${ORIGIN}/`],
});
