/** What stands in the store when the program is ready: the cast, the bundled services, what the config file adds, and the session secret. */
import type { z } from 'zod';
import { type ConfigFile, problemsOf } from './config.ts';
import { type Stamp, token } from './kernel/entropy.ts';
import { ownEids, placesOf } from './login/holding.ts';
import type { LoginMethod } from './login/method.ts';
import { castInputs } from './people/cast.ts';
import { ensurePeople } from './people/ensure.ts';
import { type PersonInput, personInput } from './people/input.ts';
import { findPerson } from './people/registry.ts';
import { ensureServices } from './services/ensure.ts';
import { type ServiceInput, serviceInput } from './services/input.ts';
import { bundledServices } from './services/seed.ts';
import { create, type Store } from './storage/store.ts';

export interface Seeding {
  readonly store: Store;
  readonly file: ConfigFile;
  /** How problems call the file. */
  readonly fileName: string;
  readonly methods: readonly LoginMethod[];
  /** Where the bundled service is, of every instance on the store. */
  readonly demoOrigins: () => Promise<readonly [string, ...string[]]>;
}

/** The person a newcomer logs in as: the first of the cast. */
export interface Guide {
  readonly id: string;
  readonly name: string;
  readonly pid: string;
  /** Of the first eID they hold that has one; `eid` is its name in English. */
  readonly password: string | null;
  readonly eid: string | null;
}

interface World {
  readonly people: readonly PersonInput[];
  readonly services: readonly ServiceInput[];
  readonly problems: readonly string[];
}

/** Reads people and services of the config file. */
export function readWorld(
  file: ConfigFile,
  fileName: string,
  methods: readonly Pick<LoginMethod, 'id' | 'partOf'>[],
): World {
  const parts = placesOf(methods);
  const eids = methods.map(({ id }) => id).filter((id) => parts[id] === undefined);
  const rules = { offsets: file.settings.synthetic, eids, parts };
  const problems: string[] = [];
  const read = <T>(schema: z.ZodType<T>, values: readonly unknown[], what: string): readonly T[] =>
    values.flatMap((value, place) => {
      const result = schema.safeParse(value);
      if (result.success) return [result.data];
      problems.push(...problemsOf(result.error, `${fileName}: ${what}.${place}`, schema));
      return [];
    });
  const people = read(personInput(rules), file.people, 'people');
  const services = read(serviceInput({ httpHosts: file.settings.http_hosts }), file.services, 'services');
  return { people, services, problems };
}

/** `--fresh`: everything goes but the signing key and the secrets, so that services need not forget theirs. */
export async function emptyWorld(store: Store, kinds: readonly string[]): Promise<void> {
  await store.remove(kinds, {});
}

/** Creates what is missing and updates what the file changed; what tests did stays. */
export async function seedWorld(
  { store, file, fileName, methods, demoOrigins }: Seeding,
  stamp: Stamp,
): Promise<Guide | null> {
  const { people, services } = readWorld(file, fileName, methods);
  const eids = ownEids(methods);
  await ensurePeople(store, stamp, [...castInputs, ...people], eids);
  await ensureServices(store, stamp, [...bundledServices(await demoOrigins()), ...services]);
  const first = castInputs[0]?.pid ?? null;
  const guide = first === null ? undefined : (await findPerson(store, stamp.at, first))?.value;
  if (guide?.pid == null) return null;
  const eid = methods.find(({ id }) => typeof guide.eids[id]?.password === 'string');
  const password = eid === undefined ? undefined : guide.eids[eid.id]?.password;
  return {
    id: guide.id,
    name: `${guide.name.given} ${guide.name.family}`,
    pid: guide.pid,
    password: typeof password === 'string' ? password : null,
    eid: eid?.entries[0]?.name.en ?? null,
  };
}

/** Signs the browsers' session cookies; kept, so that sessions outlive a restart and hold on several instances. */
export async function sessionSecret(store: Store, stamp: Stamp): Promise<string> {
  const key = { kind: 'secret', id: 'session' };
  await create(store, stamp.at, { ...key, value: { secret: token(32) } });
  const found = await store.get<{ secret: string }>(key.kind, key.id, stamp.at);
  if (found === undefined) throw new Error('The session secret was not kept');
  return found.value.secret;
}
