/** The ports of the control API to the other rooms; app.ts hands them over. */
import type { RequestHandler } from 'express';
import { ownEids } from '../eid/holding.ts';
import type { Clock } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Lifetimes } from '../kernel/lifetimes.ts';
import type { Logins } from '../login/machine/ports.ts';
import type { Tables } from '../login/machine/tables.ts';
import type { Keys } from '../oidc/keys/keys.ts';
import type { Eids } from '../people/making.ts';
import type { MonthOffset } from '../people/pid.ts';
import type { RegistrationRules } from '../services/input.ts';
import type { Store } from '../storage/store.ts';
import type { ServiceMessage } from '../web/service-messages.ts';

export interface ControlPorts extends RegistrationRules {
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly lifetimes: Lifetimes;
  readonly logins: Logins;
  readonly tables: Tables;
  /** `settings.eids`, each block parsed by its eID. */
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
  /** `settings.messages`. */
  readonly messages: readonly ServiceMessage[];
  /** `settings.contact_register_answers`. */
  readonly registerAnswers: boolean;
  /** `settings.synthetic`. */
  readonly offsets: readonly MonthOffset[];
  /** The tester's zone for programs: token, Host, Origin. */
  readonly zone: RequestHandler;
  /**
   * Brings back the cast, the bundled services and the records of the config file: missing ones, and those
   * marked as changed.
   */
  readonly reseed: () => Promise<unknown>;
  /** Hears of faults of ours, with the trace id they were told under. */
  readonly report: (error: unknown, trace: string) => void;
  /** Of this simulator, as the description names it; without a slash at the end. */
  readonly address: string;
  /** Of the package, for the description. */
  readonly version: string;
}

/** The eIDs by id, as the people registry wants them. */
export function eidsOf(tables: Tables): Eids {
  return ownEids(tables.methods);
}
