/** What the two oidc-provider targets share: the client, the account, ID-porten's lifetimes, and a quiet configuration. */
import { generateKeyPairSync } from 'node:crypto';
import type { Configuration } from 'oidc-provider';

export const CLIENT_ID = 'bench';
export const CLIENT_SECRET = 'a-secret-that-only-the-bench-knows-0123456789';
export const REDIRECT_URI = 'http://localhost:7999/callback';

/** One signing key, and nothing that the walk does not use. */
export function configuration(): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['bench'] },
    features: { devInteractions: { enabled: false } },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['locale'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, locale: 'nb' }) }),
    ttl: {
      AccessToken: 120,
      IdToken: 120,
      AuthorizationCode: 60,
      Session: 7200,
      Grant: 7200,
      Interaction: 1800,
    },
    // Consent is not part of the walk: one grant per login, as ID-porten gives it.
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      if (typeof params?.resource === 'string') grant.addResourceScope(params.resource, 'openid profile');
      await grant.save();
      return grant;
    },
  };
}
