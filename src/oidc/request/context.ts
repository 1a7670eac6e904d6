/** The context of a check of the authorization request. */
import type { Acr, Levels } from '../../kernel/acr.ts';
import type { Instant } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { HttpHosts } from '../../services/http-hosts.ts';
import { clientIds, getService } from '../../services/registry.ts';
import type { Service } from '../../services/service.ts';
import { nearest } from '../../web/nearest.ts';
import type { Params } from '../../web/params.ts';
import type { Headless, OidcPorts, Origins } from '../ports.ts';
import { detailsSent } from './authorization-details.ts';
import { type HeadlessHint, headlessHint, levelsAsked } from './levels.ts';
import { type Sent, valueSent } from './params.ts';

export type ContextPorts = Pick<
  OidcPorts,
  'store' | 'keys' | 'origins' | 'httpHosts' | 'headless' | 'openZone' | 'levels'
>;

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
  /** `login_hint` of a login without a page. */
  readonly loginHint: HeadlessHint | 'malformed' | undefined;
  /** The levels asked for; where none was sent, those the service registered. */
  readonly levels: readonly Acr[];
  /** The levels there are. */
  readonly known: Levels;
  /** The objects of `authorization_details`; undefined where it was not sent, or is no array of them. */
  readonly details: readonly JsonObject[] | undefined;
  readonly origins: Origins;
  readonly httpHosts: HttpHosts;
  /**
   * Our own address this request came to, so that a developer can repeat it after registering the service.
   */
  readonly back: string;
}

/** Follows from a secret of the store: the same at each reload and after a restart, and not to be guessed. */
async function offeredSecret({ keys }: ContextPorts, client_id: string): Promise<string> {
  const { subject } = await keys.ring();
  return derivedToken(subject, `client_secret of ${client_id}`, 32);
}

async function nearService({ store }: ContextPorts, client_id: string, at: Instant) {
  const near = nearest(client_id, await clientIds(store, at));
  return near === undefined ? undefined : getService(store, at, near);
}

const serviceOf = async ({ store }: ContextPorts, client_id: string | undefined, at: Instant) =>
  client_id === undefined ? undefined : getService(store, at, client_id);

/** Everything a check may know of these parameters: each is read here, once. */
export async function contextOf(ports: ContextPorts, sent: Params, { at }: Stamp): Promise<AuthorizeContext> {
  const hint = valueSent({ sent }, 'id_token_hint');
  const client_id = valueSent({ sent }, 'client_id');
  const service = await serviceOf(ports, client_id, at);
  const unknown = service === undefined ? client_id : undefined;
  return {
    sent,
    service,
    openZone: ports.openZone,
    near: unknown === undefined ? undefined : await nearService(ports, unknown, at),
    offeredSecret: unknown !== undefined && ports.openZone ? await offeredSecret(ports, unknown) : null,
    hint: hint === undefined ? undefined : await ports.keys.verifyOwn(hint),
    headless: ports.headless,
    loginHint: headlessHint({ sent }, ports.headless),
    levels: levelsAsked({ sent }, service, ports.levels),
    known: ports.levels,
    details: detailsSent({ sent }),
    origins: ports.origins,
    httpHosts: ports.httpHosts,
    back: `/authorize?${new URLSearchParams([...sent.values])}`,
  };
}
