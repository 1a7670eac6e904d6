/** Checks of client authentication, as ordered lists (RFC 6749, 2.3). */
import { timingSafeEqual } from 'node:crypto';
import { digest } from '../../kernel/entropy.ts';
import type { Service } from '../../services/service.ts';
import { didYouMean } from '../../web/nearest.ts';
import { type Check, checks } from '../check.ts';
import type { Asserted } from './assertion.ts';
import { ASSERTION_CHECKS } from './assertion-checks.ts';
import { adviceOnClient, adviceOnHeader, adviceOnSecret } from './basic-header.ts';
import type { Presented } from './presented.ts';
import { assertionRules, clientRules } from './rules.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The request beside the registration. */
interface Candidate {
  readonly presented: Presented;
  readonly service: Service | undefined;
  /** The client_ids there are; read only where the service is unknown. */
  readonly known: readonly string[];
}

/** Checks of the request itself, in order, before the service is looked up. */
const PRESENTED_CHECKS: readonly Check<Presented>[] = checks(clientRules, {
  'client.header': [
    ({ basic }) => basic !== 'malformed',
    ({ raw }) => ({
      correct: 'Authorization: Basic base64(form-encoded client_id:form-encoded secret)',
      ...adviceOnHeader(raw),
    }),
  ],
  'client.one_method': [
    ({ methods }) => methods.length === 1,
    ({ methods }) => ({ sent: { methods: methods.join(' and ') } }),
  ],
  'client.assertion_parts': [
    ({ methods, assertion, assertionType }) =>
      !methods.includes('private_key_jwt') || (assertion !== undefined && assertionType === JWT_BEARER),
    ({ assertion, assertionType }) => ({
      sent: { client_assertion_type: assertionType },
      beside: { client_assertion: assertion },
      correct: `client_assertion_type=${JWT_BEARER}`,
    }),
  ],
  'client.named': [({ client_id }) => client_id !== undefined, () => ({ sent: { client_id: undefined } })],
  'client.same': [
    ({ named, client_id }) => named === undefined || named === client_id,
    ({ named, client_id }) => ({ sent: { client_id: named, 'client_id in the header': client_id } }),
  ],
});

/** Compares digests in constant time, so that the answer's timing tells nothing of the secret. */
function secretFits(secret: string, hash: string | null): boolean {
  if (hash === null) return false;
  const [given, registered] = [Buffer.from(digest(secret)), Buffer.from(hash)];
  return given.length === registered.length && timingSafeEqual(given, registered);
}

const secretOf = ({ basic, secret }: Presented) =>
  basic === null || basic === 'malformed' ? secret : basic.secret;

/** Checks of request and registration together, in order. */
const CANDIDATE_CHECKS: readonly Check<Candidate>[] = checks(clientRules, {
  'client.known': [
    ({ service }) => service !== undefined,
    ({ presented, known }) => ({
      sent: { client_id: presented.client_id },
      ...didYouMean(presented.client_id ?? '', known),
      ...adviceOnClient(presented.raw, presented.client_id, known),
    }),
  ],
  'client.method': [
    ({ presented, service }) => service?.token_endpoint_auth_method === presented.methods[0],
    ({ presented, service }) => ({
      sent: { 'authentication method': presented.methods[0] },
      registered: service === undefined ? [] : [service.token_endpoint_auth_method],
    }),
  ],
  'client.secret': [
    ({ presented, service }) => {
      const secret = secretOf(presented);
      return secret === undefined || secretFits(secret, service?.client_secret_hash ?? null);
    },
    ({ presented, service }) => ({
      sent: { client_id: presented.client_id },
      beside: { client_secret: secretOf(presented) },
      ...adviceOnSecret(presented.raw, (raw) => secretFits(raw, service?.client_secret_hash ?? null)),
    }),
  ],
});

/** An assertion at the moment it is spent. */
interface AssertionUse {
  readonly used: boolean;
  readonly assertion: string | undefined;
}

/** Every check of client authentication, as lists in their order. */
export interface ClientChecks {
  readonly presented: readonly Check<Presented>[];
  readonly candidate: readonly Check<Candidate>[];
  readonly assertion: readonly Check<Asserted>[];
  readonly once: readonly Check<AssertionUse>[];
}
export const CLIENT_CHECKS: ClientChecks = {
  presented: PRESENTED_CHECKS,
  candidate: CANDIDATE_CHECKS,
  assertion: ASSERTION_CHECKS,
  once: checks(assertionRules, {
    'assertion.once': [({ used }) => !used, ({ assertion }) => ({ sent: { client_assertion: assertion } })],
  }),
};
