/** What ends with a logout: every SSO session of the browser, and the tokens that carry nothing but login. */
import type { Stamp } from '../kernel/entropy.ts';
import { SSO, type SsoSession } from '../login/sso.ts';
import type { Key, Look, Store } from '../storage/store.ts';
import { ACCESS_TOKEN, GRANT, type Grant } from './records.ts';

/** Grants and access tokens of one session; tokens with other scopes outlive it (idporten-profile §6.2). */
function mortal(look: Look, { services }: SsoSession): readonly Key[] {
  return services
    .flatMap(({ grants }) => grants)
    .flatMap((id) => {
      const tokens = look<Grant>(GRANT, id)?.value.access_tokens ?? [];
      return [{ kind: GRANT, id }, ...tokens.map((token) => ({ kind: ACCESS_TOKEN, id: token }))];
    });
}

/** Ends all of them, shared and isolated, in one change (Digdir, func_nosso: logout is global); returns how many there were. */
export async function endSessions(
  store: Store,
  browser: string,
  stamp: Stamp,
  trace: string,
): Promise<number> {
  const sessions = await store.find<SsoSession>(SSO, { browser }, stamp.at);
  if (sessions.length === 0) return 0;
  const keys = sessions.map(({ id }) => ({ kind: SSO, id }));
  return store.change(stamp.at, keys, (look) => {
    const alive = keys.flatMap(({ kind, id }) => look<SsoSession>(kind, id) ?? []);
    return {
      result: alive.length,
      deletes: [...keys, ...alive.flatMap(({ value }) => mortal(look, value))],
      events: alive.map(({ id, value: { person, services } }) => ({
        kind: 'sso.ended',
        at: stamp.at,
        person,
        trace,
        summary: 'Logged out: the SSO session of this browser has ended',
        data: { session: id, services: services.map(({ client_id }) => client_id) },
      })),
    };
  });
}
