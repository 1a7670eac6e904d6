/** Makes a key for the example in Go, registers its public half in a running simulator, and prints the private one as a line for its environment.
 *
 *      npm exec -c 'node examples/go/register.ts' */
import { generateKeyPairSync, randomUUID } from 'node:crypto';

const { ISSUER = 'http://localhost:7575' } = process.env;
const ORIGIN = 'http://localhost:3000';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const names = { kid: randomUUID(), alg: 'RS256', use: 'sig' };
const service = {
  client_id: 'go-example',
  client_name: 'Go example',
  token_endpoint_auth_method: 'private_key_jwt',
  jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...names }] },
  redirect_uris: [`${ORIGIN}/callback`],
  post_logout_redirect_uris: [`${ORIGIN}/`],
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
console.log(`IDPORTEN_CLIENT_JWK=${JSON.stringify(jwk)}`);
