/** POST /par: pushed authorization requests (RFC 9126). The client authenticates as at /token; every refusal is JSON. */
import type { Router } from 'express';
import { methods } from '../web/methods.ts';
import { formBody, formOf } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { type Check, checks, demand } from './check.ts';
import { AUTHORIZE_CHECKS, type AuthorizeChecks } from './checks.ts';
import {
  assertionUsed,
  authenticateClient,
  CLIENT_CHECKS,
  type ClientChecks,
  namedClient,
  readPresented,
} from './client-auth.ts';
import { contextOf, READ, type Sent } from './context.ts';
import type { OidcPorts } from './ports.ts';
import { CREDENTIALS, pushedPut } from './pushed.ts';
import { refusalEvent, refusing, type Visit } from './refusal.ts';
import { pushedRules } from './rules.ts';
import { assertionRules } from './rules-token.ts';

/** All lists a pushed request passes. */
export interface ParChecks extends AuthorizeChecks {
  readonly client: ClientChecks;
  /** What only a pushed request can get wrong. */
  readonly pushed: readonly Check<Sent>[];
}
export const PAR_CHECKS: ParChecks = {
  ...AUTHORIZE_CHECKS,
  client: CLIENT_CHECKS,
  pushed: checks(pushedRules, {
    // RFC 9126, 2.1: request_uri must not be provided in a pushed request.
    'par.request_uri': [({ sent }) => !sent.values.has('request_uri')],
    // RFC 6749, 3.2: parameters must not be included more than once; which secret would count?
    'par.credentials_single': [({ sent }) => !CREDENTIALS.some((name) => sent.doubled.includes(name))],
  }),
};

/** Keeps the request and spends the client assertion in one change. */
async function push(ports: OidcPorts, lists: ParChecks, visit: Visit): Promise<Refused | undefined> {
  const { req, res, stamp } = visit;
  const { store, lifetimes } = ports;
  const sent = formOf(req);
  const client = await authenticateClient(
    ports,
    readPresented(req.headers, { sent }),
    stamp.at,
    lists.client,
  );
  demand(lists.pushed, { sent });
  demand([...lists.before, ...lists.once], await contextOf(ports, sent, stamp));
  const { client_id } = client.service;
  const record = pushedPut(client_id, sent.values, stamp, lifetimes.par);
  const reused = await store.change<Refused | undefined>(stamp.at, client.claims, (look) => {
    if (!assertionUsed(look, client)) return { result: undefined, puts: [record, ...client.claims] };
    const refused = new Refused(assertionRules['assertion.once']);
    const event = refusalEvent(refused, { at: stamp.at, trace: req.trace, service: client_id });
    return { result: refused, events: [event] };
  });
  // RFC 9126, 2.2: 201, request_uri and expires_in.
  const answer = { request_uri: record.id, expires_in: lifetimes.par };
  if (reused === undefined) res.status(201).set('cache-control', 'no-store').json(answer);
  return reused;
}

/** Mounts POST /par. */
export function mountPar(router: Router, ports: OidcPorts, lists: ParChecks): void {
  const post = refusing(ports, namedClient, (visit) => push(ports, lists, visit));
  methods(router, '/par', { post: [...formBody(READ), post] });
}
