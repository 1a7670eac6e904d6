/** The page that asks a tester for the token. */
import type { Request, Response } from 'express';
import { frameOf } from './frame.ts';
import { pageRequest } from './page-request.ts';
import { type Renderer, view } from './render.ts';

const TOKEN_FORM = view<object>('tester/token');

/** English: only developers read it. `back` is where the form leads to. */
export function sendForm(
  renderer: Renderer,
  req: Request,
  res: Response,
  back: string,
  error: string | null,
): void {
  const model = {
    heading: 'For testers only',
    lead: 'This simulator can be reached from other machines, so its tools ask for the token it was started with.',
    back,
    field: {
      id: 'token',
      label: 'Access token',
      hint: null,
      type: 'password',
      inputmode: null,
      autocomplete: 'current-password',
      value: '',
      error,
    },
    submit: 'Open the tools',
  };
  const frame = frameOf(pageRequest(req), {
    title: model.heading,
    error: error !== null,
    narrow: true,
    scripts: ['focus.js'],
  });
  res.status(401).send(renderer.page(TOKEN_FORM, model, { ...frame, language: 'en', path: null }));
}
