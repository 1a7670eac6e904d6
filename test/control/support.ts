/** The control API over the real rooms, in memory, without the rest of the simulator. */
import express, { type Express, type RequestHandler } from 'express';
import supertest from 'supertest';
import { settingsSchema } from '../../src/config.ts';
import type { ControlPorts } from '../../src/control/ports.ts';
import { controlGroups, controlRouter } from '../../src/control/router.ts';
import { ownEids } from '../../src/eid/holding.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { Login } from '../../src/login/machine/login.ts';
import { createLogins } from '../../src/login/machine/logins.ts';
import type { Logins } from '../../src/login/machine/ports.ts';
import type { Tables } from '../../src/login/machine/transition.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { createKeys } from '../../src/oidc/keys/keys.ts';
import { castInputs } from '../../src/people/cast.ts';
import { ensurePeople } from '../../src/people/ensure.ts';
import { directorFor, personFor, personForEmail } from '../../src/people/making.ts';
import { parsePid } from '../../src/people/pid.ts';
import { ensureServices } from '../../src/services/ensure.ts';
import { bundledServices } from '../../src/services/seed.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { trace } from '../../src/web/trace.ts';
import { type Check, checkBy, type OpenApi } from '../support/described.ts';
import { realLooking } from '../support/numbers.ts';

/** Nobody's, and not synthetic. */
export const REAL = realLooking(0);

export interface Rooms {
  readonly store: Store;
  readonly logins: Logins;
  readonly tables: Tables;
  readonly readPid: (text: string) => ReturnType<typeof parsePid>;
  readonly reseed: () => Promise<void>;
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
}

/** Store, eIDs and logins as app.ts would wire them, with the cast in place. */
export async function rooms(): Promise<Rooms> {
  const clock = systemClock;
  const store = openSqlite(':memory:');
  const methods = await loadMethods(null);
  const eids = ownEids(methods);
  const tables: Tables = { methods, postLogin: [] };
  const readPid = (text: string) => parsePid(text, [80]);
  const settings = Object.fromEntries(methods.map(({ id, settings }) => [id, settings.parse({})]));
  const onComplete = () => ({ answer: { code: 'secret' }, puts: [], events: [], renews: false });
  const ports = {
    store,
    clock,
    tables,
    lifetime: 1800,
    settings,
    readPid,
    onComplete,
    record: false,
    outages: () => undefined,
  };
  const logins = createLogins({
    ...ports,
    personForEmail,
    personFor: personFor(eids),
    directorFor: directorFor(eids),
  });
  const reseed = async () => {
    await ensurePeople(store, stamp(clock), castInputs, eids);
    await ensureServices(store, stamp(clock), bundledServices(['http://localhost:7576']));
  };
  await reseed();
  return { store, logins, tables, readPid, reseed, eidSettings: settings };
}

export interface ControlWorld extends Rooms {
  readonly app: Express;
  readonly api: ReturnType<typeof supertest>;
  readonly faults: unknown[];
  post(path: string, body?: object): supertest.Test;
  patch(path: string, body: object): supertest.Test;
  person(part?: object): Promise<PersonJson>;
  login(): Promise<Login>;
}

export interface PersonJson {
  readonly id: string;
  readonly pid: string;
  readonly eids: Readonly<Record<string, JsonObject>>;
}

/** The control API under `/control`. */
export async function controlWorld(): Promise<ControlWorld> {
  const parts = await rooms();
  const faults: unknown[] = [];
  const ports: ControlPorts = {
    ...parts,
    clock: systemClock,
    keys: createKeys(parts.store, systemClock),
    lifetimes: settingsSchema.parse({}).lifetimes,
    offsets: [80],
    httpHosts: [],
    zone: (_req, _res, next) => next(),
    report: (error) => {
      faults.push(error);
      console.error(error);
    },
    address: 'http://localhost',
    version: '0.0.0',
  };
  const app = express();
  let check: Check | undefined;
  app.use(
    trace,
    asDescribed((answered) => check?.(answered)),
  );
  app.use('/control', controlRouter(ports, controlGroups(ports)));
  const api = supertest(app);
  check = checkBy((await api.get('/control/openapi.json')).body as OpenApi);
  const post = (path: string, body: object = {}) => api.post(`/control${path}`).send(body);
  return {
    ...parts,
    app,
    api,
    faults,
    post,
    patch: (path, body) => api.patch(`/control${path}`).send(body),
    person: async (part = {}) => (await post('/people', part).expect(201)).body as PersonJson,
    login: () => begin(parts),
  };
}

/** An answer that is not as described becomes a fault of ours: a 500, and a line in `faults`. */
function asDescribed(check: Check): RequestHandler {
  return (req, res, next) => {
    const path = req.path;
    const send = res.send.bind(res);
    res.send = (sent) => {
      // A problem is sent as text, everything else by res.json, which sends its text once more.
      if (typeof sent === 'string' && res.statusCode < 500)
        check({ method: req.method, path, status: res.statusCode, body: JSON.parse(sent) });
      return send(sent);
    };
    next();
  };
}

/** A login as /authorize would begin it. */
export function begin({ store, logins, tables }: Rooms): Promise<Login> {
  const entries = tables.methods.flatMap((method) => method.entries.map(({ id }) => id));
  const shown = { name: 'Prøveporten demo', logo_uri: null, client_uri: null };
  const wanted = { acr_values: [], ui_locales: ['nb'], floor: 'idporten-loa-substantial' as const };
  const start = {
    browser: 'b',
    service: 'demo-client',
    shown,
    wanted,
    ticket: {},
    returns_to: 'http://localhost:3000/callback',
    entries,
    trace: 't',
  };
  const now = stamp(systemClock);
  return store.change(now.at, [], () => logins.begin(start, now));
}
