/**
 * Authenticates the service at /token and /par: by exactly the registered method and no other (RFC 6749, 2.3;
 * docs/facts/idporten.md#registration).
 */
import type { AuditEvent } from '../../kernel/audit.ts';
import { clientIds } from '../../services/registry.ts';
import { type ClientAmr, SERVICE, type Service } from '../../services/service.ts';
import type { Key, Put, Read, Stored } from '../../storage/store.ts';
import { formOf } from '../../web/params.ts';
import type { Refused } from '../../web/rule.ts';
import { enforce, firstRefusal, parse } from '../check.ts';
import type { Exchange } from '../refusal.ts';
import { type ClientPorts, readAssertion, usedAssertion } from './assertion.ts';
import { assertionNotes } from './assertion-checks.ts';
import type { ClientChecks } from './authentication-checks.ts';
import { readPresented } from './presented.ts';

export interface AuthenticatedClient<Beside = unknown> {
  readonly service: Service;
  readonly amr: ClientAmr;
  /** As it came; undefined but for private_key_jwt. */
  readonly assertion: string | undefined;
  /**
   * An assertion is used once: the endpoint that spends the code or stores the request puts this in the same
   * change, after `assertionReplayed`.
   */
  readonly usedOnce: readonly Put[];
  /** Warnings about parameters that were taken and should not be sent, for the same change. */
  readonly notes: readonly AuditEvent[];
  /** The record that was read in the same round trip. */
  readonly beside: Stored<Beside> | undefined;
}

/**
 * Authenticates the service or throws `Refused`. `usedOnce` is the caller's to commit; `also` is read
 * together with the service.
 */
export async function authenticateClient<Beside>(
  ports: ClientPorts,
  lists: ClientChecks,
  { req, stamp: { at } }: Exchange,
  also: Key<Beside> | undefined,
): Promise<AuthenticatedClient<Beside>> {
  const presented = readPresented(req.headers, { sent: formOf(req) });
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
  const noteRules = [...(presented.named === undefined ? [NAMELESS] : []), ...assertionNotes(asserted)];
  const notes = noteRules.map((what) => noteOn(what, { at, trace: req.trace, service: service.client_id }));
  return { ...authenticated, amr: how, usedOnce: [usedAssertion(asserted)], notes };
}

/** RFC 7523, 2.2 leaves it out; one of Digdir's pages wants it. */
const NAMELESS = 'client_id is not beside it; ID-porten may want it there';

const noteOn = (what: string, where: Omit<AuditEvent, 'kind' | 'summary'>): AuditEvent => ({
  kind: 'client.warned',
  ...where,
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
