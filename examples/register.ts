/** Registers a service that signs with a key: makes the key, tells a running simulator its public half, and prints the private one. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';

/** What is registered beside the key, as the control API takes it. */
interface Service {
  readonly client_id: string;
  readonly [member: string]: unknown;
}

/** Prints a line for the environment of the service: `<variable>=<the private key as a JWK>`. */
export async function register(variable: string, service: Service): Promise<void> {
  const { ISSUER = 'http://localhost:7575' } = process.env;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const names = { kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), ...names }] };
  await fetch(`${ISSUER}/control/services/${service.client_id}`, { method: 'DELETE' });
  const answer = await fetch(`${ISSUER}/control/services`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...service, token_endpoint_auth_method: 'private_key_jwt', jwks }),
  });
  if (!answer.ok) throw new Error(`The simulator refused it: ${await answer.text()}`);
  console.log(`${variable}=${JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...names })}`);
}
