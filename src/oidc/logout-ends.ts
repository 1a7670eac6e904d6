/** What ends with a logout: every SSO session of the browser, and the tokens that carry nothing but login. */
import type { Stamp } from '../kernel/entropy.ts';
import { type BrowserSso, type SsoSession, ssoOf } from '../login/sso.ts';
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
  const key = ssoOf(browser);
  return store.change(stamp.at, [key], (look) => {
    const alive = look<BrowserSso>(key.kind, key.id)?.value.sessions ?? [];
    return {
      result: alive.length,
      deletes: [key, ...alive.flatMap((session) => mortal(look, session))],
      events: alive.map(({ id, person, services }) => ({
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
