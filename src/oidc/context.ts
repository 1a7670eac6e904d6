/** What a check of the authorization request may know, and how it reads it. */
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { getService } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import type { Params } from '../web/params.ts';
import type { Explanation } from '../web/rule.ts';
import type { Headless, OidcPorts, Origins } from './ports.ts';

/** Query or form, as it came. */
export interface Sent {
  readonly sent: Params;
}

/** All a check may know. */
export interface AuthorizeContext extends Sent {
  /** The service registered under the client_id sent. */
  readonly service: Service | undefined;
  /** The claims of the id_token_hint, where it is an ID token of ours. */
  readonly hint: JsonObject | undefined;
  readonly headless: Headless | undefined;
  readonly origins: Origins;
  /** Our own address this request came to, so that a developer can repeat it after registering the service. */
  readonly back: string;
}

/** The longest value a parameter may have, and how much is read so that a check can say so: assertions and hints are longer. */
export const LONGEST = 4096;
export const READ = 65_536;

/** The value of a parameter; one without a value counts as not sent (RFC 6749, 3.1). */
export function valueSent({ sent }: Sent, name: string): string | undefined {
  return sent.values.get(name) || undefined;
}

/** The values of a space-separated parameter; undefined where it was not sent. */
export function wordsSent(context: Sent, name: string): readonly string[] | undefined {
  return valueSent(context, name)
    ?.split(' ')
    .filter((word) => word !== '');
}

/** Explains with what was sent and, where it can be said, what would have been right. */
export function sentOf(name: string, correct?: string): (context: Sent) => Explanation {
  return (context) => ({
    sent: { [name]: valueSent(context, name) },
    ...(correct === undefined ? {} : { correct }),
  });
}

/** Everything a check may know of these parameters. */
export async function contextOf(ports: OidcPorts, sent: Params, { at }: Stamp): Promise<AuthorizeContext> {
  const hint = valueSent({ sent }, 'id_token_hint');
  return {
    sent,
    service: await getService(ports.store, at, valueSent({ sent }, 'client_id') ?? ''),
    hint: hint === undefined ? undefined : await ports.keys.verifyOwn(hint),
    headless: ports.headless,
    origins: ports.origins,
    back: `/authorize?${new URLSearchParams([...sent.values])}`,
  };
}
