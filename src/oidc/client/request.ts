/**
 * A service's own request beside /par and /token: its form, its authentication, and an assertion that is
 * spent with the answer.
 */
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Key } from '../../storage/store.ts';
import { formOf } from '../../web/params.ts';
import type { Refused } from '../../web/rule.ts';
import { type Check, enforce } from '../check.ts';
import { type Exchange, refusalEvent } from '../refusal.ts';
import type { Sent } from '../request/params.ts';
import type { ClientPorts } from './assertion.ts';
import { type AuthenticatedClient, assertionReplayed, authenticateClient } from './authentication.ts';
import type { ClientChecks } from './authentication-checks.ts';

export interface ClientRequest<Beside = unknown> extends Sent {
  readonly client: AuthenticatedClient<Beside>;
}

/** The lists every such request passes. */
export interface ClientRequestChecks {
  readonly form: readonly Check<Sent>[];
  readonly client: ClientChecks;
}

/** The form, and the service that proved who it is; what the form names is read together with it. */
export async function readClientRequest<Beside>(
  ports: ClientPorts,
  lists: ClientRequestChecks,
  exchange: Exchange,
  named: (form: Sent) => Key<Beside> | undefined,
): Promise<ClientRequest<Beside>> {
  const form: Sent = { sent: formOf(exchange.req) };
  enforce(lists.form, form);
  const client = await authenticateClient(ports, lists.client, exchange, named(form));
  return { ...form, client };
}

/** Writes the traces of a reading request, if any: the spent assertion and a line of the trail. */
export async function settle(
  { store }: Pick<ClientPorts, 'store'>,
  lists: ClientRequestChecks,
  { req, stamp }: Exchange,
  { client, events }: { readonly client: AuthenticatedClient; readonly events: readonly AuditEvent[] },
): Promise<Refused | undefined> {
  const { usedOnce, notes, service } = client;
  if (usedOnce.length + events.length === 0) return undefined;
  return store.change<Refused | undefined>(stamp.at, usedOnce, (look) => {
    const refused = assertionReplayed(lists.client, look, client);
    if (refused === undefined) return { result: undefined, puts: usedOnce, events: [...notes, ...events] };
    const where = { at: stamp.at, trace: req.trace, service: service.client_id };
    return { result: refused, events: [refusalEvent(refused, where)] };
  });
}
