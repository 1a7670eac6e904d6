/** What every page of the help centre has around its own: the way back, the search, the topics. */
import type { Request } from 'express';
import type { Language } from '../kernel/language.ts';
import { frameOf } from '../web/frame.ts';
import { languageOf, type PageRequest, pageRequest } from '../web/page-request.ts';
import type { View } from '../web/render.ts';
import type { HelpPorts } from './ports.ts';
import { type HelpTranslate, helpTexts } from './texts.ts';

interface Link {
  readonly href: string;
  readonly text: string;
}

export interface HelpAround {
  readonly crumbs: { readonly label: string; readonly links: readonly Link[]; readonly current: string };
  readonly search: Readonly<Record<'label' | 'submit' | 'value', string>>;
}

/** A request for a page of help, in the language of the browser's choice. */
export interface HelpRequest {
  readonly request: PageRequest;
  readonly language: Language;
  readonly say: HelpTranslate;
}

/** Reads the request of a help page. */
export function helpRequest(req: Request): HelpRequest {
  const request = pageRequest(req);
  const language = languageOf(request);
  return { request, language, say: helpTexts(language) };
}

export interface HelpPage<M extends object> {
  readonly view: View<M & HelpAround>;
  readonly model: M;
  readonly title: string;
  /** Between the help centre and this page; absent = none. */
  readonly above?: readonly Link[];
  /** What was searched for. */
  readonly query?: string;
  /** The page tells of a mistake in a form. */
  readonly error?: boolean;
  readonly scripts?: readonly string[];
}

/** Draws a page of help. */
export function helpPage<M extends object>(
  { renderer }: Pick<HelpPorts, 'renderer'>,
  { request, say }: HelpRequest,
  page: HelpPage<M>,
): string {
  const { view, model, title, above = [], query = '', error = false, scripts = [] } = page;
  const around: HelpAround = {
    crumbs: {
      label: say('crumbs'),
      links: [{ href: '/help', text: say('title') }, ...above],
      current: title,
    },
    search: { label: say('search'), submit: say('search.submit'), value: query },
  };
  const frame = { title, narrow: false, error, scripts };
  return renderer.page(view, { ...model, ...around }, frameOf(request, frame));
}
