/**
 * The services there are: registered, found, changed, removed. Secrets are kept readable, and held against
 * requests as digests.
 */
import type { Instant } from '../kernel/clock.ts';
import { derive, derivedToken, digest, type Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { mergePatch } from '../kernel/merge-patch.ts';
import { kind } from '../storage/kind.ts';
import { list } from '../storage/record-operations.ts';
import type { Put, Store } from '../storage/store.ts';
import { type RegistrationRules, type ServiceInput, serviceInput } from './input.ts';
import { keepsSecret } from './members.ts';
import { SERVICE, type Service } from './service.ts';

/** The digest of a configured service: id = client_id. */
export const SEEDED_SERVICE = kind<{ readonly digest: string }, 'service'>('seeded_service', {
  leftBy: 'tester',
  expires: 'none',
  version: 0,
});

/**
 * The record an input stands for. A service keeps the secret it has `before` unless the input gives another.
 */
export function serviceFrom(input: ServiceInput, stamp: Stamp, before?: Secret): Service {
  const { client_secret: given, client_id = generatedId(stamp), ...plain } = input;
  const needsNone = !keepsSecret(input.token_endpoint_auth_method);
  return {
    ...plain,
    client_id,
    jwks: input.jwks as Service['jwks'],
    ...(needsNone ? NO_SECRET : secretFrom(given, stamp, before ?? NO_SECRET)),
    created_at: stamp.at,
  };
}

type Secret = Pick<Service, 'client_secret' | 'client_secret_hash'>;
const NO_SECRET: Secret = { client_secret: null, client_secret_hash: null };

function secretFrom(given: string | undefined, stamp: Stamp, before: Secret): Secret {
  if (given === undefined && before.client_secret_hash !== null) {
    const { client_secret_hash, client_secret = null } = before;
    return { client_secret, client_secret_hash };
  }
  const client_secret = given ?? derivedToken(stamp.entropy, 'client_secret', 32);
  return { client_secret, client_secret_hash: digest(client_secret) };
}

/**
 * Digdir's are UUIDs. One with eleven decimal digits in a row may read as a person's number, which is masked
 * wherever it is shown.
 */
function generatedId(stamp: Stamp, attempt = 0): string {
  const hex = derive(stamp.entropy, `client_id ${attempt}`).toString('hex');
  const id = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
  return /\d(?:-?\d){10}/.test(id) ? generatedId(stamp, attempt + 1) : id;
}

export function servicePut(service: Service): Put {
  const { client_id: id } = service;
  return SERVICE.put(id, service, { tags: { service: id } });
}

/** Registers a service; 'taken' where the client_id is another's. */
export function createService(store: Store, stamp: Stamp, input: ServiceInput): Promise<Service | 'taken'> {
  const made = serviceFrom(input, stamp);
  const put = servicePut(made);
  return store.change<Service | 'taken'>(stamp.at, [put], (look) =>
    look(SERVICE, put.id) !== undefined
      ? { result: 'taken' }
      : {
          result: made,
          puts: [{ ...put, fresh: true }],
          events: [changeEvent('registered', made, stamp.at)],
        },
  );
}

export async function getService(store: Store, at: Instant, clientId: string): Promise<Service | undefined> {
  return (await store.get(SERVICE, clientId, at))?.value;
}

/**
 * Changes a service by JSON Merge Patch and checks the whole: unknown members, what does not fit together.
 * Moving away from a secret deletes it, moving to one without giving it generates it (Digdir, self-service
 * API). Undefined where there is none.
 *
 * @throws ZodError
 */
export function patchService(
  store: Store,
  stamp: Stamp,
  { id, patch }: { readonly id: string; readonly patch: JsonObject },
  rules: RegistrationRules,
): Promise<Service | undefined> {
  return store.change<Service | undefined>(stamp.at, [{ kind: SERVICE, id }], (look) => {
    const found = look(SERVICE, id)?.value;
    if (found === undefined) return { result: undefined };
    const { client_secret_hash: _hash, client_secret: _secret, created_at, ...plain } = found;
    const service = { ...serviceFrom(patchedInput(plain, patch, rules), stamp, found), created_at };
    const events = [changeEvent('changed', service, stamp.at)];
    return { result: service, puts: [servicePut(service)], events };
  });
}

/** Neither the id nor the integration type can be changed (Digdir: immutable). */
function patchedInput(
  plain: Omit<Service, keyof Secret | 'created_at'>,
  patch: JsonObject,
  rules: RegistrationRules,
): ServiceInput {
  const before = plain as unknown as JsonObject;
  const fixed = { client_id: plain.client_id, integration_type: plain.integration_type };
  return serviceInput(rules)
    .superRefine((input, context) => {
      for (const [field, value] of Object.entries(fixed)) {
        if (input[field as keyof typeof fixed] === value) continue;
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `The ${field} of a service cannot be changed.`,
        });
      }
    })
    .parse(mergePatch(before, patch));
}

/** Removes the service; returns whether there was one. The caller removes the records that carry its tag. */
export async function deleteService(store: Store, at: Instant, clientId: string): Promise<boolean> {
  const key = { kind: SERVICE, id: clientId };
  return store.change<boolean>(at, [key], (look) => {
    const service = look(SERVICE, clientId)?.value;
    if (service === undefined) return { result: false };
    const deletes = [key, { kind: SEEDED_SERVICE, id: clientId }];
    return { result: true, deletes, events: [changeEvent('deleted', service, at)] };
  });
}

function changeEvent(what: string, service: Service, at: Instant) {
  const summary = `Service ${what}: ${service.client_id}`;
  return { kind: `service.${what}`, at, service: service.client_id, summary };
}

/** Whether some service comes home to the address, or goes there after a logout. */
export async function isRegisteredAddress(
  store: Store,
  at: Instant,
  address: string,
  after?: string,
): Promise<boolean> {
  const page = await list(store, SERVICE, at, { limit: 1000, after });
  const addresses = page.found.flatMap(({ value }) => [
    ...value.redirect_uris,
    ...value.post_logout_redirect_uris,
  ]);
  if (addresses.includes(address)) return true;
  return page.next !== null && isRegisteredAddress(store, at, address, page.next);
}

/** The client_ids of the first thousand services: candidates for a mistyped one. */
export async function clientIds(store: Store, at: Instant): Promise<readonly string[]> {
  return (await list(store, SERVICE, at, { limit: 1000 })).found.map(({ id }) => id);
}
