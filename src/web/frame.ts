/** The frame of a page, as far as it follows from the request. */
import type { Request } from 'express';
import { here } from './address.ts';
import { languageOf, schemeOf } from './language-switch.ts';
import type { Frame } from './render.ts';

/** Language and colours by cookie (`uiLocales` of the login second); an answer to a post offers no switch, a link could not repeat it. */
export function frameOf(
  req: Request,
  parts: Omit<Frame, 'language' | 'scheme' | 'path'>,
  uiLocales: readonly string[] = [],
): Frame {
  const path = req.method === 'GET' || req.method === 'HEAD' ? here(req) : null;
  return { ...parts, language: languageOf(req, uiLocales), scheme: schemeOf(req), path };
}
