/** What stands in the store when the program is ready: the cast, the bundled services, what the config file adds, and the session secret. */
import type { z } from 'zod';
import { type ConfigFile, problemsOf } from './config.ts';
import { type Stamp, token } from './kernel/entropy.ts';
import { StartError } from './kernel/errors.ts';
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
  readonly demoOrigin: string;
}

/** The person a newcomer logs in as: the first of the cast. */
export interface Guide {
  readonly id: string;
  readonly name: string;
  readonly pid: string;
  readonly password: string | null;
}

/** Reads people and services of the config file. @throws StartError with every problem. */
export function readWorld(file: ConfigFile, fileName: string, methods: readonly LoginMethod[]) {
  const rules = { offsets: file.settings.synthetic, eids: methods.map(({ id }) => id) };
  const problems: string[] = [];
  const read = <T>(schema: z.ZodType<T>, values: readonly unknown[], what: string): readonly T[] =>
    values.flatMap((value, place) => {
      const result = schema.safeParse(value);
      if (result.success) return [result.data];
      problems.push(...problemsOf(result.error, `${fileName}: ${what}.${place}`));
      return [];
    });
  const people: readonly PersonInput[] = read(personInput(rules), file.people, 'people');
  const services: readonly ServiceInput[] = read(serviceInput, file.services, 'services');
  if (problems.length > 0) throw new StartError(problems);
  return { people, services };
}

const WORLD = [
  'person',
  'pid',
  'seeded_person',
  'service',
  'seeded_service',
  'login',
  'delivery',
  'sso',
  'par',
  'code',
  'grant',
  'access-token',
  'jti',
  'browser-session',
];

/** `--fresh`: everything goes but the signing key and the secrets, so that services need not forget theirs. */
export async function emptyWorld(store: Store): Promise<void> {
  await store.remove(WORLD, {});
}

/** Creates what is missing and updates what the file changed; what tests did stays. */
export async function seedWorld(
  { store, file, fileName, methods, demoOrigin }: Seeding,
  stamp: Stamp,
): Promise<Guide | null> {
  const { people, services } = readWorld(file, fileName, methods);
  const eids = Object.fromEntries(methods.map((method) => [method.id, method]));
  await ensurePeople(store, stamp, [...castInputs, ...people], eids);
  await ensureServices(store, stamp, [...bundledServices(demoOrigin), ...services]);
  const first = castInputs[0]?.pid ?? null;
  const guide = first === null ? undefined : (await findPerson(store, stamp.at, first))?.value;
  if (guide?.pid == null) return null;
  const passwords = Object.values(guide.eids).map((credential) => credential?.password);
  const password = passwords.find((one) => typeof one === 'string');
  return {
    id: guide.id,
    name: `${guide.name.given} ${guide.name.family}`,
    pid: guide.pid,
    password: typeof password === 'string' ? password : null,
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
