/**
 * The members of a service: Digdir's field names (self-service API) and ID-porten's defaults. The stored
 * record follows from them.
 */
import { z } from 'zod';
import { type Levels, OWN_LEVELS, STANDARD_LEVELS } from '../kernel/acr.ts';
import { publicJwks } from './jwks.ts';
import { type RuleId, registrationRules } from './rules.ts';
import { scopeName } from './scope.ts';

const says = (rule: RuleId): string => registrationRules[rule].says;

/** The prohibitions follow from the whole service: `addressProblems`. */
const address = z.string().max(2000);
const webAddress = address.refine((text) => /^https?:\/\//i.test(text), says('address.web'));

/** Twenty kilobytes as base64, with room for the media type (decision 7). */
const LOGO_LENGTH = Math.ceil((20 * 1024 * 4) / 3) + 40;

const logo = z
  .string()
  .max(LOGO_LENGTH, 'A logo has at most 20 kB.')
  .refine(
    (text) => /^\/(?![/\\])/.test(text) || /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(text),
    'A logo is a path of our own (/icons/…) or a data:image address.',
  );

/** Seconds; null is `settings.lifetimes`. A scope may cap it (scope.ts). */
const lifetime = z
  .int('A lifetime is a whole number of seconds.')
  .min(1)
  .max(31_536_000)
  .nullable()
  .default(null);

/**
 * A customer of the supplier whose service it is (Digdir, func_onbehalfof; `logo_uri` is ours: theirs comes
 * by e-mail). A sub-resource of the client at Digdir; here a member of it.
 */
const customer = z.strictObject({
  onbehalfof: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'An onbehalfof is 1 to 200 printable characters without spaces.'),
  display_name: z.string().trim().min(1, 'A customer has a name.').max(200),
  orgno: z.string().regex(/^\d{9}$/, says('client_orgno.digits')),
  /** The way back to the customer. */
  url: webAddress.nullable().default(null),
  logo_uri: logo.nullable().default(null),
});

/**
 * The levels of a request without acr_values (RFC 7591, 2 by OpenID Connect Registration 1.0, 2; release note
 * ID-5505, 2025-06-19).
 */
function defaultLevels({ all }: Levels) {
  const known = `${says('default_acr_values.known')} They are ${all.join(', ')}.`;
  const error = ({ input }: { readonly input?: unknown }) =>
    `${known} ${JSON.stringify(input)} is none of them.`;
  return z
    .array(z.enum(all, { error }))
    .min(1, known)
    .default([...STANDARD_LEVELS]);
}

/** The name of a service, which the service chooses here. */
export const clientId = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'A client_id is 1 to 200 printable characters without spaces.');

const shape = {
  client_id: clientId,
  client_name: z.string().trim().min(1, 'A service has a name.').max(200),
  client_orgno: z
    .string()
    .regex(/^\d{9}$/, says('client_orgno.digits'))
    .default('991825827'),
  /** Of who runs it for the organisation above; at Digdir it follows from the supplier's certificate. */
  supplier_orgno: z
    .string()
    .regex(/^\d{9}$/, says('client_orgno.digits'))
    .nullable()
    .default(null),
  integration_type: z.enum(['idporten', 'api_klient'], says('integration_type.login')).default('idporten'),
  application_type: z.enum(['web', 'browser', 'native']).default('web'),
  token_endpoint_auth_method: z
    .enum(['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'])
    .optional(),
  client_secret: z.string().min(1).max(512).optional(),
  jwks: publicJwks.nullable().default(null),
  redirect_uris: z.array(address).max(100).meta({ minItems: 1 }),
  /** Digdir wants the list: `post_logout_redirect_uris.present`. */
  post_logout_redirect_uris: z.array(address).max(100).optional(),
  frontchannel_logout_uri: webAddress.nullable().default(null),
  frontchannel_logout_session_required: z.boolean().default(true),
  backchannel_logout_uri: webAddress.nullable().default(null),
  /**
   * Follows from backchannel_logout_uri: each service that has one gets the `sid` (Digdir,
   * func_backchannel_logout).
   */
  backchannel_logout_session_required: z.boolean().default(false),
  grant_types: z.array(z.enum(['authorization_code', 'refresh_token'])).default(['authorization_code']),
  scopes: z.array(scopeName).default(['openid', 'profile']),
  default_acr_values: defaultLevels(OWN_LEVELS),
  access_token_lifetime: lifetime,
  /** Time for which a refresh token waits for its use. */
  refresh_token_lifetime: lifetime,
  /** Time for which refresh tokens renew at all. */
  authorization_lifetime: lifetime,
  refresh_token_usage: z.enum(['ONETIME', 'REUSE']).default('ONETIME'),
  code_challenge_method: z.enum(['S256', 'none']).default('S256'),
  sso_disabled: z.boolean().default(false),
  /** Whether its logins ask for contact information; null is `settings.contact_info_step`. */
  contact_info_step: z.boolean().nullable().default(null),
  client_uri: webAddress.nullable().default(null),
  logo_uri: logo.nullable().default(null),
  onbehalfof: z
    .array(customer)
    .max(1000)
    .describe('The customers in whose names a supplier asks.')
    .default([]),
};

export type ServiceMembers = z.output<ReturnType<typeof members>>;
type Method = NonNullable<ServiceMembers['token_endpoint_auth_method']>;

/**
 * The default method: apps and single-page applications keep no secret; a service that registers keys signs
 * with them.
 */
export function methodOf(given: ServiceMembers): Method {
  const { token_endpoint_auth_method: said, application_type: type, jwks } = given;
  return said ?? (type !== 'web' ? 'none' : jwks !== null ? 'private_key_jwt' : 'client_secret_basic');
}

/** Whether a service with this method authenticates by a secret. */
export function keepsSecret(method: Method): boolean {
  return method === 'client_secret_basic' || method === 'client_secret_post';
}

const shapeWith = (levels: Levels) => ({ ...shape, default_acr_values: defaultLevels(levels) });

export const members = (levels: Levels) =>
  z.strictObject({ ...shapeWith(levels), client_id: shape.client_id.optional() });

export function complete(given: ServiceMembers) {
  return {
    ...given,
    post_logout_redirect_uris: given.post_logout_redirect_uris ?? [],
    token_endpoint_auth_method: methodOf(given),
    backchannel_logout_session_required: given.backchannel_logout_uri !== null,
  };
}

/**
 * A service by its members alone; those not given have ID-porten's defaults. Without `client_id` one is
 * generated.
 */
export const plainService = members(OWN_LEVELS).transform(complete);

/** A service with all its members, as they stand in it: without the defaults they have at registration. */
export function wholeService(levels: Levels) {
  const whole = { ...shapeWith(levels), client_secret: shape.client_secret.unwrap().nullable() };
  const members = Object.entries(whole).map(([name, member]) => {
    const isLeftOut = member instanceof z.ZodDefault || member instanceof z.ZodOptional;
    return [name, (isLeftOut ? member.unwrap() : member) as z.ZodType];
  });
  return z.strictObject(Object.fromEntries(members));
}

/** The members of a JSON Merge Patch: any of the service's. */
export const servicePatch = (levels: Levels) => wholeService(levels).partial();
