/** Makes a key for Wonderwall, registers its public half in a running simulator, and prints the private one as a line for wonderwall.env.
 *
 *      npm exec -c 'node examples/wonderwall/register.ts' */
import { generateKeyPairSync, randomUUID } from 'node:crypto';

const { ISSUER = 'http://localhost:7575' } = process.env;
const INGRESS = 'http://localhost:3000';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const names = { kid: randomUUID(), alg: 'RS256', use: 'sig' };
const service = {
  client_id: 'wonderwall-example',
  client_name: 'Wonderwall example',
  token_endpoint_auth_method: 'private_key_jwt',
  jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...names }] },
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: [`${INGRESS}/oauth2/callback`],
  post_logout_redirect_uris: [`${INGRESS}/oauth2/logout/callback`],
  frontchannel_logout_uri: `${INGRESS}/oauth2/logout/frontchannel`,
  frontchannel_logout_session_required: true, // Wonderwall wants sid in the id_token
};

const headers = { 'content-type': 'application/json' };
await fetch(`${ISSUER}/control/services/${service.client_id}`, { method: 'DELETE' });
const answer = await fetch(`${ISSUER}/control/services`, {
  method: 'POST',
  headers,
  body: JSON.stringify(service),
});
if (!answer.ok) throw new Error(`The simulator refused it: ${await answer.text()}`);
const jwk = { ...privateKey.export({ format: 'jwk' }), ...names };
console.log(`WONDERWALL_OPENID_CLIENT_JWK=${JSON.stringify(jwk)}`);
