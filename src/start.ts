/** The library: `start(options)` gives a running simulator. */
import type { RequestListener } from 'node:http';
import type { DestinationStream } from 'pino';
import { type App, type AppParts, createApp } from './app.ts';
import type { Environment } from './config.ts';
import { EVERYTHING } from './control/kinds.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { stamp } from './kernel/entropy.ts';
import { StartError } from './kernel/errors.ts';
import { limitsFrom } from './kernel/limits.ts';
import { CHECKS } from './oidc/router.ts';
import { type Plan, planFrom, type StartOptions } from './plan.ts';
import { emptyWorld, type Guide, seedWorld } from './seed.ts';
import { DEMO_SECRET } from './services/seed.ts';
import { type Instance, joinInstances, type Membership } from './storage/instances.ts';
import { exposure, openStore } from './storage/open.ts';
import { sessionSecret } from './storage/session-store.ts';
import type { Store } from './storage/store.ts';
import { startSweeper } from './storage/sweeper.ts';
import { printTrail } from './trail/print.ts';
import { version } from './version.ts';
import { loadAssets } from './web/assets.ts';
import { commonHeaders, loginPageHeaders } from './web/headers.ts';
import { knownHostOrText, knownHosts } from './web/hosts.ts';
import { type Listening, listen } from './web/listen.ts';
import { createLog, type Log } from './web/log.ts';
import { renderer } from './web/render.ts';
import { decideZone } from './web/zone.ts';

export type { StartOptions } from './plan.ts';

export interface Running {
  readonly issuer: string;
  /** Where browsers go. */
  readonly login: string;
  readonly demo: string | null;
  /** One person of the cast, for a first login. */
  readonly person: {
    readonly name: string;
    readonly pid: string;
    readonly password: string | null;
    /** The English name of the eID whose password it is. */
    readonly eid: string | null;
    readonly device: string;
  } | null;
  readonly warnings: readonly string[];
  /** The application itself, for tests that walk its routes. */
  readonly app: RequestListener;
  close(): Promise<void>;
  /** Closes after a fault that nobody caught, which the log tells as fatal. */
  crash(error: unknown): Promise<void>;
}

/** Of the kinds of records whose values have changed. */

const PORT_ADVICE = 'Stop that program, or choose another port: PORT=0 takes a free one.';
const DEMO_PORT = 7576;
/** Requests in flight have so long to finish (ms). */
const PATIENCE = 5_000;

/**
 * Starts the simulator; resolves when it answers. Requests that come earlier wait.
 *
 * @throws StartError with every problem as a sentence.
 */
export async function start(options: StartOptions = {}): Promise<Running> {
  const plan = await planFrom(options);
  const { request } = options.durations ?? {};
  const listening = await listen(plan.environment.HOST, plan.environment.PORT, PORT_ADVICE, request);
  const demo = await listenForDemo(plan.environment, request);
  try {
    return await assemble(plan, options, listening, demo);
  } catch (error) {
    await Promise.all([listening.close(0), demo.listening?.close(0)]);
    throw error;
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

interface DemoDoor {
  readonly listening: Listening | null;
  readonly warning: string | null;
}

/** A taken demo port is no reason not to start. */
async function listenForDemo(
  { HOST, PROVEPORTEN_DEMO_PORT: port }: Environment,
  request: number | undefined,
): Promise<DemoDoor> {
  if (port === 'off') return { listening: null, warning: null };
  try {
    return { listening: await listen(HOST, port, '', request), warning: null };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const warning = `Port ${port} is taken, so the bundled service is not served; PROVEPORTEN_DEMO_PORT chooses another port.`;
    return { listening: null, warning };
  }
}

async function assemble(
  plan: Plan,
  options: StartOptions,
  listening: Listening,
  demo: DemoDoor,
): Promise<Running> {
  const clock = options.clock ?? systemClock;
  const { environment } = plan;
  const served = addressOf(environment.HOST, listening.port);
  const issuer = environment.PROVEPORTEN_ISSUER ?? served;
  // Port 0 is the one served, as in PORT.
  const login = environment.PROVEPORTEN_LOGIN_ORIGIN?.replace(/:0$/, `:${listening.port}`) ?? issuer;
  const origins = { issuer, login };
  const demoOrigin = demo.listening === null ? null : addressOf(environment.HOST, demo.listening.port);
  const limits = limitsFrom(options.limits);
  const opened = openStore(environment.PROVEPORTEN_STORAGE, { limits });
  const store = options.wrapStore?.(opened) ?? opened;
  let instances: Membership | undefined;
  try {
    const membership = await joinInstances(store, clock, { served, demo: demoOrigin });
    instances = membership;
    const others = await membership.others();
    const demoOrigins = async () =>
      originsOf(await membership.others(), demoOrigin, addressOf(environment.HOST, DEMO_PORT));
    const seeding = { ...plan, store, demoOrigins };
    if (options.fresh === true) await emptyWorld(store, EVERYTHING);
    const guide = await seedWorld(seeding, stamp(clock));
    const parts = await partsOf({
      plan,
      options,
      clock,
      store,
      origins,
      demo: demoOrigin,
      guide,
    });
    const app = createApp({ ...parts, reseed: async () => void (await seedWorld(seeding, stamp(clock))) });
    const stops = [startSweeper(store, clock), printTrail(store, parts.log, linesTo(options, environment))];
    const unsent = (error: Error) => parts.log.error({ err: error }, 'an answer could not be written');
    listening.open(app.handler, unsent);
    if (demoOrigin !== null) demo.listening?.open(await bundled(issuer, demoOrigin, parts), unsent);
    // Who asks for the key meanwhile waits for it, and is told what went wrong with it.
    const prepared = app.prepare().catch((error) => parts.log.error({ err: error }, 'no signing key'));
    const notes = [
      ...warnings(environment, served, issuer, demo, parts.zone.notice),
      ...others.map((one) => sharing(one)),
      ...[exposure(environment.PROVEPORTEN_STORAGE)].filter((one) => one !== null),
    ];
    const person = guide === null ? null : { ...guide, device: `${origins.login}/people/${guide.id}/device` };
    const facts = { ...origins, demo: demoOrigin, person };
    if (linesTo(options, environment) === null) announce(parts.log, facts, notes);
    const end = async () => {
      await close(app, stops, [listening, demo.listening]);
      await prepared;
      await membership.leave();
      await store.close();
    };
    return {
      ...{ issuer, login: origins.login, demo: demoOrigin, app: app.handler },
      person,
      warnings: notes,
      close: end,
      crash: async (error) => {
        parts.log.fatal({ err: error }, 'a fault that nobody caught: the program ends');
        await end();
      },
    };
  } catch (error) {
    await instances?.leave().catch(() => undefined);
    await store.close();
    throw error;
  }
}

interface Ingredients {
  readonly plan: Plan;
  readonly options: StartOptions;
  readonly clock: Clock;
  readonly store: Store;
  readonly origins: AppParts['origins'];
  readonly demo: string | null;
  readonly guide: Guide | null;
}

async function partsOf(given: Ingredients): Promise<Omit<AppParts, 'reseed'>> {
  const { plan, options, clock, store, origins } = given;
  const { environment, file } = plan;
  const { HOST: host, PROVEPORTEN_CONTROL_TOKEN: token } = environment;
  const { PROVEPORTEN_HOSTS: further } = environment;
  const zone = decideZone({ ...origins, host, token, hosts: further });
  const assets = loadAssets();
  const hosts = knownHosts({
    issuer: origins.issuer,
    loginOrigin: origins.login,
    further,
  });
  const views = renderer({
    banner: zone.notice === null ? 'simulator' : 'open-zone',
    version: assets.version,
  });
  return {
    ...{ store, clock, origins, hosts, assets, version, renderer: views },
    ...{ methods: plan.methods, settings: file.settings, eidSettings: plan.eidSettings },
    log: createLog({
      level:
        options.output === undefined
          ? 'silent'
          : quietOn(linesTo(options, environment), environment.LOG_LEVEL),
      json: linesTo(options, environment) === null,
      clock,
      out: options.output ?? { write: () => undefined },
    }),
    zone,
    proxies: environment.PROVEPORTEN_PROXIES,
    demo: given.demo,
    guide: given.guide,
    sessionSecret: await sessionSecret(store, stamp(clock)),
    record: options.record === true,
    heartbeat: options.durations?.heartbeat,
    firstDelay: options.durations?.guess,
    limits: limitsFrom(options.limits),
    checks: options.checks ?? CHECKS,
    postLogin: options.postLogin ?? [],
    outages: options.outages ?? (() => undefined),
  };
}

/** Loaded only where it is served: its OpenID client costs 60 ms. */
async function bundled(
  issuer: string,
  origin: string,
  { renderer, assets, hosts }: Pick<AppParts, 'renderer' | 'assets' | 'hosts'>,
) {
  const { createDemo } = await import('./demo/demo.ts');
  const client_secret = DEMO_SECRET;
  return createDemo({
    issuer,
    origin,
    clients: [
      { client_id: 'demo-client', client_secret, name: 'Prøveporten demo', path: '' },
      { client_id: 'contact-profile', client_secret, name: 'Dine kontaktopplysninger', path: '/contact' },
    ],
    render: renderer,
    around: [...commonHeaders(false), loginPageHeaders(), knownHostOrText(hosts), assets.router],
  });
}

/** On a terminal a line per login event is enough: requests are not listed unless somebody asks for more than `info`. */
function quietOn(lines: DestinationStream | null, level: string): string {
  return lines !== null && level === 'info' ? 'warn' : level;
}

/** Where plain lines go; null = the log is JSON. */
function linesTo(options: StartOptions, { LOG_FORMAT }: Environment): DestinationStream | null {
  const lines = LOG_FORMAT === 'lines' || (LOG_FORMAT === 'auto' && options.terminal === true);
  return lines ? (options.output ?? null) : null;
}

/** Where nobody reads a greeting, the log says what it would: everything a first login needs, as fields. */
function announce(
  log: Log,
  { issuer, login, demo, person }: Pick<Running, 'issuer' | 'login' | 'demo' | 'person'>,
  notes: readonly string[],
): void {
  for (const note of notes) log.warn(note);
  const addresses = {
    ...{ issuer, login, demo },
    discovery: `${issuer}/.well-known/openid-configuration`,
    dashboard: `${login}/`,
    demo_login: demo === null ? null : `${demo}/login`,
  };
  log.info({ ...addresses, person }, 'ready');
}

/** The bundled services of all instances; where none serves one, the address it would have. */
function originsOf(
  others: readonly Instance[],
  own: string | null,
  otherwise: string,
): readonly [string, ...string[]] {
  const served = new Set([...others.map(({ demo }) => demo), own].filter((one) => one !== null));
  // In an order that every instance finds, so that none rewrites what another wrote.
  const [first = otherwise, ...rest] = [...served].toSorted();
  return [first, ...rest];
}

function sharing({ served }: Instance): string {
  return `Another instance uses this store too, at ${served}: both have the same people, services and logins, and a reset at one resets both. A store of its own: PROVEPORTEN_STORAGE.`;
}

function warnings(
  environment: Environment,
  served: string,
  issuer: string,
  demo: DemoDoor,
  notice: string | null,
): readonly string[] {
  const other =
    issuer === served || environment.PROVEPORTEN_LOGIN_ORIGIN === served
      ? null
      : `The issuer is ${issuer}, but this program serves ${served}: services must reach it under the issuer's name.`;
  return [other, demo.warning, notice].filter((one) => one !== null);
}

async function close(
  app: App,
  stops: readonly (() => void)[],
  doors: readonly (Listening | null)[],
): Promise<void> {
  app.drain();
  for (const stop of stops) stop();
  await Promise.all(doors.map((door) => door?.close(PATIENCE)));
}

/** The address to print: who binds every address is reached as localhost. */
function addressOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::', ...LOOPBACK].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
