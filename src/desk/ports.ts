/** What the desk's page needs of the other rooms; app.ts hands it over. */
import type { RequestHandler } from 'express';
import type { Tables } from '../login/machine/tables.ts';
import type { Guards } from '../web/csrf.ts';
import type { Renderer } from '../web/render.ts';
import type { DeskPorts } from './change.ts';

export interface DeskPagePorts extends DeskPorts {
  readonly tables: Tables;
  readonly renderer: Renderer;
  /** In front of every page of the tester's zone. */
  readonly zone: { readonly page: RequestHandler };
  /** What else stands in front: session, language, forgery. */
  readonly guards: Guards;
}
