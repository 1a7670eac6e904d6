/** The state of a wait, for the waiting page when it is drawn and for its stream from then on. */

import type { Translate } from '../../eid/texts.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type Login, MOST_EXTENSIONS } from '../machine/login.ts';

/** From here on the citizen is warned (s). */
const LAST = 60;

/**
 * The query of an address that asks where the login stands, and leads there. What a page does by itself
 * chooses nothing: its own address would choose its eID again where another tab has gone back to the picker.
 */
export const AGAIN = 'again';

/** `id` tells one wait from another of the same login. */
export interface WaitState {
  readonly id: string;
  /** Seconds until the login moves on by itself. */
  readonly left: number;
  readonly extended: number;
  /** Whether there is more time to ask for. */
  readonly more: boolean;
}

/** null = the phone is not waited for. `now` in the login's own time. A wait does not outlast its login. */
export function waitState(login: Login, now: Instant): WaitState | null {
  const { wait } = login;
  if (login.state !== 'open' || wait == null) return null;
  const left = Math.max(0, Math.min(wait.until, login.expires_at) - now) / 1000;
  const more = wait.extended < MOST_EXTENSIONS;
  return { id: `${login.step} ${wait.message ?? ''}`, left, extended: wait.extended, more };
}

/** The model of the waiting page and of its script. */
export interface WaitModel {
  readonly time: string;
  /** The text of the live region when the page opens; '' = none. */
  readonly status: string;
  /** The button for more time; null = there is no more, which `none` says. */
  readonly extend: string | null;
  readonly none: string;
  readonly words: string | null;
  /** The address at which the page asks how the login stands. */
  readonly again: string;
  readonly check: string;
  readonly refresh: string;
  /** JSON: all that the script is told. */
  readonly script: string;
}

export interface WaitContext {
  readonly login: Login;
  readonly state: WaitState;
  /** A text of the page that is no error. */
  readonly notice: string | null;
  /** Stands before the title of a page that shows an error. */
  readonly errorPrefix: string;
}

export function waitModel({ login, state, notice, errorPrefix }: WaitContext, t: Translate): WaitModel {
  const left = Math.ceil(state.left);
  const { words } = login.notes;
  const again = `/authorize/selector?login=${login.id}&${AGAIN}`;
  const texts = { ...said(t), error: errorPrefix };
  return {
    time: timeLeft(left, t),
    status: notice ?? (left <= LAST ? t('wait.warning') : ''),
    extend: state.more ? t('wait.more') : null,
    none: t('wait.none'),
    words: typeof words === 'string' ? words : null,
    again,
    check: t('wait.check'),
    refresh: t('wait.refresh'),
    script: JSON.stringify({ ...state, again, login: login.id, version: login.version, texts }),
  };
}

/** Whole minutes, rounded down so that no more is promised than there is; in the last minute seconds. */
function timeLeft(left: number, t: Translate): string {
  return left < LAST ? t('wait.seconds', { left }) : t('wait.minutes', { left: Math.floor(left / 60) });
}

/** The script fills in the number itself. */
function said(t: Translate): JsonObject {
  const number = { left: '{left}' };
  return {
    minutes: t('wait.minutes', number),
    seconds: t('wait.seconds', number),
    warning: t('wait.warning'),
    given: t('wait.given'),
    none: t('wait.none'),
    moved: t('wait.moved'),
  };
}
