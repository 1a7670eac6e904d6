/** Who the service is, at /token and /par: exactly the registered method and no other (RFC 6749, 2.3; idporten-profile §3). */
import { timingSafeEqual } from 'node:crypto';
import type { Instant } from '../kernel/clock.ts';
import { digest } from '../kernel/entropy.ts';
import { getService } from '../services/registry.ts';
import type { AuthMethod, Service } from '../services/service.ts';
import type { Look, Put } from '../storage/store.ts';
import { Refused } from '../web/rule.ts';
import { ASSERTION_CHECKS, type Asserted, claimOf, readAssertion } from './client-assertion.ts';
import type { OidcPorts } from './ports.ts';
import { ASSERTION_RULES, type Check, CLIENT_RULES, demand } from './rules-token.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What came: the header and the form. */
export interface ClientInput {
  readonly authorization: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
}

/** The same, read. */
export interface Presented {
  readonly client_id: string | undefined;
  readonly named: string | undefined;
  /** Null = no header; 'malformed' = a header that is no Basic credential. */
  readonly basic: { readonly client_id: string; readonly secret: string } | 'malformed' | null;
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
  readonly assertionType: string | undefined;
  /** Every method the request uses. */
  readonly methods: readonly AuthMethod[];
}

/** The request beside the registration. */
export interface Candidate {
  readonly presented: Presented;
  readonly service: Service | undefined;
}

/** An assertion is used once: whoever spends the code or stores the request puts this in the same change, after `isUnclaimed`. */
export interface Claim {
  readonly put: Put;
}

export interface AuthenticatedClient {
  readonly service: Service;
  readonly amr: AuthMethod;
  /** Only for private_key_jwt. */
  readonly claim: Claim | undefined;
}

function decodeForm(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

function readBasic(header: string | undefined): Presented['basic'] {
  if (header === undefined) return null;
  const encoded = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  if (encoded === undefined) return 'malformed';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  // RFC 6749, 2.3.1: both halves are form-urlencoded before they are joined.
  const client_id = decodeForm(text.slice(0, Math.max(colon, 0)));
  const secret = decodeForm(text.slice(colon + 1));
  return client_id === undefined || client_id === '' || secret === undefined
    ? 'malformed'
    : { client_id, secret };
}

/** Reads header and form; judges nothing. A parameter without a value counts as not sent (RFC 6749, 3.1). */
export function readPresented({ authorization, parameters }: ClientInput): Presented {
  const sent = (name: string) => parameters.get(name) || undefined;
  const basic = readBasic(authorization);
  const [secret, assertion, assertionType] = [
    sent('client_secret'),
    sent('client_assertion'),
    sent('client_assertion_type'),
  ];
  const methods: AuthMethod[] = [];
  if (basic !== null) methods.push('client_secret_basic');
  if (secret !== undefined) methods.push('client_secret_post');
  if (assertion !== undefined || assertionType !== undefined) methods.push('private_key_jwt');
  if (methods.length === 0) methods.push('none');
  const named = sent('client_id');
  const client_id = basic === null || basic === 'malformed' ? named : basic.client_id;
  return { client_id, named, basic, secret, assertion, assertionType, methods };
}

const usesAssertion = (presented: Presented) => presented.methods.includes('private_key_jwt');

/** What the request itself must be, in order, before anybody is looked up. */
export const PRESENTED_CHECKS: readonly Check<Presented>[] = [
  { rule: CLIENT_RULES.header, holds: (presented) => presented.basic !== 'malformed' },
  {
    rule: CLIENT_RULES.oneMethod,
    holds: (presented) => presented.methods.length === 1,
    explain: (presented) => ({ sent: { methods: presented.methods.join(' and ') } }),
  },
  {
    rule: CLIENT_RULES.assertionParts,
    holds: (presented) =>
      !usesAssertion(presented) ||
      (presented.assertion !== undefined &&
        presented.named !== undefined &&
        presented.assertionType === JWT_BEARER),
    explain: ({ named, assertionType }) => ({
      sent: { client_id: named, client_assertion_type: assertionType },
      correct: `client_assertion_type=${JWT_BEARER}`,
    }),
  },
  { rule: CLIENT_RULES.named, holds: (presented) => presented.client_id !== undefined },
  {
    rule: CLIENT_RULES.same,
    holds: ({ named, client_id }) => named === undefined || named === client_id,
    explain: ({ named, client_id }) => ({ sent: { client_id: named, 'client_id in the header': client_id } }),
  },
];

/** Compares digests in constant time, so that the answer's timing tells nothing of the secret. */
function secretFits(secret: string, hash: string | null): boolean {
  if (hash === null) return false;
  const [given, registered] = [Buffer.from(digest(secret)), Buffer.from(hash)];
  return given.length === registered.length && timingSafeEqual(given, registered);
}

function presentedSecret(presented: Presented): string | undefined {
  return presented.basic === null || presented.basic === 'malformed'
    ? presented.secret
    : presented.basic.secret;
}

/** What must be true of request and registration together, in order. */
export const CANDIDATE_CHECKS: readonly Check<Candidate>[] = [
  {
    rule: CLIENT_RULES.known,
    holds: ({ service }) => service !== undefined,
    explain: ({ presented }) => ({ sent: { client_id: presented.client_id } }),
  },
  {
    rule: CLIENT_RULES.method,
    holds: ({ presented, service }) => service?.token_endpoint_auth_method === presented.methods[0],
    explain: ({ presented, service }) => ({
      sent: { 'authentication method': presented.methods[0] },
      registered: service === undefined ? [] : [service.token_endpoint_auth_method],
    }),
  },
  {
    rule: CLIENT_RULES.secret,
    holds: ({ presented, service }) => {
      const secret = presentedSecret(presented);
      return secret === undefined || secretFits(secret, service?.client_secret_hash ?? null);
    },
  },
];

/** Every check of client authentication, as lists in their order. */
export interface ClientChecks {
  readonly presented: readonly Check<Presented>[];
  readonly candidate: readonly Check<Candidate>[];
  readonly assertion: readonly Check<Asserted>[];
}
export const CLIENT_CHECKS: ClientChecks = {
  presented: PRESENTED_CHECKS,
  candidate: CANDIDATE_CHECKS,
  assertion: ASSERTION_CHECKS,
};

/** Authenticates the service or throws `Refused`. The claim is the caller's to commit. */
export async function authenticateClient(
  { store, origins }: Pick<OidcPorts, 'store' | 'origins'>,
  input: ClientInput,
  at: Instant,
  checks: ClientChecks = CLIENT_CHECKS,
): Promise<AuthenticatedClient> {
  const presented = readPresented(input);
  demand(checks.presented, presented);
  const service = await getService(store, at, presented.client_id ?? '');
  demand(checks.candidate, { presented, service });
  const [amr] = presented.methods;
  // Reached only where a test has removed a check: nobody unknown gets further.
  if (service === undefined || amr === undefined) throw new Refused(CLIENT_RULES.known);
  if (presented.assertion === undefined) return { service, amr, claim: undefined };
  const asserted = await readAssertion(presented.assertion, service, origins.issuer, at);
  demand(checks.assertion, asserted);
  return { service, amr, claim: claimOf(asserted, presented.assertion) };
}

/** Inside the caller's change (its keys name `claim.put`): the refusal where the assertion was used before, also in parallel. */
export function refusedClaim(look: Look, claim: Claim | undefined): Refused | undefined {
  if (claim === undefined || look(claim.put.kind, claim.put.id) === undefined) return undefined;
  return new Refused(ASSERTION_RULES.once);
}
