/** The parameters of a request as they came, and how a refusal tells of them. */
import type { Request } from 'express';
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import { didYouMean, nearest } from '../../web/nearest.ts';
import { formOf, type Params, queryOf } from '../../web/params.ts';
import type { Explanation } from '../../web/rule.ts';

/** Query or form, as it came. */
export interface Sent {
  readonly sent: Params;
}

/**
 * The longest value a parameter may have, and how much is read so that a check can say so: assertions and
 * hints are longer.
 */
export const LONGEST = LIMIT_TABLE.parameter.most;
export const READ = 65_536;

/** The parameters that mean something at /authorize; all others are ignored (RFC 6749, 3.1) and not kept. */
export const UNDERSTOOD: readonly string[] = (
  'response_type response_mode scope state nonce code_challenge code_challenge_method acr_values ' +
  'prompt max_age ui_locales login_hint id_token_hint request request_uri registration onbehalfof ' +
  'authorization_details dpop_jkt'
).split(' ');

/**
 * Those that mean something at another endpoint, or not here. A name that is none of both may be a mistyped
 * one.
 */
const ELSEWHERE: readonly string[] = (
  'client_id redirect_uri resource claims grant_type code code_verifier refresh_token token ' +
  'display token_type_hint client_secret client_assertion client_assertion_type claims_locales ' +
  'post_logout_redirect_uri logout_hint'
).split(' ');

/** The parameters that a browser sends: the query of a GET, the form of a POST. */
export const sentBy = (req: Request): Params => (req.method === 'POST' ? formOf(req) : queryOf(req, READ));

/** The client that the request of a browser names. */
export const clientSent = (req: Request) => sentBy(req).values.get('client_id');

/** The value of a parameter; one without a value counts as not sent (RFC 6749, 3.1). */
export function valueSent({ sent }: Sent, name: string): string | undefined {
  return sent.values.get(name) || undefined;
}

/** Holds where the parameter has a value. */
export const present = (name: string) => (context: Sent) => valueSent(context, name) !== undefined;

/** The values of a space-separated parameter; undefined where it was not sent. */
export function wordsSent(context: Sent, name: string): readonly string[] | undefined {
  return valueSent(context, name)
    ?.split(' ')
    .filter((word) => word !== '');
}

/** Explains with the sent value and, where it can be said, the right one. */
export function sentOf(name: string, correct?: string): (context: Sent) => Explanation {
  return (context) => ({
    sent: { [name]: valueSent(context, name) },
    ...(correct === undefined ? {} : { correct }),
  });
}

/** Explains that a parameter is missing; where a name was sent that is nearly its own, with that. */
export function missing(name: string, correct?: string): (context: Sent) => Explanation {
  return ({ sent }) => {
    const unknown = [...sent.values.keys()].filter(
      (one) => !UNDERSTOOD.includes(one) && !ELSEWHERE.includes(one),
    );
    const near = unknown.find((one) => nearest(one, [name]) !== undefined);
    return {
      sent: { [name]: undefined },
      ...(correct === undefined ? {} : { correct }),
      ...(near === undefined ? {} : { detail: `You sent ${near}: did you mean ${name}?` }),
    };
  };
}

/** Holds where the parameter has a value; explains that it is missing. */
export const required = (name: string, correct?: string) => [present(name), missing(name, correct)] as const;

/** Explains a value that is none of those there are, with the nearest. */
export function unknownValue(name: string, known: readonly string[]): (context: Sent) => Explanation {
  return (context) => {
    const value = valueSent(context, name);
    return {
      sent: { [name]: value },
      ...(known.length === 0 ? {} : { correct: known.join(' or ') }),
      ...(value === undefined ? {} : didYouMean(value, known)),
    };
  };
}

/** The parameters that break a rule, by name. */
export type Names = (context: Sent) => readonly string[];

/**
 * Holds where no parameter breaks the rule; explains with the names of those that do: their values are not
 * repeated.
 */
export function nothing(broken: Names) {
  const holds = (context: Sent) => broken(context).length === 0;
  const explain = (context: Sent) => naming(broken(context));
  return [holds, explain] as const;
}

/** Names the parameters that break a rule; their values are not repeated. */
export function naming(names: readonly string[]): Explanation {
  return { sent: { [names.length === 1 ? 'parameter' : 'parameters']: names.join(', ') } };
}
