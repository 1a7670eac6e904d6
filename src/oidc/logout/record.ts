/** The record of a logout, kept for its page: a reload shows how it stands and ends nothing again (law 3). */
import { kind } from '../../storage/kind.ts';
import { OF_LOGINS } from '../records.ts';

/** The result of a frame: the browser tells no more than that something was loaded. */
export type FrameResult = 'called' | 'loaded' | 'timed out';

/** A service that the person was logged in to, and how it was told. */
export type NotifiedService = {
  readonly client_id: string;
  readonly name: string;
  readonly person: string;
  /** Null where no frontchannel_logout_uri is registered. */
  readonly front: { readonly uri: string; readonly result: FrameResult } | null;
  /** Null where no backchannel_logout_uri is registered; '' until it has answered. */
  readonly back: string | null;
};

/** The failed condition for the way back. English, for the developer. */
export type Condition = {
  readonly says: string;
  readonly see: string;
  readonly rule: string;
  /** Of the request: its trail is found by it. */
  readonly trace: string;
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
};

/** Kind `logout`; tag browser. A type, so that it is JSON. */
export type Logout = {
  readonly browser: string;
  readonly outcome: 'done' | 'none' | 'kept';
  readonly ui_locales: readonly string[];
  /** The address the browser goes on to, and its service's name; null = it stays here. */
  readonly home: { readonly uri: string; readonly name: string } | null;
  readonly condition: Condition | null;
  readonly told: readonly NotifiedService[];
};
export const LOGOUT_DONE = kind<Logout, 'browser'>('logout', { ...OF_LOGINS, version: 0 });
/** Time for which its page can be looked at (ms). */
export const SHOWN_FOR = 10 * 60 * 1000;

export interface LogoutSettings {
  /** Seconds that the page waits for its frames. */
  readonly frontchannel_wait: number;
  /** `sub` of a logout token: pairwise as in the id_token, or the number as in Digdir's example. */
  readonly logout_token_sub: 'pairwise' | 'pid';
}

export const logoutPath = (id: string) => `/logout/${id}`;
