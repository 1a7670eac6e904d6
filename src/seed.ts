/**
 * Seeds the store before the program is ready: the cast, the bundled services, the config file's people and
 * services, and the session secret.
 */
import { z } from 'zod';
import { type ConfigFile, problemsOf } from './config.ts';
import { ownEids, placesOf } from './eid/holding.ts';
import { type LoginMethod, levelsOf } from './eid/method.ts';
import type { Stamp } from './kernel/entropy.ts';
import type { JsonObject } from './kernel/json.ts';
import { castInputs, type DemoPerson } from './people/cast.ts';
import { ensurePeople } from './people/ensure.ts';
import { type PersonInput, personInput } from './people/input.ts';
import { type Eids, personFrom } from './people/making.ts';
import { findPerson } from './people/registry.ts';
import { ensureServices } from './services/ensure.ts';
import { LEAST_SERVICE, type ServiceInput, serviceInput } from './services/input.ts';
import { bundledServices } from './services/seed.ts';
import type { Store } from './storage/store.ts';
import { type Path, parseWhole } from './web/misfit.ts';

export interface Seeding {
  readonly store: Store;
  readonly world: Pick<World, 'people' | 'services'>;
  readonly methods: readonly LoginMethod[];
  /** The origins of the bundled service, of every instance on the store. */
  readonly demoOrigins: () => Promise<readonly [string, ...string[]]>;
}

export interface World {
  readonly people: readonly PersonInput[];
  readonly services: readonly ServiceInput[];
  readonly problems: readonly string[];
}

/** Reads people and services of the config file, with people's credentials. */
export function readWorld(
  file: ConfigFile,
  place: (path: Path) => string,
  methods: readonly LoginMethod[],
): World {
  const eids = ownEids(methods);
  const person = personInput({ offsets: file.settings.synthetic, eids, parts: placesOf(methods) });
  const service = serviceInput({ httpHosts: file.settings.http_hosts, levels: levelsOf(methods) });
  const people = file.people.map((value, index) => {
    const read = readPart(value, person, (path) => place(['people', index, ...path]));
    const holdings = holdingProblems(value, person, eids);
    const further = holdings === undefined ? [] : problemsOf(holdings, value, read.place);
    return { ...read, problems: [...read.problems, ...further] };
  });
  const services = file.services.map((value, index) =>
    readPart(value, service, (path) => place(['services', index, ...path]), LEAST_SERVICE),
  );
  return {
    people: people.flatMap(({ data }) => data ?? []),
    services: services.flatMap(({ data }) => data ?? []),
    problems: [...people, ...services].flatMap(({ problems }) => problems),
  };
}

function readPart<T>(
  value: JsonObject,
  schema: z.ZodType<T>,
  place: (path: Path) => string,
  least: Readonly<Record<string, unknown>> = {},
) {
  const { data, error } = parseWhole(schema, value, least);
  return { data, place, problems: error === undefined ? [] : problemsOf(error, value, place, schema) };
}

/** Problems of credentials, which their eIDs parse when a person is made: the person made here is dropped. */
function holdingProblems(
  value: JsonObject,
  schema: ReturnType<typeof personInput>,
  eids: Eids,
): z.ZodError | undefined {
  const { data } = schema.safeParse({ eids: value.eids });
  if (data?.eids === undefined) return undefined;
  try {
    personFrom(data, null, { at: 0, entropy: 'nobody' }, eids);
    return undefined;
  } catch (error) {
    if (error instanceof z.ZodError) return error;
    throw error;
  }
}

/** Creates missing records and updates those that the file changed; changes by tests stay. */
export async function seedWorld(
  { store, world: { people, services }, methods, demoOrigins }: Seeding,
  stamp: Stamp,
): Promise<DemoPerson | null> {
  const eids = ownEids(methods);
  await ensurePeople(store, stamp, [...castInputs, ...people], eids);
  await ensureServices(store, stamp, [...bundledServices(await demoOrigins()), ...services]);
  const first = castInputs[0]?.pid ?? null;
  const guide = first === null ? undefined : (await findPerson(store, stamp.at, first))?.value;
  if (guide?.pid == null) return null;
  const able = methods.filter(({ id }) => typeof guide.eids[id]?.password === 'string');
  // The greeting leads to the code device: a code that is sent is not there.
  const eid = able.find(({ credential: { codes } }) => codes !== undefined && codes.sent !== true) ?? able[0];
  const password = eid === undefined ? undefined : guide.eids[eid.id]?.password;
  return {
    id: guide.id,
    name: `${guide.name.given} ${guide.name.family}`,
    pid: guide.pid,
    password: typeof password === 'string' ? password : null,
    eid: eid?.entries[0]?.name.en ?? null,
  };
}
