/** What a check of the authorization request may know, and how it reads it. */
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import type { HttpHosts } from '../../services/http-hosts.ts';
import { clientIds, getService } from '../../services/registry.ts';
import type { Service } from '../../services/service.ts';
import { didYouMean, nearest } from '../../web/nearest.ts';
import type { Params } from '../../web/params.ts';
import type { Explanation } from '../../web/rule.ts';
import type { Headless, OidcPorts, Origins } from '../ports.ts';

/** Query or form, as it came. */
export interface Sent {
  readonly sent: Params;
}

/** All a check may know. */
export interface AuthorizeContext extends Sent {
  /** The service registered under the client_id sent. */
  readonly service: Service | undefined;
  /** The registered service that an unknown client_id was probably meant to be. */
  readonly near: Service | undefined;
  /** The secret that an unknown service is offered: null where others than testers may read it. */
  readonly offeredSecret: string | null;
  /** Whether others' secrets may be shown. */
  readonly openZone: boolean;
  /** The claims of the id_token_hint, where it is an ID token of ours. */
  readonly hint: JsonObject | undefined;
  readonly headless: Headless | undefined;
  readonly origins: Origins;
  readonly httpHosts: HttpHosts;
  /** Our own address this request came to, so that a developer can repeat it after registering the service. */
  readonly back: string;
}

/** The longest value a parameter may have, and how much is read so that a check can say so: assertions and hints are longer. */
export const LONGEST = LIMIT_TABLE.parameter.most;
export const READ = 65_536;

/** Every parameter that means something at one of the endpoints. A name that is none of these may be a mistyped one. */
const PARAMETERS: readonly string[] = [
  ...['client_id', 'redirect_uri', 'response_type', 'response_mode', 'scope', 'state', 'nonce', 'resource'],
  ...['code_challenge', 'code_challenge_method', 'acr_values', 'prompt', 'max_age', 'ui_locales', 'dpop_jkt'],
  ...['login_hint', 'id_token_hint', 'request', 'request_uri', 'registration', 'onbehalfof', 'claims'],
  ...['authorization_details', 'grant_type', 'code', 'code_verifier', 'refresh_token', 'token', 'display'],
  ...['token_type_hint', 'client_secret', 'client_assertion', 'client_assertion_type', 'claims_locales'],
  ...['post_logout_redirect_uri', 'logout_hint'],
];

/** The parameters that mean something here; all others are ignored (RFC 6749, 3.1) and not kept. */
export const UNDERSTOOD: readonly string[] = [
  ...['response_type', 'response_mode', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method'],
  ...['acr_values', 'prompt', 'max_age', 'ui_locales', 'login_hint', 'id_token_hint', 'request'],
  ...['request_uri', 'registration', 'onbehalfof', 'authorization_details', 'dpop_jkt'],
];

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

/** Explains that a parameter is missing; where a name was sent that is nearly its own, with that. */
export function missing(name: string, correct?: string): (context: Sent) => Explanation {
  return ({ sent }) => {
    const unknown = [...sent.values.keys()].filter((one) => !PARAMETERS.includes(one));
    const near = unknown.find((one) => nearest(one, [name]) !== undefined);
    return {
      sent: { [name]: undefined },
      ...(correct === undefined ? {} : { correct }),
      ...(near === undefined ? {} : { detail: `You sent ${near}: did you mean ${name}?` }),
    };
  };
}

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

/** Names the parameters that break a rule; what they hold is not repeated. */
export function naming(names: readonly string[]): Explanation {
  return { sent: { [names.length === 1 ? 'parameter' : 'parameters']: names.join(', ') } };
}

/** The same at each reload and after a restart, and nobody's guess: it follows from a secret of the store. */
async function offeredSecret({ keys }: OidcPorts, client_id: string): Promise<string> {
  const { subject } = await keys.ring();
  return derivedToken(subject, `client_secret of ${client_id}`, 32);
}

async function nearService({ store }: OidcPorts, client_id: string, at: Stamp['at']) {
  const near = nearest(client_id, await clientIds(store, at));
  return near === undefined ? undefined : getService(store, at, near);
}

/** Everything a check may know of these parameters. */
export async function contextOf(ports: OidcPorts, sent: Params, { at }: Stamp): Promise<AuthorizeContext> {
  const hint = valueSent({ sent }, 'id_token_hint');
  const client_id = valueSent({ sent }, 'client_id') ?? '';
  const service = await getService(ports.store, at, client_id);
  const unknown = service === undefined && client_id !== '';
  return {
    ...{ sent, service, openZone: ports.openZone },
    near: unknown ? await nearService(ports, client_id, at) : undefined,
    offeredSecret: unknown && ports.openZone ? await offeredSecret(ports, client_id) : null,
    hint: hint === undefined ? undefined : await ports.keys.verifyOwn(hint),
    headless: ports.headless,
    origins: ports.origins,
    httpHosts: ports.httpHosts,
    back: `/authorize?${new URLSearchParams([...sent.values])}`,
  };
}
