/** A registered service for one test file; its callback is an address that nobody serves. */

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { CALLBACK } from '../support/login.ts';
import type { TestService, World } from '../support/world.ts';

export const GOODBYE = 'http://service.localhost:9/goodbye';

const COMMON = {
  client_name: 'A relying party',
  redirect_uris: [CALLBACK],
  post_logout_redirect_uris: [GOODBYE],
  scopes: ['openid', 'profile'],
};

export function withSecret(
  world: World,
  token_endpoint_auth_method = 'client_secret_basic',
  part: object = {},
): Promise<TestService> {
  return world.control.service({ ...COMMON, token_endpoint_auth_method, ...part });
}

/** A service with a registered key, whose kid is `rp`. */
export async function withKey(
  world: World,
  part: object = {},
): Promise<{ readonly client_id: string; readonly key: KeyObject }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'rp', alg: 'RS256', use: 'sig' };
  const service = await world.control.service({
    ...COMMON,
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [jwk] },
    ...part,
  });
  return { client_id: service.client_id, key: privateKey };
}

/** What the service was refused for, by the trail. */
export async function rulesMet(world: World, client_id: string): Promise<readonly string[]> {
  const { events } = await world.control.must<{ events: { kind: string; rule: string }[] }>(
    'GET',
    `/trail?service=${client_id}`,
  );
  return events.filter(({ kind }) => kind === 'refusal').map(({ rule }) => rule);
}
