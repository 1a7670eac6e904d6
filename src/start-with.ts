/** `start` with the seams of our own tests: bind the ports, open the store, seed it, let requests in. */
import type { RequestListener } from 'node:http';
import type { DestinationStream } from 'pino';
import { createApp } from './app.ts';
import type { ServedCertificate } from './certificates/served.ts';
import { EVERYTHING } from './control/kinds.ts';
import { type DemoServer, demoOrigins, listenForDemo } from './demo-server.ts';
import { type AppDependencies, dependencies } from './dependencies.ts';
import { behindFirstAnswer } from './first-answer.ts';
import { certificateFor } from './https.ts';
import { type Clock, lapse, systemClock } from './kernel/clock.ts';
import { stamp } from './kernel/entropy.ts';
import { limitsFrom } from './kernel/limits.ts';
import { letIn } from './let-in.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import { announce, notesOf } from './notes.ts';
import type { StartOptions } from './options.ts';
import { linesTo, logFor } from './output.ts';
import type { DemoPerson } from './people/cast.ts';
import { rewriteFor } from './retention.ts';
import type { Running } from './running.ts';
import type { Seams } from './seams.ts';
import { seedWorld } from './seed.ts';
import { joinInstances, type Membership } from './storage/instances.ts';
import { openStore } from './storage/open.ts';
import type { Store } from './storage/store.ts';
import { startSweeper } from './storage/sweeper.ts';
import { watched } from './storage/watched.ts';
import { trailPrinter } from './trail/print.ts';
import { type Watching, watching } from './watching.ts';
import { type Listening, listen } from './web/listen.ts';
import type { Log } from './web/log.ts';
import type { Served } from './web/served.ts';

/** A running simulator as our own tests see it. */
export interface Started extends Running {
  /** The application itself, for a test that needs no port. */
  readonly app: RequestListener;
  /** Every address that is served. */
  readonly served: readonly Served[];
}

const PORT_ADVICE = 'Stop that program, or choose another port: PORT=0 takes a free one.';
/** Requests in flight have so long to finish (ms). */
const PATIENCE = 5_000;

/** @throws StartError with every problem as a sentence. */
export async function startWith(options: StartOptions, seams: Seams): Promise<Started> {
  const config = await loadConfig(options, seams.methods);
  const { HOST: host, PORT: port } = config.environment;
  const clock = seams.clock ?? systemClock;
  const certificate = await certificateFor(config.environment, clock);
  const speaks = { request: seams.durations?.request, tls: certificate ?? undefined };
  const listening = await listen({ host, port, advice: PORT_ADVICE, ...speaks });
  const demo = await listenForDemo(config.environment, speaks);
  try {
    const log = logFor(options, config.environment, clock);
    return await withStore({ options, seams, config, clock, log, certificate, listening, demo });
  } catch (error) {
    await Promise.all([listening.close(0), demo.listening?.close(0)]);
    throw error;
  }
}

/** A start whose ports are bound. */
interface Bound {
  readonly options: StartOptions;
  readonly seams: Seams;
  readonly config: LoadedConfig;
  readonly clock: Clock;
  readonly log: Log;
  /** Null = plain http. */
  readonly certificate: ServedCertificate | null;
  readonly listening: Listening;
  readonly demo: DemoServer;
}

function openedStore({ options, seams, config, log }: Bound): Promise<Store> {
  const { environment, file } = config;
  return openStore(environment.PROVEPORTEN_STORAGE, {
    limits: limitsFrom({ events_kept: file.settings.retention.events / 86400, ...seams.limits }),
    frozen: options.strict,
    synchronous: environment.PROVEPORTEN_SYNCHRONOUS,
    connections: environment.PROVEPORTEN_CONNECTIONS,
    waiting: (sentence) => log.warn(sentence),
  });
}

async function withStore(bound: Bound): Promise<Started> {
  const { options, seams, config, clock, log, listening, demo } = bound;
  const opened = await openedStore(bound);
  const lines = linesTo(options, config.environment);
  const watch = await watching(config.environment, log, trailPrinter(log, lines));
  const store = watched(
    seams.wrapStore?.(opened) ?? opened,
    watch.store,
    rewriteFor(config.file.settings.retention),
  );
  let membership: Membership | undefined;
  try {
    membership = await joinInstances(store, clock, { served: listening.address, demo: demo.origin });
    return await serve({ ...bound, store, watch, lines, membership });
  } catch (error) {
    await membership?.leave().catch(() => undefined);
    await store.close();
    throw error;
  }
}

/** With its store open. */
interface Opened extends Bound {
  readonly store: Store;
  readonly watch: Watching;
  /** Where the trail stands line by line; null = it is in the log. */
  readonly lines: DestinationStream | null;
  readonly membership: Membership;
}

async function serve(bound: Opened): Promise<Started> {
  const { options, config, clock, listening, demo, certificate, store, membership, watch, lines, log } =
    bound;
  const { environment } = config;
  const origins = originsOf(bound);
  const others = await membership.others();
  const seeding = {
    ...config,
    store,
    demoOrigins: async () => demoOrigins(await membership.others(), demo.origin, environment),
  };
  // But the signing key and the secrets: services need not forget theirs.
  if (options.fresh === true) await store.remove(EVERYTHING, {});
  const seed = () => seedWorld(seeding, stamp(clock));
  const needed = await dependencies({ ...bound, origins, demo: demo.origin, demoPerson: once(seed) });
  const { zone } = needed;
  const app = createApp({ ...needed, reseed: async () => void (await seed()) });
  const demoPerson = await letIn(bound, origins.issuer, needed, app.handler);
  const stopSweeper = startSweeper(store, clock);
  // A request that needs the key before has it made, and gets its error.
  const prepared = behindFirstAnswer(listening.answered, () =>
    app.prepare().catch((error) => log.error({ err: error }, 'no signing key')),
  );
  const known = { served: listening.address, issuer: origins.issuer, demo, zone, others };
  const warnings = [...notesOf({ environment, ...known }), ...(certificate?.notes ?? [])];
  const facts = { ...origins, demo: demo.origin, person: withDevice(demoPerson, origins.login) };
  if (lines === null) announce(log, facts, warnings);
  const end = once(async () => {
    stopSweeper();
    await Promise.all([listening.close(PATIENCE), demo.listening?.close(PATIENCE)]);
    await prepared();
    await membership.leave();
    await watch.close();
    await store.close();
  });
  const close = once(async () => {
    app.drain();
    listening.lastAnswers();
    await lapse(environment.PROVEPORTEN_DRAIN * 1000);
    await end();
  });
  const crash = async (error: unknown) => {
    log.fatal({ err: error }, 'a fault that nobody caught: the program ends');
    app.drain();
    await end();
  };
  const authority = certificate?.authority ?? null;
  return { ...facts, authority, app: app.handler, served: app.served, warnings, close, crash };
}

/** The work of the first call, for all. */
function once<R>(work: () => Promise<R>): () => Promise<R> {
  let done: Promise<R> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function originsOf({ config: { environment }, listening }: Bound): AppDependencies['origins'] {
  const issuer = environment.PROVEPORTEN_ISSUER ?? listening.address;
  // Port 0 is the one served, as in PORT.
  const login = environment.PROVEPORTEN_LOGIN_ORIGIN?.replace(/:0$/, `:${listening.port}`) ?? issuer;
  return { issuer, login };
}

function withDevice(demoPerson: DemoPerson | null, login: string): Running['person'] {
  return demoPerson === null ? null : { ...demoPerson, device: `${login}/people/${demoPerson.id}/device` };
}
