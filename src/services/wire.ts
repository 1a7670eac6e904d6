import { isDeepStrictEqual } from 'node:util';
import { rfc3339 } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { plainService } from './members.ts';
import type { Service } from './service.ts';

/** The JSON of the control API. Its readers are testers: the secret is in it (decision 18). */
export function wireService(service: Service, aged = 0): JsonObject {
  const { client_secret_hash: hash, client_secret, created_at, ...plain } = service;
  return {
    ...plain,
    client_secret: client_secret ?? null,
    client_secret_set: hash !== null,
    created_at: rfc3339(created_at - aged),
  };
}

/**
 * The members that the config file must name to get this service: those without a default, and those that
 * differ from it.
 */
export function inputOf(service: Service, { withSecret }: { readonly withSecret: boolean }): JsonObject {
  const { client_secret_hash: _hash, client_secret, created_at: _created, ...plain } = service;
  const { client_id, client_name, redirect_uris, post_logout_redirect_uris } = plain;
  const required = { client_id, client_name, redirect_uris, post_logout_redirect_uris };
  const { application_type, jwks, backchannel_logout_uri } = plain;
  const chosen = { application_type, jwks, backchannel_logout_uri };
  const defaults = { ...plainService.parse({ ...required, ...chosen }), ...defaultsOf(required) };
  const different = Object.entries(plain).filter(
    ([name, value]) => !(name in required) && !isDeepStrictEqual(value, Object(defaults)[name]),
  );
  const secret = withSecret && client_secret != null ? { client_secret } : {};
  return { ...required, ...Object.fromEntries(different), ...secret };
}

/** Members that others' defaults follow from. */
function defaultsOf(required: object) {
  const { application_type, jwks, backchannel_logout_uri } = plainService.parse(required);
  return { application_type, jwks, backchannel_logout_uri };
}
