/** The bundled service on a port of its own. */

import type { AppDependencies } from './dependencies.ts';
import type { Environment } from './environment.ts';
import { StartError } from './kernel/errors.ts';
import { isRegisteredAddress } from './services/registry.ts';
import { BUNDLED, DEMO_SECRET } from './services/seed.ts';
import type { Instance } from './storage/instances.ts';
import { commonHeaders, loginPageHeaders } from './web/headers.ts';
import { isLoopback, knownHostOrText } from './web/hosts.ts';
import { addressOf, type Door, type Listening, listen } from './web/listen.ts';
import { serve } from './web/serve.ts';

const PORT = 7576;

export interface DemoServer {
  readonly listening: Listening | null;
  /** Null = it is off, or its port is taken. */
  readonly origin: string | null;
  readonly warning: string | null;
}

/**
 * A taken demo port is no reason not to start. At a loopback name it stays with http, where a service may be so
 * (rule `address.localhost`); under another one, which HSTS holds to https, it has the simulator's certificate.
 */
export async function listenForDemo(
  { HOST, PROVEPORTEN_DEMO_PORT: port }: Environment,
  { tls, ...speaks }: Pick<Door, 'request' | 'tls'>,
): Promise<DemoServer> {
  if (port === 'off') return { listening: null, origin: null, warning: null };
  try {
    const { hostname } = new URL(addressOf(HOST, port));
    const door = { ...speaks, host: HOST, port, advice: '', tls: isLoopback(hostname) ? undefined : tls };
    const listening = await listen(door);
    return { listening, origin: listening.address, warning: null };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const warning = `Port ${port} is taken, so the bundled service is not served; PROVEPORTEN_DEMO_PORT chooses another port.`;
    return { listening: null, origin: null, warning };
  }
}

type DemoNeeds = Pick<AppDependencies, 'renderer' | 'assets' | 'hosts' | 'origins' | 'store' | 'clock'>;

/** Loaded only where it is served: a start without it needs no OpenID client. */
export async function createDemoHandler(
  issuer: string,
  origin: string,
  { renderer, assets, hosts, origins, store, clock }: DemoNeeds,
) {
  const { createDemo } = await import('./demo/demo.ts');
  return createDemo({
    issuer,
    origin,
    clients: BUNDLED.map((one) => ({ ...one, client_secret: DEMO_SECRET })),
    render: renderer.elsewhere(origins.login),
    isRegistered: (address) => isRegisteredAddress(store, clock.now(), address),
    around: [
      commonHeaders({ hsts: false }),
      loginPageHeaders(),
      knownHostOrText(hosts),
      serve(assets.routes),
    ],
  });
}

/** The bundled services of all instances; where none serves one, the address it would have. */
export function demoOrigins(
  others: readonly Instance[],
  own: string | null,
  { HOST }: Environment,
): readonly [string, ...string[]] {
  const served = new Set([...others.map(({ demo }) => demo), own].filter((one) => one !== null));
  // In an order that every instance finds, so that none rewrites what another wrote.
  const [first = addressOf(HOST, PORT), ...rest] = [...served].toSorted();
  return [first, ...rest];
}
