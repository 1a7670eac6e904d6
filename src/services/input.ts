/** A service as the config file and the control API give it, held against every rule of registration. */
import type { z } from 'zod';
import type { Levels } from '../kernel/acr.ts';
import { type Fault, faultOf, faultSentence, logoFault, type Purpose } from './addresses.ts';
import type { HttpHosts } from './http-hosts.ts';
import { complete, keepsSecret, members, methodOf, type ServiceMembers } from './members.ts';
import type { RuleId } from './rules.ts';

/** A rule, the member that breaks it, and when it does. */
type Demand = readonly [
  rule: RuleId,
  member: keyof ServiceMembers,
  broken: (service: ServiceMembers) => boolean,
];

/** Demands on members together (docs/facts/idporten.md#registration). */
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

function isElsewhere(uri: string | null, { redirect_uris }: ServiceMembers): boolean {
  return uri !== null && !redirect_uris.some((redirect) => hostOf(redirect) === hostOf(uri));
}

/** Every address of the service, its purpose, and its place. */
type Addressed = readonly [uri: string | null, purpose: Purpose, ...path: (string | number)[]];
const addressesOf = (service: ServiceMembers): readonly Addressed[] => [
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
const logosOf = (service: ServiceMembers) => [
  { uri: service.logo_uri, path: ['logo_uri'] },
  ...service.onbehalfof.map(({ logo_uri: uri }, place) => ({ uri, path: ['onbehalfof', place, 'logo_uri'] })),
];

interface Misplaced {
  readonly fault: Fault;
  readonly path: (string | number)[];
}

/** The faults of the service's addresses, each with its place. */
function addressProblems(service: ServiceMembers, httpHosts: HttpHosts): readonly Misplaced[] {
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

/** The facts by which a registration is judged: `settings.http_hosts`, and the levels there are. */
export interface RegistrationRules {
  readonly levels: Levels;
  readonly httpHosts: HttpHosts;
}

/** A service that keeps every rule of registration; all that are broken are told at once. */
export const serviceInput = ({ httpHosts, levels }: RegistrationRules) =>
  members(levels)
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

/**
 * Members that a service must have, as they would be right: they stand in for wrong ones while the rules of
 * the others are asked.
 */
export const LEAST_SERVICE = {
  client_name: 'A service',
  redirect_uris: ['http://localhost/callback'],
  post_logout_redirect_uris: [],
} as const;

export type ServiceInput = z.output<ReturnType<typeof serviceInput>>;
