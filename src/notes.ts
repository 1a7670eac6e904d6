/** Notes for the person who starts the program, as sentences. */

import type { DemoServer } from './demo-server.ts';
import type { Environment } from './environment.ts';
import type { Instance } from './storage/instances.ts';
import { exposure } from './storage/open.ts';
import type { Log } from './web/log.ts';
import type { Zone } from './web/zone.ts';

interface NoteFacts {
  readonly environment: Environment;
  /** The address that this program serves. */
  readonly served: string;
  readonly issuer: string;
  readonly demo: DemoServer;
  readonly zone: Zone;
  /** The other programs on the same store. */
  readonly others: readonly Instance[];
}

export function notesOf({ environment, served, issuer, demo, zone, others }: NoteFacts): readonly string[] {
  const elsewhere =
    issuer === served || environment.PROVEPORTEN_LOGIN_ORIGIN === served
      ? null
      : `The issuer is ${issuer}, but this program serves ${served}: services must reach it under the issuer's name.`;
  return [
    elsewhere,
    demo.warning,
    zone.notice,
    ...others.map((one) => sharing(one)),
    exposure(environment.PROVEPORTEN_STORAGE),
  ].filter((one) => one !== null);
}

function sharing({ served }: Instance): string {
  return `Another instance uses this store too, at ${served}: both have the same people, services and logins, and a reset at one resets both. A store of its own: PROVEPORTEN_STORAGE.`;
}

/** Logs, as fields, the greeting that a terminal would show: everything a first login needs. */
export function announce(log: Log, facts: Announced, notes: readonly string[]): void {
  for (const note of notes) log.warn(note);
  const { issuer, login, demo, person } = facts;
  const addresses = {
    issuer,
    login,
    demo,
    discovery: `${issuer}/.well-known/openid-configuration`,
    dashboard: `${login}/`,
    demo_login: demo === null ? null : `${demo}/login`,
  };
  log.info({ ...addresses, person }, 'ready');
}

interface Announced {
  readonly issuer: string;
  readonly login: string;
  readonly demo: string | null;
  readonly person: object | null;
}
