/** POST /token (RFC 6749, 3.2): the service proves who it is, then its grant is served by name. */
import type { Request, Response, Router } from 'express';
import { stamp as draw, type Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { getService } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { methods } from '../web/methods.ts';
import { formBody, formOf, type Params } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import {
  type AuthenticatedClient,
  authenticateClient,
  CLIENT_CHECKS,
  type ClientChecks,
  readPresented,
} from './client-auth.ts';
import { redeemCode } from './grants/authorization-code.ts';
import { CODE_FORM_CHECKS, type CodeForm, REDEMPTION_CHECKS, type Redemption } from './grants/code-checks.ts';
import type { Keys } from './keys.ts';
import type { OidcPorts } from './ports.ts';
import { note, refuseAsJson } from './refusal.ts';
import { type Check, demand, TOKEN_RULES } from './rules-token.ts';

/** Longer than other forms: an assertion may carry a certificate. */
export const LONGEST_FIELD = 65_536;

/** What is asked for, beside what the service may ask for. */
export interface GrantRequest {
  readonly grantType: string | undefined;
  readonly supported: readonly string[];
  readonly service: Service;
}

/** Every check of POST /token, as lists in their order, so that a test can take one away. */
export interface TokenChecks {
  readonly form: readonly Check<Params>[];
  readonly client: ClientChecks;
  readonly grant: readonly Check<GrantRequest>[];
  readonly codeForm: readonly Check<CodeForm>[];
  readonly redemption: readonly Check<Redemption>[];
}

export const TOKEN_CHECKS: TokenChecks = {
  form: [
    {
      rule: TOKEN_RULES.single,
      holds: ({ doubled }) => doubled.length === 0,
      explain: ({ doubled }) => ({ sent: { doubled: doubled.join(' ') } }),
    },
    { rule: TOKEN_RULES.encoding, holds: ({ malformed }) => malformed.length === 0 },
  ],
  client: CLIENT_CHECKS,
  grant: [
    { rule: TOKEN_RULES.grantType, holds: ({ grantType }) => grantType !== undefined },
    {
      rule: TOKEN_RULES.grantSupported,
      holds: ({ grantType, supported }) => supported.some((name) => name === grantType),
      explain: ({ grantType, supported }) => ({
        sent: { grant_type: grantType },
        correct: supported.join(' or '),
      }),
    },
    {
      rule: TOKEN_RULES.grantRegistered,
      holds: ({ grantType, service }) => service.grant_types.some((name) => name === grantType),
      explain: ({ grantType, service }) => ({
        sent: { grant_type: grantType },
        registered: service.grant_types,
      }),
    },
  ],
  codeForm: CODE_FORM_CHECKS,
  redemption: REDEMPTION_CHECKS,
};

/** What the token endpoint works with. */
export interface TokenRoom {
  readonly ports: OidcPorts;
  readonly keys: Keys;
  readonly checks: TokenChecks;
}

/** One authenticated request for tokens. */
export interface TokenErrand extends TokenRoom {
  readonly client: AuthenticatedClient;
  readonly parameters: ReadonlyMap<string, string>;
  readonly stamp: Stamp;
  readonly trace: string;
}

/** The response's members, or the refusal with its traces already committed; what is thrown is not in the trail yet. */
export type GrantHandler = (errand: TokenErrand) => Promise<JsonObject | Refused>;

/** Grants by name: a further one is a further line. */
export const GRANTS: ReadonlyMap<string, GrantHandler> = new Map([['authorization_code', redeemCode]]);

async function answered(room: TokenRoom, req: Request, stamp: Stamp): Promise<JsonObject | Refused> {
  const form = formOf(req);
  demand(room.checks.form, form);
  const parameters = form.values;
  const input = { authorization: req.headers.authorization, parameters };
  const client = await authenticateClient(room.ports, input, stamp.at, room.checks.client);
  const grantType = parameters.get('grant_type') || undefined;
  demand(room.checks.grant, { grantType, supported: [...GRANTS.keys()], service: client.service });
  const handler = GRANTS.get(grantType ?? '');
  if (handler === undefined) throw new Refused(TOKEN_RULES.grantSupported);
  return handler({ ...room, client, parameters, stamp, trace: req.trace });
}

/** Into the trail of the service that the request names, whether it proved to be that service or not. */
async function noteRefusal(
  { ports }: TokenRoom,
  req: Request,
  refused: Refused,
  { at }: Stamp,
): Promise<void> {
  const input = { authorization: req.headers.authorization, parameters: formOf(req).values };
  const service = await getService(ports.store, at, readPresented(input).client_id ?? '');
  await note(ports.store, refused, { at, trace: req.trace, service });
}

/** Mounts POST /token. */
export function mountToken(router: Router, room: TokenRoom): void {
  const post = async (req: Request, res: Response) => {
    const stamp = draw(room.ports.clock);
    const answer = await answered(room, req, stamp).catch(async (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      await noteRefusal(room, req, error, stamp);
      return error;
    });
    if (answer instanceof Refused) refuseAsJson(req, res, answer);
    else res.set({ 'cache-control': 'no-store', pragma: 'no-cache' }).json(answer);
  };
  methods(router, '/token', { post: [...formBody(LONGEST_FIELD), post] });
}
