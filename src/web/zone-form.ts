/** The page that asks a tester for the token. */
import type { Response } from 'express';
import { frameOf } from './frame.ts';
import { pageRequest } from './page-request.ts';
import { type Renderer, view } from './render.ts';

const TOKEN_FORM = view<object>('tester/token');

interface Asking {
  /** The path that the tester comes back to. */
  readonly back: string;
  /** The fault of the token sent before; null = none was sent. */
  readonly error: string | null;
}

/** English: only developers read it. */
export function sendForm(renderer: Renderer, res: Response, { back, error }: Asking): void {
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
  const frame = frameOf(pageRequest(res.req), {
    title: model.heading,
    error: error !== null,
    narrow: true,
    scripts: ['focus.js'],
  });
  res.status(401).send(renderer.page(TOKEN_FORM, model, { ...frame, language: 'en', path: null }));
}
