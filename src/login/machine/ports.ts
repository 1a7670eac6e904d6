/** The way home: how login/ hands a proven login to whoever began it, without knowing them. */
import type { Request, Response } from 'express';
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import type { Found, Look, Put } from '../../storage/store.ts';
import type { BrowserSso } from '../session/sso.ts';
import type { Login } from './login.ts';

export interface Delivery {
  /** What goes back to the service, committed with these records before it is sent. The caller's own: kept for a form sent again, never read here. */
  readonly answer: JsonObject;
  readonly puts: readonly Put[];
  readonly events: readonly AuditEvent[];
  /** Something was proven in this browser: its session goes on under another id and SSO tag, in the same change. */
  readonly renews: boolean;
}

export interface Outcome {
  readonly login: Login;
  /** Present when the login is proven. */
  readonly person: Person | null;
  /** Real time, for what leaves the house. */
  readonly at: Instant;
  /** Milliseconds to take off the login's own instants before they leave the house (decision 10). */
  readonly aged: number;
  readonly stamp: Stamp;
  readonly trace: string;
  readonly look: Look;
  /** What the SSO session of this browser is found by from now on, and the record as it stands, in real time; null = no browser sends, so nothing is proven. */
  readonly sso: { readonly tag: string; readonly found: Found<BrowserSso> | undefined } | null;
}

/** Run inside the change of the last step (and of a cancel). Pure. */
export type Deliver = (outcome: Outcome) => Delivery;

/** Answers the browser's request with what was delivered. */
export type GoHome = (req: Request, res: Response, answer: JsonObject) => Promise<void>;
