/** Who the service is, at /token and /par: exactly the registered method and no other (RFC 6749, 2.3; docs/facts/idporten.md#registration). */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'express';
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import { clientIds } from '../../services/registry.ts';
import { type AuthMethod, type ClientAmr, SERVICE, type Service } from '../../services/service.ts';
import type { Key, Put, Read, Stored } from '../../storage/store.ts';
import { didYouMean } from '../../web/nearest.ts';
import { formOf } from '../../web/params.ts';
import type { Refused } from '../../web/rule.ts';
import { type Check, checks, enforce, firstRefusal, parse } from '../check.ts';
import { type Sent, valueSent } from '../request/params.ts';
import {
  type Asserted,
  assertedClient,
  type ClientPorts,
  readAssertion,
  usedAssertion,
} from './assertion.ts';
import { ASSERTION_CHECKS, assertionNotes } from './assertion-checks.ts';
import {
  adviceOnClient,
  adviceOnHeader,
  adviceOnSecret,
  type BasicHeader,
  rawBasic,
  readBasic,
} from './basic-header.ts';
import { assertionRules, clientRules } from './rules.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What came in header and form, read. */
export interface Presented {
  /** Whom it names: the header, else the form, else the assertion (RFC 7523, 3: its `sub` is the client_id). */
  readonly client_id: string | undefined;
  /** The form's client_id. */
  readonly named: string | undefined;
  /** Null = no header; 'malformed' = a header that is no Basic credential. */
  readonly basic: BasicHeader | 'malformed' | null;
  /** What the header's base64 holds, before form decoding: for a client that forgot to encode it. */
  readonly raw: string | undefined;
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
  readonly assertionType: string | undefined;
  /** Every method the request uses. */
  readonly methods: readonly AuthMethod[];
}

/** The request beside the registration. */
interface Candidate {
  readonly presented: Presented;
  readonly service: Service | undefined;
  /** The client_ids there are; read only where the service is unknown. */
  readonly known: readonly string[];
}

export interface AuthenticatedClient<Beside = unknown> {
  readonly service: Service;
  readonly amr: ClientAmr;
  /** As it came; undefined but for private_key_jwt. */
  readonly assertion: string | undefined;
  /** An assertion is used once: who spends the code or stores the request puts this in the same change, after `assertionReplayed`. */
  readonly usedOnce: readonly Put[];
  /** What was taken and should not be sent, for the same change. */
  readonly notes: readonly AuditEvent[];
  /** What was read in the same round trip. */
  readonly beside: Stored<Beside> | undefined;
}

/** Reads header and form; judges nothing. */
export function readPresented({ authorization }: IncomingHttpHeaders, form: Sent): Presented {
  const raw = rawBasic(authorization);
  const basic = readBasic(authorization, raw);
  const secret = valueSent(form, 'client_secret');
  const assertion = valueSent(form, 'client_assertion');
  const assertionType = valueSent(form, 'client_assertion_type');
  const methods: AuthMethod[] = [];
  if (basic !== null) methods.push('client_secret_basic');
  if (secret !== undefined) methods.push('client_secret_post');
  if (assertion !== undefined || assertionType !== undefined) methods.push('private_key_jwt');
  if (methods.length === 0) methods.push('none');
  const named = valueSent(form, 'client_id');
  const client_id =
    basic === null || basic === 'malformed' ? (named ?? assertedClient(assertion)) : basic.client_id;
  return { client_id, named, basic, raw, secret, assertion, assertionType, methods };
}

/** The service that the request names, whether it proves to be that service or not. */
export const namedClient = (req: Request) => readPresented(req.headers, { sent: formOf(req) }).client_id;

/** What the request itself must be, in order, before the service is looked up. */
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

/** What must be true of request and registration together, in order. */
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

/** Authenticates the service or throws `Refused`. `usedOnce` is the caller's to commit; `also` is read together with the service. */
export async function authenticateClient<Beside>(
  ports: ClientPorts,
  presented: Presented,
  { at, trace }: { readonly at: Instant; readonly trace: string },
  lists: ClientChecks,
  also: Key<Beside> | undefined,
): Promise<AuthenticatedClient<Beside>> {
  const client_id = parse(lists.presented, presented, (kept) => kept.client_id);
  const asked = { kind: SERVICE, id: client_id };
  const [known, beside] = await ports.store.many(also === undefined ? [asked] : [asked, also], at);
  const registered = known?.value;
  const ids = registered === undefined ? await clientIds(ports.store, at) : [];
  const candidate = { presented, service: registered, known: ids };
  const service = parse(lists.candidate, candidate, (kept) => kept.service);
  const { assertion } = presented;
  const authenticated = { service, assertion, beside };
  const amr = service.token_endpoint_auth_method;
  if (assertion === undefined) return { ...authenticated, amr, usedOnce: [], notes: [] };
  const asserted = await readAssertion(ports, assertion, service, at);
  enforce(lists.assertion, asserted);
  const how = asserted.certificate === null ? amr : 'virksomhetssertifikat';
  const told = [...(presented.named === undefined ? [NAMELESS] : []), ...assertionNotes(asserted)];
  const notes = told.map((what) => noteOn(what, { at, trace, service: service.client_id }));
  return { ...authenticated, amr: how, usedOnce: [usedAssertion(asserted)], notes };
}

/** RFC 7523, 2.2 leaves it out; one of Digdir's pages wants it. */
const NAMELESS = 'client_id is not beside it; ID-porten may want it there';

const noteOn = (what: string, where: Omit<AuditEvent, 'kind' | 'summary'>): AuditEvent => ({
  ...{ kind: 'client.warned', ...where },
  summary: `Client assertion accepted, but ${what}`,
});

/** Inside the caller's change (its keys name `usedOnce`): was the assertion used before, also in parallel? */
export function assertionReplayed(
  lists: ClientChecks,
  look: Read,
  { usedOnce, assertion }: AuthenticatedClient,
): Refused | undefined {
  const used = usedOnce.some(({ kind, id }) => look(kind, id) !== undefined);
  return firstRefusal(lists.once, { used, assertion });
}
