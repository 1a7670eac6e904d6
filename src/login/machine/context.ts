/** The values that one run of `apply` works with. */
import type { Stamp } from '../../kernel/entropy.ts';
import type { Read, Stored } from '../../storage/store.ts';
import type { Renewal } from '../../web/session.ts';
import type { Login } from './login.ts';
import type { LoginPorts, SentEvent } from './ports.ts';

export interface EventContext {
  readonly ports: LoginPorts;
  readonly sending: SentEvent;
  readonly stamp: Stamp;
  readonly look: Read;
  /** As it stands at the moment (`asOf`). */
  readonly found: Stored<Login>;
  /** Digest of the last form that changed it. */
  readonly lastForm: string | undefined;
  /** Of the browser that sends; null = the phone or the tester: neither carries anything home. */
  readonly renewal: Renewal | null;
}
