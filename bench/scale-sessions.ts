/** What a browser with a session has in the store: its own row, its session, the list of its logins. */
import type { Login } from '../src/login/machine/login.ts';
import { openLoginsPut } from '../src/login/machine/open-logins.ts';
import { SSO, ssoOf } from '../src/login/session/sso.ts';
import { BROWSER_SESSION } from '../src/storage/session-store.ts';
import type { Put } from '../src/storage/store.ts';

const LASTS = 1_800_000;

export function sessionPuts(login: Login, person: string, at: number): readonly Put[] {
  const { id, browser, service } = login;
  const cookie = { originalMaxAge: null, expires: null, httpOnly: true, path: '/', sameSite: 'lax' };
  const row = { cookie, browser, sso: browser, csrfSecret: 'c'.repeat(18) };
  const session = {
    ...{ id, person, auth_time: at, isolated_for: null, serves: true },
    services: [{ client_id: service ?? '', sid: 's'.repeat(43), seen_at: at }],
    ...{ acr: 'idporten-loa-high', amr: 'BankID', claims: [] },
  };
  const sso = { begun_at: at, touched_at: at, sessions: [session] };
  return [
    BROWSER_SESSION.put(`digest of ${browser}`, row, { expiresAt: at + LASTS }),
    SSO.put(ssoOf(browser).id, sso, { tags: { browser, person }, expiresAt: at + LASTS }),
    openLoginsPut(login, []),
  ];
}
