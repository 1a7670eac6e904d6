/**
 * Pages: eta templates in `views/`, escaped by default, and a missing value is an error, never the word
 * "undefined".
 */
import { join } from 'node:path';
import type { Frame } from './frame.ts';
import { packageRoot } from './root.ts';
import { type RendererOptions, type Shell, shell } from './shell.ts';
import { type Draw, strictTemplates, templates } from './templates.ts';

/** A template by name, and the type of the model it draws. */
export interface View<M extends object> {
  readonly name: string;
  /** Never there: holds the type. */
  readonly model?: M;
}

/** Names a template of `views/`, such as `login/selector`. */
export function view<M extends object>(name: string): View<M> {
  return { name };
}

export interface Renderer {
  page<M extends object>(view: View<M>, model: M, frame: Frame): string;
  /** The same for pages of another origin, whose links lead to the login's. */
  elsewhere(loginOrigin: string): Renderer;
}

/**
 * Draws pages; templates are compiled once. Each view sees its model, and as `it.shell` the texts and links
 * around it.
 */
export function renderer(options: RendererOptions): Renderer {
  return drawing((options.strictly ? strictTemplates : templates)(join(packageRoot(), 'views')), options);
}

function drawing(draw: Draw, options: RendererOptions): Renderer {
  return {
    page(view, model, frame) {
      const around: Shell = shell(frame, options);
      const body = draw(view.name, { ...model, shell: around });
      return draw('layout', { shell: around, body });
    },
    elsewhere: (loginOrigin) => drawing(draw, { ...options, loginOrigin }),
  };
}
