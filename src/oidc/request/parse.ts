/** From checked parameters to the AuthorizationRequest that every later step trusts (law 7). */

import { languagesMeant } from '../../kernel/language.ts';
import type { Service } from '../../services/service.ts';
import { type AuthorizationRequest, RESPONSE_MODES, type ResponseMode } from '../records.ts';
import { isPrompt } from './authentication-checks.ts';
import type { AuthorizeContext } from './context.ts';
import type { HeadlessHint } from './levels.ts';
import { type Sent, valueSent, wordsSent } from './params.ts';

/** The mode asked for; query where none was, or none of ours. */
export function responseMode(context: Sent): ResponseMode {
  const sent = valueSent(context, 'response_mode');
  return RESPONSE_MODES.find((mode) => mode === sent) ?? 'query';
}

/** The service and its redirect address, both checked: from here on a refusal goes back there. */
export interface Identified {
  readonly service: Service;
  readonly redirect_uri: string;
}

export function identify(context: AuthorizeContext): Identified | undefined {
  const redirect_uri = valueSent(context, 'redirect_uri');
  return context.service && redirect_uri ? { service: context.service, redirect_uri } : undefined;
}

export interface ParsedRequest {
  readonly request: AuthorizationRequest;
  /** For a login without a page. */
  readonly headless: HeadlessHint | undefined;
  /** `sub` of an id_token_hint that was issued to this service; null = there is none. */
  readonly hinted: string | null;
}

/** Reads a request whose checks hold. */
export function readRequest(
  context: AuthorizeContext,
  { service, redirect_uri }: Identified,
): ParsedRequest | undefined {
  const { hint, loginHint: headless, levels, details } = context;
  if (headless === 'malformed') return undefined;
  const { client_id } = service;
  const hinted = typeof hint?.sub === 'string' && hint.aud === client_id ? hint.sub : null;
  const maxAge = valueSent(context, 'max_age');
  const request: AuthorizationRequest = {
    client_id,
    redirect_uri,
    response_mode: responseMode(context),
    scopes: [...new Set(wordsSent(context, 'scope'))],
    state: valueSent(context, 'state') ?? null,
    nonce: valueSent(context, 'nonce') ?? null,
    code_challenge: valueSent(context, 'code_challenge') ?? null,
    dpop_jkt: valueSent(context, 'dpop_jkt') ?? null,
    acr_values: levels,
    ui_locales: languagesMeant(wordsSent(context, 'ui_locales') ?? []),
    prompt: wordsSent(context, 'prompt')?.filter(isPrompt) ?? [],
    max_age: maxAge === undefined ? null : Number(maxAge),
    resource: valueSent(context, 'resource') ?? null,
    onbehalfof: valueSent(context, 'onbehalfof') ?? null,
    authorization_details: details ?? null,
  };
  return { request, headless, hinted };
}
