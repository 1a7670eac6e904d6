/** A service as the config file and the control API give it: Digdir's field names (self-service API), defaults and rules. */
import { z } from 'zod';
import { ACR_VALUES, STANDARD_LEVELS } from '../kernel/acr.ts';
import { type Fault, faultOf, faultSentence, logoFault, type Purpose } from './addresses.ts';
import type { HttpHosts } from './http-hosts.ts';
import { publicJwks } from './jwks.ts';
import { type RuleId, registrationRules } from './rules.ts';
import { scopeName } from './scope.ts';

const says = (rule: RuleId): string => registrationRules[rule].says;

/** What it must not be follows from the whole service: `addressProblems`. */
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

/** Seconds; null is `settings.lifetimes`. */
const lifetime = z
  .int('A lifetime is a whole number of seconds.')
  .min(1)
  .max(31_536_000)
  .nullable()
  .default(null);

/** A sub-resource of the client at Digdir; here a member of it. */
const customer = z.strictObject({
  onbehalfof: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'An onbehalfof is 1 to 200 printable characters without spaces.'),
  display_name: z.string().trim().min(1, 'A customer has a name.').max(200),
  orgno: z.string().regex(/^\d{9}$/, says('client_orgno.digits')),
  url: webAddress.nullable().default(null),
  logo_uri: logo.nullable().default(null),
});

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
  backchannel_logout_session_required: z.boolean().default(false),
  grant_types: z.array(z.enum(['authorization_code', 'refresh_token'])).default(['authorization_code']),
  scopes: z.array(scopeName).default(['openid', 'profile']),
  default_acr_values: z
    .array(
      z.enum(ACR_VALUES, {
        error: ({ input }) => `${says('default_acr_values.known')} ${JSON.stringify(input)} is none of them.`,
      }),
    )
    .min(1, says('default_acr_values.known'))
    .default([...STANDARD_LEVELS]),
  access_token_lifetime: lifetime,
  refresh_token_lifetime: lifetime,
  authorization_lifetime: lifetime,
  refresh_token_usage: z.enum(['ONETIME', 'REUSE']).default('ONETIME'),
  code_challenge_method: z.enum(['S256', 'none']).default('S256'),
  sso_disabled: z.boolean().default(false),
  client_uri: webAddress.nullable().default(null),
  logo_uri: logo.nullable().default(null),
  onbehalfof: z.array(customer).max(1000).default([]),
};

type Given = z.output<typeof members>;
type Method = NonNullable<Given['token_endpoint_auth_method']>;

/** Where it is not said: apps and single-page applications keep no secret; who registers keys signs with them. */
function methodOf(given: Given): Method {
  const { token_endpoint_auth_method: said, application_type: type, jwks } = given;
  return said ?? (type !== 'web' ? 'none' : jwks !== null ? 'private_key_jwt' : 'client_secret_basic');
}

/** A rule, the member that breaks it, and when it does. */
type Demand = readonly [rule: RuleId, member: keyof Given, broken: (service: Given) => boolean];

/** What fits together (docs/facts/idporten.md#registration). */
const demands: readonly Demand[] = [
  ['redirect_uris.present', 'redirect_uris', ({ redirect_uris }) => redirect_uris.length === 0],
  [
    'post_logout_redirect_uris.present',
    'post_logout_redirect_uris',
    ({ post_logout_redirect_uris }) => post_logout_redirect_uris === undefined,
  ],
  [
    'onbehalfof.unique',
    'onbehalfof',
    ({ onbehalfof: all }) => new Set(all.map(({ onbehalfof }) => onbehalfof)).size < all.length,
  ],
  ['grant_types.code', 'grant_types', ({ grant_types }) => !grant_types.includes('authorization_code')],
  ['scopes.openid', 'scopes', ({ scopes }) => !scopes.includes('openid')],
  [
    'token_endpoint_auth_method.none',
    'token_endpoint_auth_method',
    (service) => (methodOf(service) === 'none') !== (service.application_type !== 'web'),
  ],
  [
    'code_challenge_method.waived',
    'code_challenge_method',
    ({ code_challenge_method: method, application_type: type }) => method === 'none' && type !== 'web',
  ],
  [
    'client_secret.method',
    'client_secret',
    (service) => service.client_secret !== undefined && !keepsSecret(methodOf(service)),
  ],
  [
    'scopes.fixed',
    'scopes',
    ({ integration_type: type, scopes }) =>
      type === 'idporten' && [...new Set(scopes)].sort().join(' ') !== 'openid profile',
  ],
  [
    'frontchannel_logout_uri.domain',
    'frontchannel_logout_uri',
    (service) => isElsewhere(service.frontchannel_logout_uri, service),
  ],
  [
    'backchannel_logout_uri.domain',
    'backchannel_logout_uri',
    (service) => isElsewhere(service.backchannel_logout_uri, service),
  ],
];

function isElsewhere(uri: string | null, { redirect_uris }: Given): boolean {
  return uri !== null && !redirect_uris.some((redirect) => hostOf(redirect) === hostOf(uri));
}

/** Every address of the service, what it is for, and where it stands. */
type Addressed = readonly [uri: string | null, purpose: Purpose, ...path: (string | number)[]];
const addressesOf = (service: Given): readonly Addressed[] => [
  ...service.redirect_uris.map((uri, place): Addressed => [uri, 'redirect', 'redirect_uris', place]),
  ...(service.post_logout_redirect_uris ?? []).map(
    (uri, place): Addressed => [uri, 'call', 'post_logout_redirect_uris', place],
  ),
  [service.frontchannel_logout_uri, 'call', 'frontchannel_logout_uri'],
  [service.backchannel_logout_uri, 'call', 'backchannel_logout_uri'],
  [service.client_uri, 'link', 'client_uri'],
  ...service.onbehalfof.map(({ url }, place): Addressed => [url, 'link', 'onbehalfof', place, 'url']),
];

/** The logos, likewise. */
const logosOf = (service: Given) => [
  { uri: service.logo_uri, path: ['logo_uri'] },
  ...service.onbehalfof.map(({ logo_uri: uri }, place) => ({ uri, path: ['onbehalfof', place, 'logo_uri'] })),
];

interface Misplaced {
  readonly fault: Fault;
  readonly path: (string | number)[];
}

/** What is wrong with which address. */
function addressProblems(service: Given, httpHosts: HttpHosts): readonly Misplaced[] {
  const native = service.application_type === 'native';
  const addresses = addressesOf(service).map(([uri, purpose, ...path]) => ({
    fault: uri === null ? undefined : faultOf(uri, { purpose, native, httpHosts }),
    path,
  }));
  const logos = logosOf(service).map(({ uri, path }) => ({
    fault: uri === null ? undefined : logoFault(uri),
    path,
  }));
  return [...addresses, ...logos].flatMap(({ fault, path }) =>
    fault === undefined ? [] : [{ fault, path }],
  );
}

function hostOf(text: string): string | undefined {
  return URL.parse(text)?.hostname;
}

/** Whether a service with this method authenticates by a secret. */
export function keepsSecret(method: Method): boolean {
  return method === 'client_secret_basic' || method === 'client_secret_post';
}

const members = z.strictObject({ ...shape, client_id: shape.client_id.optional() });

function complete(given: z.output<typeof members>) {
  return {
    ...given,
    post_logout_redirect_uris: given.post_logout_redirect_uris ?? [],
    token_endpoint_auth_method: methodOf(given),
    backchannel_logout_session_required: given.backchannel_logout_uri !== null,
  };
}

/** A service by its members alone; what is not given has ID-porten's defaults. Without `client_id` one is generated. */
export const plainService = members.transform(complete);

/** What a JSON Merge Patch may hold: any member, without the default it has at registration. */
export const servicePatch = z.strictObject(
  Object.fromEntries(
    Object.entries({ ...shape, client_secret: shape.client_secret.nullable() }).map(([name, member]) => {
      const plain = member instanceof z.ZodDefault ? member.unwrap() : member;
      return [name, (plain as z.ZodType).optional()];
    }),
  ),
);

/** What a registration is judged by beside itself: `settings.http_hosts`. */
export interface RegistrationRules {
  readonly httpHosts: HttpHosts;
}

/** A service that keeps every rule of registration; all that are broken are told at once. */
export const serviceInput = ({ httpHosts }: RegistrationRules) =>
  members
    .superRefine((service, context) => {
      const broken = demands.filter(([, , when]) => when(service));
      const problems = [
        ...addressProblems(service, httpHosts),
        ...broken.map(([rule, member]): Misplaced => ({ fault: { rule }, path: [member] })),
      ];
      for (const { fault, path } of problems)
        context.addIssue({ code: 'custom', path, message: faultSentence(fault) });
    })
    .transform(complete);

/** Members that a service must have, as they would be right: they stand in for wrong ones while the rules of the others are asked. */
export const LEAST_SERVICE = {
  client_name: 'A service',
  redirect_uris: ['http://localhost/callback'],
  post_logout_redirect_uris: [],
} as const;

export type ServiceInput = z.output<ReturnType<typeof serviceInput>>;
