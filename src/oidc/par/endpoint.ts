/**
 * POST /par: pushed authorization requests (RFC 9126). The client authenticates as at /token; every refusal
 * is JSON.
 */
import { formOf, type Params } from '../../web/params.ts';
import type { Refused } from '../../web/rule.ts';
import { type Check, checks, enforce } from '../check.ts';
import type { ClientPorts } from '../client/assertion.ts';
import { type AuthenticatedClient, assertionReplayed, authenticateClient } from '../client/authentication.ts';
import { CLIENT_CHECKS, type ClientChecks } from '../client/authentication-checks.ts';
import { DPOP_CHECKS, type DpopChecks, proofReplayed, provenKey } from '../client/dpop.ts';
import type { OidcPorts } from '../ports.ts';
import { type Exchange, refusalEvent } from '../refusal.ts';
import { AUTHORIZE_CHECKS, type AuthorizeChecks } from '../request/checks.ts';
import { type ContextPorts, contextOf } from '../request/context.ts';
import { naming, type Sent, sentOf, valueSent } from '../request/params.ts';
import { CREDENTIALS, pushedPut } from './pushed.ts';
import { pushedRules } from './rules.ts';

type ParPorts = ClientPorts & ContextPorts & Pick<OidcPorts, 'clock' | 'lifetimes'>;

/** A pushed request, and the key of the DPoP proof beside it. */
interface Pushing extends Sent {
  readonly jkt: string | null;
}

/** All lists a pushed request passes. */
export interface ParChecks extends AuthorizeChecks {
  readonly client: ClientChecks;
  /** Checks for pushed requests alone. */
  readonly pushed: readonly Check<Pushing>[];
  readonly dpop: DpopChecks;
}
export const PAR_CHECKS: ParChecks = {
  ...AUTHORIZE_CHECKS,
  client: CLIENT_CHECKS,
  dpop: DPOP_CHECKS,
  pushed: checks(pushedRules, {
    // RFC 9126, 2.1: request_uri must not be provided in a pushed request.
    'par.request_uri': [({ sent }) => !sent.values.has('request_uri'), sentOf('request_uri')],
    'par.dpop_jkt': [
      (pushing) => [null, valueSent(pushing, 'dpop_jkt') ?? pushing.jkt].includes(pushing.jkt),
      (pushing) => sentOf('dpop_jkt', pushing.jkt ?? undefined)(pushing),
    ],
    // RFC 6749, 3.2: parameters must not be included more than once; which secret would count?
    'par.credentials_single': [
      ({ sent }) => !CREDENTIALS.some((name) => sent.doubled.includes(name)),
      ({ sent }) => naming(CREDENTIALS.filter((name) => sent.doubled.includes(name))),
    ],
  }),
};

/** The request says whose it is (RFC 9126, 2.1), as an assertion without client_id beside it does. */
function named(form: Params, { service, amr }: AuthenticatedClient): Params {
  const known = valueSent({ sent: form }, 'client_id') !== undefined || amr === 'client_secret_basic';
  return known ? form : { ...form, values: new Map([...form.values, ['client_id', service.client_id]]) };
}

/**
 * Keeps the request, for the key of the DPoP proof if one came, and spends assertion and proof in one change.
 */
export async function push(
  ports: ParPorts,
  lists: ParChecks,
  exchange: Exchange,
): Promise<Refused | undefined> {
  const { req, res, stamp } = exchange;
  const { store, lifetimes } = ports;
  const form = formOf(req);
  const client = await authenticateClient(ports, lists.client, exchange, undefined);
  const sent = named(form, client);
  const meant = { url: `${ports.origins.issuer}/par`, at: stamp.at, service: client.service.client_id };
  const key = await provenKey(req, lists.dpop, meant);
  enforce(lists.pushed, { sent, jkt: key?.jkt ?? null });
  enforce([...lists.before, ...lists.once], await contextOf(ports, sent, stamp));
  const { client_id } = client.service;
  const values = new Map([...sent.values, ...(key === null ? [] : [['dpop_jkt', key.jkt] as const])]);
  const record = pushedPut(client_id, values, stamp, lifetimes.par);
  const usedOnce = [...client.usedOnce, ...(key?.usedOnce ?? [])];
  const reused = await store.change<Refused | undefined>(stamp.at, usedOnce, (look) => {
    const refused = assertionReplayed(lists.client, look, client) ?? proofReplayed(lists.dpop, look, key);
    if (refused === undefined)
      return { result: undefined, puts: [record, ...usedOnce], events: client.notes };
    const event = refusalEvent(refused, { at: stamp.at, trace: req.trace, service: client_id });
    return { result: refused, events: [event] };
  });
  // RFC 9126, 2.2: 201, request_uri and expires_in.
  const answer = { request_uri: record.id, expires_in: lifetimes.par };
  if (reused === undefined) res.status(201).set('cache-control', 'no-store').json(answer);
  return reused;
}
