/** A service's own request beside /par and /token: its form, who it is, and an assertion that is spent with the answer. */
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Key } from '../../storage/store.ts';
import { formOf } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { type Check, enforce } from '../check.ts';
import type { OidcPorts } from '../ports.ts';
import { type Exchange, refusalEvent } from '../refusal.ts';
import { type Sent, sentOf } from '../request/params.ts';
import {
  type AuthenticatedClient,
  assertionUsed,
  authenticateClient,
  type ClientChecks,
  readPresented,
} from './authentication.ts';
import { assertionRules } from './rules.ts';

export interface ClientRequest<Beside extends readonly Key[] = readonly Key[]> extends Sent {
  readonly client: AuthenticatedClient<Beside>;
}

/** The lists every such request passes. */
export interface ClientRequestChecks {
  readonly form: readonly Check<Sent>[];
  readonly client: ClientChecks;
}

/** The form, and the service that proved who it is; what the form names is read together with it. */
export async function readClientRequest<const Beside extends readonly Key[]>(
  ports: OidcPorts,
  lists: ClientRequestChecks,
  { req, stamp }: Exchange,
  named: (form: Sent) => Beside,
): Promise<ClientRequest<Beside>> {
  const form: Sent = { sent: formOf(req) };
  enforce(lists.form, form);
  const presented = readPresented(req.headers, form);
  const client = await authenticateClient(
    ports,
    presented,
    { at: stamp.at, trace: req.trace },
    lists.client,
    named(form),
  );
  return { ...form, client };
}

/** Writes what a reading request leaves behind, if anything: the spent assertion and a line of the trail. */
export async function settle(
  { store }: OidcPorts,
  { req, stamp }: Exchange,
  client: AuthenticatedClient,
  events: readonly AuditEvent[],
): Promise<Refused | undefined> {
  const { claims, notes, service } = client;
  if (claims.length + events.length === 0) return undefined;
  return store.change<Refused | undefined>(stamp.at, claims, (look) => {
    if (!assertionUsed(look, client))
      return { result: undefined, puts: claims, events: [...notes, ...events] };
    const refused = new Refused(
      assertionRules['assertion.once'],
      sentOf('client_assertion')({ sent: formOf(req) }),
    );
    const where = { at: stamp.at, trace: req.trace, service: service.client_id };
    return { result: refused, events: [refusalEvent(refused, where)] };
  });
}
