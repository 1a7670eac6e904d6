/**
 * Writes an answer to the browser: a redirect, or a page that posts by itself; for the modes with `.jwt`
 * signed (JARM).
 */
import type { Response } from 'express';
import { epochSeconds } from '../../kernel/clock.ts';
import { frameOf } from '../../web/frame.ts';
import { allowRedirectTo } from '../../web/headers.ts';
import { languageOf, type PageRequest } from '../../web/page-request.ts';
import { type Renderer, view } from '../../web/render.ts';
import type { Keys } from '../keys/keys.ts';
import type { OidcPorts } from '../ports.ts';
import { type AuthorizationResponse, addressed, redirect } from './response.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const WORDS = { nb, nn, en, se } as const;

interface FormPostModel {
  readonly heading: string;
  readonly lead: string;
  readonly button: string;
  readonly action: string;
  /** Null = the whole answer stands in `action`, and a link leads there. */
  readonly fields: readonly { readonly name: string; readonly value: string }[] | null;
}
const formPost = view<FormPostModel>('form-post');

/** Seconds a signed answer is valid: JARM, 2.1 wants at most ten minutes; ID-porten's is not documented. */
const LIVES = 120;

/** JARM, 2.1: the parameters as claims, with issuer, audience and expiry. */
async function signed(
  { to, at, parameters }: AuthorizationResponse,
  keys: Keys,
): Promise<Readonly<Record<string, string>>> {
  const signer = await keys.signer();
  const response = await signer.sign({ ...parameters, aud: to.client_id, exp: epochSeconds(at) + LIVES });
  return { response };
}

/**
 * OAuth Form Post, 2; or a notice to the citizen first. No language is offered: the link would ask for
 * another answer.
 */
function page(
  renderer: Renderer,
  request: PageRequest,
  { to, notice }: AuthorizationResponse,
  answer: Pick<FormPostModel, 'action' | 'fields'>,
): string {
  const words = WORDS[languageOf(request, to.ui_locales)];
  const texts = notice === undefined ? words : { heading: words.another_heading, lead: words.another_lead };
  const { heading, lead } = texts;
  const scripts = notice === undefined ? ['post.js'] : [];
  const frame = frameOf(request, { title: heading, narrow: true, scripts }, to.ui_locales);
  return renderer.page(
    formPost,
    { heading, lead, button: words.button, ...answer },
    { ...frame, path: null },
  );
}

export type SendResponse = (
  request: PageRequest,
  res: Response,
  answer: AuthorizationResponse,
  status?: 302 | 303,
) => Promise<void>;

/** The only way an answer leaves the house. */
export function createSendResponse({ keys }: Pick<OidcPorts, 'keys'>, renderer: Renderer): SendResponse {
  return async (request, res, answer, status = 303) => {
    const { response_mode: mode, redirect_uri: uri } = answer.to;
    const parameters = mode.endsWith('.jwt') ? await signed(answer, keys) : answer.parameters;
    const posts = mode.startsWith('form_post');
    if (!posts && answer.notice === undefined) return redirect(res, status, addressed(uri, parameters));
    const fields = Object.entries(parameters).map(([name, value]) => ({ name, value }));
    const way = posts ? { action: uri, fields } : { action: addressed(uri, parameters), fields: null };
    allowRedirectTo(res, uri);
    res.set('cache-control', 'no-store').send(page(renderer, request, answer, way));
  };
}
