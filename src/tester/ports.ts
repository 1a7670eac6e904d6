/** The ports of the tester's pages to the other rooms; app.ts hands them over. */
import type { RequestHandler } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Tables } from '../login/machine/tables.ts';
import type { DemoPerson } from '../people/cast.ts';
import type { RegistrationRules } from '../services/input.ts';
import type { Store } from '../storage/store.ts';
import type { Frame } from '../web/frame.ts';
import type { PageRequest } from '../web/page-request.ts';
import type { Renderer, View } from '../web/render.ts';

export interface TesterPorts extends RegistrationRules {
  readonly store: Store;
  readonly clock: Clock;
  readonly tables: Tables;
  readonly renderer: Renderer;
  /** In front of every page of the tester's zone. */
  readonly zone: { readonly page: RequestHandler; readonly asks: boolean };
  readonly origins: { readonly issuer: string; readonly login: string };
  /** The bundled service; null = it is off. */
  readonly demo: string | null;
  /** `settings.eids`, each block parsed by its eID. */
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
  /** The person a newcomer logs in as. */
  readonly demoPerson: () => Promise<DemoPerson | null>;
  readonly version: string;
}

export interface TesterPage<M extends object> {
  readonly view: View<M>;
  readonly model: M;
  readonly title: string;
  readonly narrow?: boolean;
  readonly scripts?: readonly string[];
  readonly back?: Frame['back'];
}

/** Draws a page of the tester's zone. They are in English only, so no language is offered. */
export function testerPage<M extends object>(
  { renderer }: TesterPorts,
  { display }: PageRequest,
  page: TesterPage<M>,
): string {
  const { view, model, title, narrow = false, scripts = [], back } = page;
  const frame: Frame = { language: 'en', display, path: null, title, narrow, scripts };
  return renderer.page(view, model, back === undefined ? frame : { ...frame, back });
}

export const HOME = { href: '/', text: 'Dashboard' } as const;
