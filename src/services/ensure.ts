/** At start: the services that we bring along and the config file names are registered. */
import { derivedToken, digest, type Stamp } from '../kernel/entropy.ts';
import type { Put, Read, Store } from '../storage/store.ts';
import type { ServiceInput } from './input.ts';
import { SEEDED_SERVICE, serviceFrom, servicePut } from './registry.ts';
import { SERVICE, type Service } from './service.ts';

/**
 * Registers missing services and rewrites those that the file changed, in one change; changes by tests stay
 * where the file did not change. Of two with one client_id the later counts. Returns the services written.
 */
export function ensureServices(
  store: Store,
  stamp: Stamp,
  inputs: readonly ServiceInput[],
): Promise<readonly Service[]> {
  const wanted = [...new Map(inputs.map((input, place) => wantedFor(input, place))).entries()];
  const keys = wanted.flatMap(([id]) => [
    { kind: SERVICE, id },
    { kind: SEEDED_SERVICE, id },
  ]);
  return store.change<readonly Service[]>(stamp.at, keys, (look) => {
    const written = wanted.flatMap(([id, input]) => changed(look, id, input, stamp));
    return { result: written.map(({ service }) => service), puts: written.flatMap(({ puts }) => puts) };
  });
}

/** Without a client_id a service would be another at each start: its place in the file stands in. */
function wantedFor(input: ServiceInput, place: number): [string, ServiceInput] {
  const id = input.client_id ?? `service-${place}`;
  return [id, { ...input, client_id: id }];
}

function changed(look: Read, id: string, input: ServiceInput, stamp: Stamp): readonly WrittenService[] {
  const before = look(SERVICE, id)?.value;
  const configured = digest(JSON.stringify(input));
  if (before !== undefined && look(SEEDED_SERVICE, id)?.value.digest === configured) return [];
  const own = { at: stamp.at, entropy: derivedToken(stamp.entropy, `service ${id}`, 32) };
  const service = serviceFrom(input, own, before);
  const seed = SEEDED_SERVICE.put(id, { digest: configured }, { tags: { service: id } });
  return [{ service, puts: [{ ...servicePut(service), fresh: true }, seed] }];
}

interface WrittenService {
  readonly service: Service;
  readonly puts: readonly Put[];
}
