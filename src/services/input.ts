/** A service as the config file and the control API give it: Digdir's field names (self-service API), defaults and rules. */
import { z } from 'zod';
import { publicJwks } from './jwks.ts';
import { scopeName } from './scope.ts';

/** Schemes that would run or read something in the browser instead of going somewhere. */
const HARMFUL = ['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:'];

/** RFC 6749, 3.1.2: absolute, without a fragment. An app may have a scheme of its own (RFC 8252, 7.1). */
const address = z
  .string()
  .max(2000)
  .refine((text) => URL.canParse(text), 'An address is absolute: http://localhost:3000/callback.')
  .refine((text) => !text.includes('#'), 'An address has no fragment (#…).')
  .refine((text) => !HARMFUL.includes(URL.parse(text)?.protocol ?? ''), 'This scheme leads to no service.');

const webAddress = address.refine(
  (text) => /^https?:\/\//i.test(text),
  'This address begins with http:// or https://.',
);

/** Twenty kilobytes as base64, with room for the media type (decision 7). */
const LOGO_LENGTH = Math.ceil((20 * 1024 * 4) / 3) + 40;

const logo = z
  .string()
  .max(LOGO_LENGTH, 'A logo has at most 20 kB.')
  .refine(
    (text) => /^\/(?![/\\])/.test(text) || /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(text),
    'A logo is a path of our own (/icons/…) or a data:image address.',
  );

/** Seconds; null is `settings.lifetimes`. */
const lifetime = z
  .int('A lifetime is a whole number of seconds.')
  .min(1)
  .max(31_536_000)
  .nullable()
  .default(null);

const shape = {
  client_id: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'A client_id is 1 to 200 printable characters without spaces.'),
  client_name: z.string().trim().min(1, 'A service has a name.').max(200),
  client_orgno: z
    .string()
    .regex(/^\d{9}$/, 'An organisation number has 9 digits.')
    .default('991825827'),
  integration_type: z.enum(['idporten', 'api_klient']).default('idporten'),
  application_type: z.enum(['web', 'browser', 'native']).default('web'),
  token_endpoint_auth_method: z
    .enum(['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'])
    .optional(),
  client_secret: z.string().min(1).max(512).optional(),
  jwks: publicJwks.nullable().default(null),
  redirect_uris: z.array(address).min(1, 'A service has at least one redirect_uri.').max(100),
  post_logout_redirect_uris: z.array(address).max(100).default([]),
  frontchannel_logout_uri: webAddress.nullable().default(null),
  frontchannel_logout_session_required: z.boolean().default(true),
  backchannel_logout_uri: webAddress.nullable().default(null),
  backchannel_logout_session_required: z.boolean().default(false),
  grant_types: z
    .array(z.enum(['authorization_code', 'refresh_token']))
    .refine(
      (types) => types.includes('authorization_code'),
      'A login needs the grant type authorization_code.',
    )
    .default(['authorization_code']),
  scopes: z
    .array(scopeName)
    .refine((scopes) => scopes.includes('openid'), 'A login needs the scope openid.')
    .default(['openid', 'profile']),
  access_token_lifetime: lifetime,
  refresh_token_lifetime: lifetime,
  authorization_lifetime: lifetime,
  refresh_token_usage: z.enum(['ONETIME', 'REUSE']).default('ONETIME'),
  code_challenge_method: z.enum(['S256', 'none']).default('S256'),
  sso_disabled: z.boolean().default(false),
  client_uri: webAddress.nullable().default(null),
  logo_uri: logo.nullable().default(null),
};

type Given = z.output<z.ZodObject<typeof shape>>;
type Method = NonNullable<Given['token_endpoint_auth_method']>;

/** Where it is not said: apps and single-page applications keep no secret; who registers keys signs with them. */
function methodOf(given: Given): Method {
  const { token_endpoint_auth_method: said, application_type: type, jwks } = given;
  return said ?? (type !== 'web' ? 'none' : jwks !== null ? 'private_key_jwt' : 'client_secret_basic');
}

type Resolved = Given & { token_endpoint_auth_method: Method };

interface Conflict {
  readonly field: keyof Given;
  readonly when: (service: Resolved) => boolean;
  readonly says: string;
}

/** What fits together (reference/idporten-profile.md, section 3). */
const conflicts: readonly Conflict[] = [
  {
    field: 'token_endpoint_auth_method',
    when: (service) =>
      (service.token_endpoint_auth_method === 'none') !== (service.application_type !== 'web'),
    says: 'The method none is for application_type browser and native, and they have no other.',
  },
  {
    field: 'jwks',
    when: (service) => service.token_endpoint_auth_method === 'private_key_jwt' && service.jwks === null,
    says: 'private_key_jwt needs the public key in jwks.',
  },
  {
    field: 'client_secret',
    when: (service) =>
      service.client_secret !== undefined && !keepsSecret(service.token_endpoint_auth_method),
    says: 'A client_secret belongs to client_secret_basic and client_secret_post.',
  },
  {
    field: 'scopes',
    when: ({ integration_type, scopes }) =>
      integration_type === 'idporten' && scopes.some((scope) => scope !== 'openid' && scope !== 'profile'),
    says: 'integration_type idporten has the scopes openid and profile; register api_klient for others.',
  },
  {
    field: 'frontchannel_logout_uri',
    when: ({ frontchannel_logout_uri: uri, redirect_uris }) =>
      uri !== null && !redirect_uris.some((redirect) => hostOf(redirect) === hostOf(uri)),
    says: 'The frontchannel_logout_uri has the same host as one of the redirect_uris.',
  },
  {
    field: 'backchannel_logout_uri',
    when: ({ backchannel_logout_uri: uri, redirect_uris }) =>
      uri !== null && !redirect_uris.some((redirect) => hostOf(redirect) === hostOf(uri)),
    says: 'The backchannel_logout_uri has the same host as one of the redirect_uris.',
  },
];

function hostOf(text: string): string | undefined {
  return URL.parse(text)?.hostname;
}

/** Whether a service with this method authenticates by a secret. */
export function keepsSecret(method: Method): boolean {
  return method === 'client_secret_basic' || method === 'client_secret_post';
}

/** A whole service; what is not given has ID-porten's defaults. Without `client_id` one is generated. */
export const serviceInput = z
  .strictObject({ ...shape, client_id: shape.client_id.optional() })
  .transform((given) => ({
    ...given,
    token_endpoint_auth_method: methodOf(given as Given),
    backchannel_logout_session_required: given.backchannel_logout_uri !== null,
  }))
  .superRefine((service, context) => {
    for (const { field, when, says } of conflicts) {
      if (when(service as Resolved)) context.addIssue({ code: 'custom', path: [field], message: says });
    }
  });

export type ServiceInput = z.output<typeof serviceInput>;
