/** The services both sides know. */

import { type Scopes, scopesSchema } from '../../src/services/scope.ts';
import type { Service } from '../../src/services/service.ts';

/** The number of who logs in. */
export const PID = '12859000108';
export const CALLBACK = 'http://localhost:3000/callback';
export const SECRET = 'a secret of at least thirty-two characters';

interface Registration {
  readonly client_id: string;
  readonly auth: Service['token_endpoint_auth_method'];
  readonly type?: Service['application_type'];
  readonly redirect_uris?: readonly string[];
  readonly pkce?: 'S256' | 'none';
  readonly scopes?: readonly string[];
  /** It registered no keys with us; the referee knows no other way. */
  readonly certified?: boolean;
  /** Its customers, where it is a supplier's. */
  readonly onbehalfof?: Service['onbehalfof'];
  /** Whether it has refresh tokens, and which. */
  readonly refresh?: Service['refresh_token_usage'];
}

/** In whose name `asking` may ask. */
export const CUSTOMER = 'leikanger_kommune';
const CUSTOMERS = {
  ...{ onbehalfof: CUSTOMER, display_name: 'Leikanger kommune', orgno: '991825827' },
  ...{ url: null, logo_uri: null },
};
/** A scope that needs the citizen's consent. */
export const CONSENT = 'health:record.read';
/** The right to introspect. */
const RIGHT = 'idporten:token.introspection';
/** What scopes demand: a token with `profile` may be introspected by `reader`. */
export const SCOPES: Scopes = scopesSchema.parse({
  profile: { enforced_aud_for_introspection: ['reader', 'rightless', 'reading-app'] },
});
/** May this client introspect a token with these scopes? The same for the referee. */
export const mayIntrospect = (client_id: string, own: string, scopes: readonly string[]) =>
  own.split(' ').includes(RIGHT) && scopes.includes('profile') && client_id === 'reader';

export const REGISTRATIONS: readonly Registration[] = [
  { client_id: 'web', auth: 'client_secret_basic', refresh: 'ONETIME' },
  { client_id: 'reusing', auth: 'client_secret_basic', refresh: 'REUSE' },
  { client_id: 'reader', auth: 'client_secret_basic', scopes: ['openid', RIGHT] },
  { client_id: 'stranger', auth: 'client_secret_basic', scopes: ['openid', RIGHT] },
  { client_id: 'rightless', auth: 'client_secret_basic' },
  { client_id: 'reading-app', auth: 'none', type: 'browser', scopes: ['openid', RIGHT] },
  { client_id: 'posting', auth: 'client_secret_post' },
  { client_id: 'signing', auth: 'private_key_jwt' },
  { client_id: 'enterprise', auth: 'private_key_jwt', certified: true },
  { client_id: 'spa', auth: 'none', type: 'browser' },
  { client_id: 'holding', auth: 'none', type: 'browser', refresh: 'ONETIME' },
  {
    client_id: 'app',
    auth: 'none',
    type: 'native',
    redirect_uris: ['http://127.0.0.1:0/callback', 'no.example.app:/callback'],
  },
  { client_id: 'waived', auth: 'client_secret_basic', pkce: 'none' },
  {
    client_id: 'asking',
    auth: 'client_secret_basic',
    scopes: ['openid', 'profile', CONSENT],
    onbehalfof: [CUSTOMERS],
  },
  { client_id: 'narrow', auth: 'client_secret_basic', scopes: ['openid'] },
  { client_id: 'queried', auth: 'client_secret_basic', redirect_uris: [`${CALLBACK}?from=idporten`] },
];

export type PublicJwk = Readonly<Record<string, string>>;

const grantsOf = ({ refresh }: Registration): Service['grant_types'][number][] =>
  refresh === undefined ? ['authorization_code'] : ['authorization_code', 'refresh_token'];

/** The same as the control API takes it. */
export function asInput(registration: Registration, jwk: PublicJwk): object {
  const { client_id, auth, scopes } = registration;
  return {
    client_id,
    client_name: client_id,
    integration_type: scopes === undefined ? 'idporten' : 'api_klient',
    application_type: registration.type ?? 'web',
    token_endpoint_auth_method: auth,
    ...(auth.startsWith('client_secret') ? { client_secret: SECRET } : {}),
    ...(auth === 'private_key_jwt' && registration.certified !== true ? { jwks: { keys: [jwk] } } : {}),
    redirect_uris: registration.redirect_uris ?? [CALLBACK],
    post_logout_redirect_uris: ['http://localhost:3000/'],
    grant_types: grantsOf(registration),
    ...(scopes === undefined ? {} : { scopes }),
    refresh_token_usage: registration.refresh ?? 'ONETIME',
    code_challenge_method: registration.pkce ?? 'S256',
    onbehalfof: registration.onbehalfof ?? [],
  };
}

/** The same in oidc-provider's metadata. */
export function asMetadata(registration: Registration, jwk: PublicJwk) {
  const { client_id, auth } = registration;
  return {
    client_id,
    token_endpoint_auth_method: auth,
    application_type: registration.type === 'native' ? ('native' as const) : ('web' as const),
    redirect_uris: [...(registration.redirect_uris ?? [CALLBACK])],
    post_logout_redirect_uris: ['http://localhost:3000/'],
    response_types: ['code' as const],
    authorization_signed_response_alg: 'RS256' as const,
    grant_types: grantsOf(registration),
    authorization_details_types: ['idporten:fullmakt'],
    scope: (registration.scopes ?? ['openid', 'profile']).join(' '),
    ...(auth.startsWith('client_secret') ? { client_secret: SECRET } : {}),
    ...(auth === 'private_key_jwt' ? { jwks: { keys: [{ ...jwk }] } } : {}),
  };
}
