/** What a check of the authorization request may know, and how it reads it. */
import type { JsonObject } from '../kernel/json.ts';
import type { Service } from '../services/service.ts';
import type { Params } from '../web/params.ts';
import type { Explanation } from '../web/rule.ts';
import type { Headless, Origins } from './ports.ts';

/** All a check may know. */
export interface AuthorizeContext {
  readonly sent: Params;
  /** The service registered under the client_id sent. */
  readonly service: Service | undefined;
  /** The claims of the id_token_hint, where it is an ID token of ours. */
  readonly hint: JsonObject | undefined;
  readonly headless: Headless | undefined;
  readonly origins: Origins;
  /** Our own address this request came to, so that a developer can repeat it after registering the service. */
  readonly back: string;
}

/** The longest value a parameter may have. */
export const LONGEST = 4096;

/** The value of a parameter; one without a value counts as not sent (RFC 6749, 3.1). */
export function valueSent({ sent }: Pick<AuthorizeContext, 'sent'>, name: string): string | undefined {
  return sent.values.get(name) || undefined;
}

/** The values of a space-separated parameter; undefined where it was not sent. */
export function wordsSent(context: AuthorizeContext, name: string): readonly string[] | undefined {
  return valueSent(context, name)
    ?.split(' ')
    .filter((word) => word !== '');
}

/** Explains with what was sent and, where it can be said, what would have been right. */
export function sentOf(name: string, correct?: string): (context: AuthorizeContext) => Explanation {
  return (context) => ({
    sent: { [name]: valueSent(context, name) },
    ...(correct === undefined ? {} : { correct }),
  });
}
