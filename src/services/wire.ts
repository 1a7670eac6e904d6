import { rfc3339 } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Service } from './service.ts';

/** The JSON of the control API: a secret is never in it, only whether there is one. */
export function wireService(service: Service, aged = 0): JsonObject {
  const { client_secret_hash: hash, created_at, ...plain } = service;
  return { ...plain, client_secret_set: hash !== null, created_at: rfc3339(created_at - aged) };
}
