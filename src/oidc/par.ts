/** POST /par: pushed authorization requests (RFC 9126). The client authenticates as at /token; every refusal is JSON. */
import { type Request, type Response, Router } from 'express';
import { stamp as draw, type Stamp } from '../kernel/entropy.ts';
import { SERVICE, type Service } from '../services/service.ts';
import type { Put } from '../storage/store.ts';
import { methods } from '../web/methods.ts';
import { formBody, formOf, type Params } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { contextOf, READ } from './authorize.ts';
import { refusalsAsJson } from './backchannel.ts';
import { AUTHORIZE_CHECKS, type AuthorizeChecks } from './checks.ts';
import {
  type AuthenticatedClient,
  authenticateClient,
  CLIENT_CHECKS,
  type ClientChecks,
  refusedClaim,
} from './client-auth.ts';
import { valueSent } from './context.ts';
import { createKeys, type Keys } from './keys.ts';
import type { OidcPorts } from './ports.ts';
import { pushedPut } from './pushed.ts';
import { note } from './refusal.ts';
import { pushedRules } from './rules.ts';
import { type Check, demand, firstRefusal } from './rules-token.ts';

/** What only a pushed request can get wrong. */
export const pushedChecks: readonly Check<Params>[] = [
  // RFC 9126, 2.1: request_uri must not be provided in a pushed request.
  { rule: pushedRules['par.request_uri'], holds: ({ values }) => !values.has('request_uri') },
  // RFC 6749, 3.2: parameters must not be included more than once; which secret would count?
  {
    rule: pushedRules['par.credentials_single'],
    holds: ({ doubled }) =>
      !['client_secret', 'client_assertion', 'client_assertion_type'].some((name) => doubled.includes(name)),
  },
];

/** All lists a pushed request passes. */
export interface ParChecks extends AuthorizeChecks {
  readonly client: ClientChecks;
  readonly pushed: readonly Check<Params>[];
}
export const PAR_CHECKS: ParChecks = { ...AUTHORIZE_CHECKS, client: CLIENT_CHECKS, pushed: pushedChecks };

interface Room {
  readonly ports: OidcPorts;
  readonly checks: ParChecks;
  readonly keys: Keys;
}

/** Checks the request and gives the record to keep. */
async function judged(room: Room, sent: Params, client: AuthenticatedClient, stamp: Stamp): Promise<Put> {
  const { ports, keys, checks } = room;
  demand(checks.pushed, sent);
  const context = await contextOf(ports, keys, sent, stamp);
  const refused = firstRefusal([...checks.before, ...checks.once], context);
  if (refused !== undefined) throw refused;
  return pushedPut(client.service.client_id, sent.values, stamp, ports.lifetimes.par);
}

/** Keeps the request and spends the client assertion in one change. */
function kept(
  room: Room,
  record: Put,
  { claim }: AuthenticatedClient,
  stamp: Stamp,
): Promise<Refused | undefined> {
  return room.ports.store.change<Refused | undefined>(
    stamp.at,
    claim === undefined ? [] : [claim.put],
    (look) => {
      const reused = refusedClaim(look, claim);
      if (reused !== undefined) return { result: reused };
      return { result: undefined, puts: claim === undefined ? [record] : [record, claim.put] };
    },
  );
}

async function push(room: Room, req: Request, res: Response, stamp: Stamp): Promise<void> {
  const { ports, checks } = room;
  const sent = formOf(req);
  const input = { authorization: req.headers.authorization, parameters: sent.values };
  const client = await authenticateClient(ports, input, stamp.at, checks.client);
  const record = await judged(room, sent, client, stamp);
  const reused = await kept(room, record, client, stamp);
  if (reused !== undefined) throw reused;
  // RFC 9126, 2.2: 201, request_uri and expires_in.
  res
    .status(201)
    .set('cache-control', 'no-store')
    .json({ request_uri: record.id, expires_in: ports.lifetimes.par });
}

/** The router of POST /par. */
export function createPar(ports: OidcPorts, checks: ParChecks = PAR_CHECKS): Router {
  const room: Room = { ports, checks, keys: createKeys(ports.store, ports.clock) };
  const router = Router();
  const post = async (req: Request, res: Response) => {
    const stamp = draw(ports.clock);
    await push(room, req, res, stamp).catch(async (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      const named = valueSent({ sent: formOf(req) }, 'client_id') ?? '';
      const service = (await ports.store.get<Service>(SERVICE, named, stamp.at))?.value;
      await note(ports.store, error, { at: stamp.at, trace: req.trace, service });
      throw error;
    });
  };
  methods(router, '/par', { post: [...formBody(READ), post] });
  router.use(refusalsAsJson);
  return router;
}
