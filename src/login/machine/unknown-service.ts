/**
 * A login of an unknown service: what begins where the browser has none. A bookmark of a login page, cookies
 * that are off or outdated, or a service that is gone meanwhile lead here. The citizen may prove who they
 * are, as at the real one, and is told at the end that it was for nobody (the help page "Ukjent
 * tjenesteeier"). It is bound to no browser: it opens nothing, and whoever holds its id may go on.
 */
import type { Feedback } from '../../eid/facts.ts';
import { derivedId, type Stamp } from '../../kernel/entropy.ts';
import type { Login, NewLogin } from './login.ts';

/** Said of the login once the citizen is proven. */
const NOBODY_ASKED: Feedback = { text: 'ended.unknown_service' };

/** `name`: the words that stand in the place of the service's name. */
export function forUnknownService(
  name: string,
  entries: readonly string[],
  stamp: Stamp,
): Omit<NewLogin, 'trace'> {
  return {
    browser: derivedId(stamp.entropy, 'none'),
    service: null,
    shown: { name, logo_uri: null, client_uri: null },
    wanted: { acr_values: [], ui_locales: [] },
    ticket: {},
    returns_to: '',
    entries,
  };
}

/** Where a proof leads that nobody asked for. */
export function endedForNobody(login: Login): Login {
  return { ...login, post_login: null, step: null, state: 'failed', say: NOBODY_ASKED };
}

/** Whether it has ended so. */
export function isForNobody({ service, state, say }: Login): boolean {
  return service === null && state === 'failed' && say?.text === NOBODY_ASKED.text;
}
