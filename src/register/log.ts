/**
 * GET /innlogginger/logg/idporten: the history of a person's logins to the services of one organisation
 * (docs/facts/idporten.md#the-contact-register).
 */
import type { StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { BearerPorts } from '../oidc/bearer/presented.ts';
import { type Exchange, endpoint } from '../oidc/refusal.ts';
import { getService } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { sendJson } from '../web/answers.ts';
import { queryOf } from '../web/params.ts';
import { methods, type Route } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { owned, resourceChecks } from './resource.ts';
import { registerRules } from './rules.ts';

export const LOG = resourceChecks('log.scope');

const MOST = 100;
/** So many of the person's newest events are looked at: a login leaves some ten. */
const EVENTS = 2000;

/** At most so many, the newest first; all that there are for a request that does not say. */
function maxhits({ req }: Exchange): number {
  const sent = queryOf(req).values.get('maxhits');
  const wanted = sent === undefined ? MOST : Number(/^\d{1,3}$/.test(sent) ? sent : Number.NaN);
  if (wanted >= 1 && wanted <= MOST) return wanted;
  throw new Refused(registerRules['log.maxhits'], { sent: { maxhits: sent } });
}

/** Norwegian time without a zone, as in Digdir's example. */
function localTime(at: Instant): string {
  const form = { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat('sv-SE', form).format(at).replace(' ', 'T');
}

/** What was issued from a session is told as single sign-on: both events are of one request. */
function eidOf(event: StoredEvent, events: readonly StoredEvent[]): string {
  const isFederated = events.some(({ kind, trace }) => kind === 'sso.served' && trace === event.trace);
  return isFederated ? 'Federated' : String(event.data?.amr ?? '');
}

function entryOf(event: StoredEvent, service: Service, eid: string): JsonObject {
  const { client_id, client_name, client_orgno } = service;
  const tidspunkt = localTime(event.at);
  return { tidspunkt, tjeneste: client_name, eid, integrasjon_id: client_id, orgno: client_orgno };
}

async function tell(ports: BearerPorts, exchange: Exchange): Promise<undefined> {
  const { store } = ports;
  const { res, stamp } = exchange;
  const { token, found } = await owned(ports, LOG, exchange);
  const most = maxhits(exchange);
  const events = await store.latestEvents({ person: found.id }, EVENTS);
  const asker = await getService(store, stamp.at, token.client_id);
  const issued = events.filter(({ kind }) => kind === 'code.issued').toReversed();
  const ids = [...new Set(issued.flatMap(({ service }) => service ?? []))];
  const services = await Promise.all(ids.map((id) => getService(store, stamp.at, id)));
  const own = new Map(
    services.flatMap((one) =>
      one?.client_orgno === asker?.client_orgno && one ? [[one.client_id, one]] : [],
    ),
  );
  const entries = issued.flatMap((event) => {
    const service = own.get(event.service ?? '');
    return service === undefined ? [] : [entryOf(event, service, eidOf(event, events))];
  });
  sendJson(res.set('cache-control', 'no-store'), entries.slice(0, most));
  return undefined;
}

/** Digdir's address of it, at the issuer. */
export const LOG_PATH = '/innlogginger/logg/idporten';

export function logRoute(ports: BearerPorts): Route {
  const none = () => undefined;
  return methods(LOG_PATH, {
    get: endpoint(ports, none, (exchange) => tell(ports, exchange)),
  });
}
