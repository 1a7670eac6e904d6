/** The application's dependencies, made of options and configuration. */

import type { LoginMethod } from './eid/method.ts';
import type { Clock } from './kernel/clock.ts';
import { stamp } from './kernel/entropy.ts';
import type { JsonObject } from './kernel/json.ts';
import { type Limits, limitsFrom } from './kernel/limits.ts';
import type { LoadedConfig } from './load-config.ts';
import type { Outages } from './login/machine/ports.ts';
import type { PostLoginStep } from './login/machine/post-login-step.ts';
import type { Origins } from './oidc/ports.ts';
import { CHECKS, type Checks } from './oidc/router.ts';
import type { StartOptions } from './options.ts';
import type { DemoPerson } from './people/cast.ts';
import type { Seams } from './seams.ts';
import type { Settings } from './settings.ts';
import { engineOf } from './storage/open.ts';
import { sessionSecret } from './storage/session-store.ts';
import type { Store } from './storage/store.ts';
import { version } from './version.ts';
import type { Watching } from './watching.ts';
import { type Assets, loadAssets } from './web/assets.ts';
import { type Hosts, knownHosts } from './web/hosts.ts';
import type { Log } from './web/log.ts';
import { type Renderer, renderer } from './web/render.ts';
import { decideZone, type Zone } from './web/zone.ts';

/** The application's needs of the world around it. */
export interface AppDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly zone: Zone;
  readonly methods: readonly LoginMethod[];
  readonly origins: Origins;
  readonly hosts: Hosts;
  readonly assets: Assets;
  readonly renderer: Renderer;
  readonly version: string;
  readonly proxies: readonly string[];
  readonly settings: Settings;
  /** `settings.eids`, each block parsed by its eID. */
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
  readonly demo: string | null;
  readonly sessionSecret: string;
  /** Names the tester to log in as. */
  readonly demoPerson: () => Promise<DemoPerson | null>;
  readonly record: boolean;
  readonly watch: Watching;
  /** The storage engine, as metrics name it. */
  readonly engine: string;
  /** Milliseconds between two heartbeats of an event stream; its own unless told. */
  readonly heartbeat: number | undefined;
  /** Milliseconds that the first wrong control token waits for its answer; its own unless told. */
  readonly firstDelay: number | undefined;
  readonly limits: Limits;
  readonly checks: Checks;
  readonly postLogin: readonly PostLoginStep[];
  readonly outages: Outages;
  /** Puts the cast and the bundled services back. */
  readonly reseed: () => Promise<void>;
}

/** The results of a start before there is an application. */
interface Found {
  readonly config: LoadedConfig;
  readonly options: StartOptions;
  readonly seams: Seams;
  readonly clock: Clock;
  readonly store: Store;
  readonly origins: AppDependencies['origins'];
  readonly demo: string | null;
  readonly demoPerson: () => Promise<DemoPerson | null>;
  readonly log: Log;
  readonly watch: Watching;
}

export async function dependencies(found: Found): Promise<Omit<AppDependencies, 'reseed'>> {
  const { config, options, seams, clock, store, origins, demo, demoPerson } = found;
  const { environment, file, methods, eidSettings } = config;
  const { HOST: host, PROVEPORTEN_CONTROL_TOKEN: token, PROVEPORTEN_HOSTS: further } = environment;
  const zone = decideZone({ ...origins, host, token, hosts: further });
  const assets = loadAssets();
  return {
    store,
    clock,
    origins,
    demo,
    demoPerson,
    methods,
    eidSettings,
    zone,
    assets,
    version,
    settings: file.settings,
    hosts: knownHosts({ issuer: origins.issuer, loginOrigin: origins.login, further }),
    renderer: rendererOf(zone, assets, options),
    log: found.log,
    proxies: environment.PROVEPORTEN_PROXIES,
    sessionSecret: await sessionSecret(store, stamp(clock)),
    record: options.record === true,
    watch: found.watch,
    engine: engineOf(environment.PROVEPORTEN_STORAGE),
    heartbeat: seams.durations?.heartbeat,
    firstDelay: seams.durations?.guess,
    limits: limitsFrom(seams.limits),
    checks: seams.checks ?? CHECKS,
    postLogin: seams.postLogin ?? [],
    outages: seams.outages ?? (() => undefined),
  };
}

function rendererOf({ notice }: Zone, { version }: Assets, { strict = false }: StartOptions): Renderer {
  return renderer({ banner: notice === null ? 'simulator' : 'open-zone', version, strictly: strict });
}
