/** Logins as older versions have stored them. Whoever changes what a stored login holds adds an upgrade here. */

import type { Say, Wanted } from '../../eid/facts.ts';
import type { Shape } from '../../storage/store.ts';
import { LOGIN, type Login } from './login.ts';

/** Said of a login that an older version began and this one cannot go on with. */
export const OUTDATED: Say = { text: 'ended.outdated' };

/**
 * Shape 0 is what was written before records said their shape: by which version, and with which members, nobody knows. Who stands in the
 * middle of such a login begins anew; one that has ended is only told of, and is read as it is.
 */
function fromUnknown(value: unknown): unknown {
  const login = value as Login;
  const unfinished = login.state === 'open' || login.state === 'proven';
  if (!unfinished) return login;
  const shown = login.shown ?? { name: login.service, logo_uri: null, client_uri: null };
  const told: Partial<Wanted> = login.wanted;
  const wanted = { acr_values: [], ui_locales: [], floor: 'idporten-loa-substantial', ...told };
  return { ...login, shown, wanted, state: 'failed', interlude: null, wait: null, say: OUTDATED };
}

export const LOGIN_SHAPE: Shape = { kind: LOGIN, upgrades: [fromUnknown] };
