/** From checked parameters to the AuthorizationRequest that every later step trusts (law 7). */

import { isLanguage } from '../../kernel/language.ts';
import { type AuthorizationRequest, RESPONSE_MODES, type ResponseMode } from '../records.ts';
import { isPrompt, levelsAsked } from './authentication-checks.ts';
import { detailsSent } from './authorization-details.ts';
import { type AuthorizeContext, type Sent, valueSent, wordsSent } from './params.ts';

/** The mode asked for; query where none was, or none of ours. */
export function responseMode(context: Sent): ResponseMode {
  const sent = valueSent(context, 'response_mode');
  return RESPONSE_MODES.find((mode) => mode === sent) ?? 'query';
}

/** Reads a request whose checks have passed. */
export function readRequest(context: AuthorizeContext): AuthorizationRequest {
  const maxAge = valueSent(context, 'max_age');
  return {
    client_id: valueSent(context, 'client_id') ?? '',
    redirect_uri: valueSent(context, 'redirect_uri') ?? '',
    response_mode: responseMode(context),
    scopes: [...new Set(wordsSent(context, 'scope'))],
    state: valueSent(context, 'state') ?? null,
    nonce: valueSent(context, 'nonce') ?? null,
    code_challenge: valueSent(context, 'code_challenge') ?? null,
    dpop_jkt: valueSent(context, 'dpop_jkt') ?? null,
    acr_values: levelsAsked(context),
    ui_locales: [...new Set((wordsSent(context, 'ui_locales') ?? []).filter(isLanguage))],
    prompt: (wordsSent(context, 'prompt') ?? []).filter(isPrompt),
    max_age: maxAge === undefined ? null : Number(maxAge),
    resource: valueSent(context, 'resource') ?? null,
    onbehalfof: valueSent(context, 'onbehalfof') ?? null,
    authorization_details: detailsSent(context) ?? null,
  };
}
