/** What the application needs, made of options and configuration. */
import type { AppDependencies } from './app.ts';
import type { Clock } from './kernel/clock.ts';
import { stamp } from './kernel/entropy.ts';
import { limitsFrom } from './kernel/limits.ts';
import type { LoadedConfig } from './load-config.ts';
import { CHECKS } from './oidc/router.ts';
import type { Seams, StartOptions } from './options.ts';
import { logFor } from './output.ts';
import type { Guide } from './seed.ts';
import { sessionSecret } from './storage/session-store.ts';
import type { Store } from './storage/store.ts';
import { version } from './version.ts';
import { loadAssets } from './web/assets.ts';
import { knownHosts } from './web/hosts.ts';
import { renderer } from './web/render.ts';
import { decideZone } from './web/zone.ts';

/** What a start has found out before there is an application. */
interface Found {
  readonly config: LoadedConfig;
  readonly options: StartOptions;
  readonly seams: Seams;
  readonly clock: Clock;
  readonly store: Store;
  readonly origins: AppDependencies['origins'];
  readonly demo: string | null;
  readonly guide: Guide | null;
}

export async function dependencies(found: Found): Promise<Omit<AppDependencies, 'reseed'>> {
  const { config, options, seams, clock, store, origins, demo, guide } = found;
  const { environment, file, methods, eidSettings } = config;
  const { HOST: host, PROVEPORTEN_CONTROL_TOKEN: token, PROVEPORTEN_HOSTS: further } = environment;
  const zone = decideZone({ ...origins, host, token, hosts: further });
  const assets = loadAssets();
  return {
    store,
    clock,
    origins,
    demo,
    guide,
    methods,
    eidSettings,
    zone,
    assets,
    version,
    settings: file.settings,
    hosts: knownHosts({ issuer: origins.issuer, loginOrigin: origins.login, further }),
    renderer: renderer({
      banner: zone.notice === null ? 'simulator' : 'open-zone',
      version: assets.version,
    }),
    log: logFor(options, environment, clock),
    proxies: environment.PROVEPORTEN_PROXIES,
    sessionSecret: await sessionSecret(store, stamp(clock)),
    record: options.record === true,
    heartbeat: seams.durations?.heartbeat,
    firstDelay: seams.durations?.guess,
    limits: limitsFrom(seams.limits),
    checks: seams.checks ?? CHECKS,
    postLogin: seams.postLogin ?? [],
    outages: seams.outages ?? (() => undefined),
  };
}
