/** The ports of the phone's page to the other rooms; app.ts hands them over. */
import type { RequestHandler } from 'express';
import type { Logins } from '../login/machine/ports.ts';
import type { Tables } from '../login/machine/tables.ts';
import type { Guards } from '../web/csrf.ts';
import type { Renderer } from '../web/render.ts';
import type { ChangePorts } from './change.ts';

export interface PhonePorts extends ChangePorts {
  readonly logins: Logins;
  readonly tables: Tables;
  readonly renderer: Renderer;
  /** In front of every page of the tester's zone. */
  readonly zone: { readonly page: RequestHandler };
  /** The handlers for session, language and forgery. */
  readonly guards: Guards;
}
