/** What ends with a logout: every SSO session of the browser, and the tokens that carry nothing but login. */
import type { Stamp } from '../kernel/entropy.ts';
import { type BrowserSso, type SsoSession, ssoOf } from '../login/sso.ts';
import type { Key, Store } from '../storage/store.ts';
import { GRANT } from './records.ts';

/** Grants of one session, and with them their tokens; those with other scopes outlive it (idporten-profile §6.2). */
function mortal({ services }: SsoSession): readonly Key[] {
  return services.flatMap(({ grants }) => grants).map((id) => ({ kind: GRANT, id }));
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
      deletes: [key, ...alive.flatMap(mortal)],
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
