/**
 * One call of the control API: its request, its answers, its work. The router and the OpenAPI description
 * read the same list.
 */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { queryOf } from '../web/params.ts';
import { parse, problemOf, refuseRealNumbers, type Telling } from './parse.ts';
import { Problem } from './problem.ts';

type Verb = 'get' | 'post' | 'patch' | 'delete';

export interface Call<Query, Sent> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Sent;
  readonly trace: string;
}

export interface Answer {
  readonly json?: Json;
  /** The address of the created record, below `/control`. */
  readonly location?: string;
}

/** The request's body, with the least example that is worth sending. */
interface Body extends Telling {
  readonly example: Json;
}

export interface Description {
  /** The name a generated client gives the call. */
  readonly id: string;
  readonly verb: Verb;
  /** Below `/control`, parameters as OpenAPI writes them: `/people/{person}`. */
  readonly path: string;
  readonly says: string;
  readonly query: z.ZodObject;
  readonly body: Body | null;
  /** Statuses of problems of its own, beside those that follow from address and body. */
  readonly refuses?: readonly number[];
  readonly answer: {
    readonly status: 200 | 201 | 204;
    readonly says: string;
    readonly schema?: z.ZodType;
    readonly type?: string;
  };
}

export interface Operation extends Description {
  readonly handle: (req: Request, res: Response) => Promise<void>;
}

/** Calls that belong together. */
export interface Group {
  /** The tag. */
  readonly name: string;
  readonly says: string;
  readonly operations: readonly Operation[];
}

type OperationInput<Query extends z.ZodObject, Sent extends z.ZodType> = Omit<
  Description,
  'query' | 'body'
> & {
  readonly query?: Query;
  readonly body?: Body & { readonly schema: Sent };
};

const NO_QUERY = z.strictObject({});

/** A call that answers with JSON or nothing. */
export function operation<
  Query extends z.ZodObject = typeof NO_QUERY,
  Sent extends z.ZodType = z.ZodUndefined,
>(
  given: OperationInput<Query, Sent> & {
    readonly run: (call: Call<z.output<Query>, z.output<Sent>>) => Promise<Answer>;
  },
): Operation {
  const { run, ...described } = given;
  return streaming(described, async (call, _req, res) => {
    const { json, location } = await run(call);
    if (location !== undefined) res.location(`/control${location}`);
    res.status(given.answer.status);
    if (json === undefined) res.end();
    else res.json(json);
  });
}

/** A call that writes its answer itself. */
export function streaming<Query extends z.ZodObject, Sent extends z.ZodType>(
  given: OperationInput<Query, Sent>,
  write: (call: Call<z.output<Query>, z.output<Sent>>, req: Request, res: Response) => Promise<void>,
): Operation {
  const query = (given.query ?? NO_QUERY) as Query;
  const { body } = given;
  return {
    ...given,
    query,
    body: body ?? null,
    handle: async (req, res) => {
      refuseRealNumbers(req.params);
      const asked = parse(
        { schema: query, of: 'this query', pointer: (path) => `?${path.join('.')}` },
        querySent(req),
      );
      const sent = body === undefined ? undefined : parse(body, bodySent(req));
      const params = req.params as Readonly<Record<string, string>>;
      const call = { params, query: asked, body: sent as z.output<Sent>, trace: req.trace };
      await write(call, req, res).catch((error: unknown) => {
        // A registry, or an eID, refused its input.
        if (error instanceof z.ZodError && body !== undefined) throw problemOf(error, req.body, body);
        throw error;
      });
      // Behind the call, which refuses a login that does not exist.
      if (params.login !== undefined) req.loginId = params.login;
    },
  };
}

function querySent(req: Request): unknown {
  const { values, doubled, malformed } = queryOf(req);
  const [wrong] = [...doubled, ...malformed];
  if (wrong !== undefined)
    throw new Problem('bad-request', `The query parameter "${wrong}" came twice or is no valid text.`);
  const sent = Object.fromEntries(values);
  refuseRealNumbers(sent);
  return sent;
}

/** An empty body is `{}`: `POST /control/people` needs nothing. */
function bodySent(req: Request): unknown {
  const sent: unknown = req.body ?? {};
  refuseRealNumbers(sent);
  return sent;
}
