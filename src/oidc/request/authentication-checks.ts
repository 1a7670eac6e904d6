/**
 * Checks of the request as a request for authentication: level, prompting, hints, and the token's audience.
 */
import type { Acr } from '../../kernel/acr.ts';
import { didYouMean, nearest } from '../../web/nearest.ts';
import type { Explanation } from '../../web/rule.ts';
import { type Check, checks } from '../check.ts';
import { PROMPTS, type Prompt } from '../records.ts';
import type { AuthorizeContext } from './context.ts';
import { sentOf, unknownValue, valueSent, wordsSent } from './params.ts';
import { requestRules } from './rules.ts';

/** Narrows a word of `prompt` to one that discovery announces. */
export function isPrompt(word: string): word is Prompt {
  return PROMPTS.some((known) => known === word);
}

const silent = (context: AuthorizeContext) => wordsSent(context, 'prompt')?.includes('none') === true;

/** One absolute URI without a fragment (RFC 8707, 2). */
function isTarget(resource: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:[\x21-\x7E]+$/i.test(resource) && URL.canParse(resource) && !resource.includes('#')
  );
}

/** The customers registered under a supplier's service. */
const customers = ({ service }: AuthorizeContext) =>
  (service?.onbehalfof ?? []).map(({ onbehalfof }) => onbehalfof);

/** The names of the levels until 2023 (Digdir, protocol_nye_idporten). */
const REPLACED: Readonly<Record<string, Acr>> = {
  Level3: 'idporten-loa-substantial',
  Level4: 'idporten-loa-high',
};

/** The value that is wrong, and the one that was probably meant. */
function explainAcr(context: AuthorizeContext): Explanation {
  const wrong = (wordsSent(context, 'acr_values') ?? []).filter((word) => !context.known.has(word));
  const { all } = context.known;
  const details = wrong.flatMap((word) => {
    const now = Object.hasOwn(REPLACED, word) ? REPLACED[word] : undefined;
    if (now !== undefined) return [`${word} was replaced by ${now} in 2023.`];
    const near = nearest(word, all);
    return near === undefined ? [] : [`Did you mean ${near}?`];
  });
  return {
    says: `The acr value ${wrong.join(' ')} is unknown; there are: ${all.join(', ')}.`,
    ...sentOf('acr_values', all.join(' '))(context),
    ...(details.length === 0 ? {} : { detail: details.join(' ') }),
  };
}

function explainPrompt(context: AuthorizeContext): Explanation {
  const wrong = (wordsSent(context, 'prompt') ?? []).filter((word) => !isPrompt(word));
  return {
    says: `The prompt value ${wrong.join(' ')} is unknown: ${PROMPTS.join(', ')} are supported.`,
    ...sentOf('prompt', PROMPTS.join(' or '))(context),
    ...didYouMean(wrong[0] ?? '', PROMPTS),
  };
}

/** In their order. */
export const authenticationChecks: readonly Check<AuthorizeContext>[] = checks(requestRules, {
  'acr_values.known': [
    (context) => (wordsSent(context, 'acr_values') ?? []).every((word) => context.known.has(word)),
    explainAcr,
  ],
  'prompt.known': [(context) => (wordsSent(context, 'prompt') ?? []).every(isPrompt), explainPrompt],
  // OIDC Core 3.1.2.1: none with any other value is an error.
  'prompt.none_alone': [
    (context) => !silent(context) || wordsSent(context, 'prompt')?.length === 1,
    sentOf('prompt', 'none'),
  ],
  'max_age.whole': [
    (context) => /^\d{1,9}$/.test(valueSent(context, 'max_age') ?? '0'),
    sentOf('max_age', '3600'),
  ],
  // RFC 8707 allows several; ID-porten documents one, and a token for two audiences can be replayed by either
  // (RFC 9700, 2.3).
  'resource.uri': [
    (context) =>
      !context.sent.doubled.includes('resource') &&
      !context.sent.malformed.includes('resource') &&
      isTarget(valueSent(context, 'resource') ?? 'urn:absent'),
    sentOf('resource', 'https://api.example.no/v1'),
  ],
  'onbehalfof.registered': [
    (context) => {
      const sent = valueSent(context, 'onbehalfof');
      return sent === undefined || customers(context).includes(sent);
    },
    (context) => ({
      ...unknownValue('onbehalfof', customers(context))(context),
      registered: customers(context),
    }),
  ],
  'login_hint.form': [
    (context) => context.loginHint !== 'malformed',
    (context) => ({
      ...sentOf('login_hint')(context),
      correct: `login_hint=${context.headless?.prefix}:<11 digits>_${context.headless?.acr_values.join(' or _')}`,
    }),
  ],
  // "At least" holds for a login without a page as well (Digdir, protocol_nye_idporten).
  'login_hint.level': [
    ({ loginHint: hint, levels, known }) =>
      hint === undefined || hint === 'malformed' || known.reaches(hint.acr, known.floorOf(levels)),
    (context) => ({
      sent: { login_hint: valueSent(context, 'login_hint'), acr_values: valueSent(context, 'acr_values') },
      correct: `a level of ${context.known.floorOf(context.levels)} or higher`,
      registered: context.service?.default_acr_values ?? [],
    }),
  ],
  // OIDC Core 3.1.2.1: with prompt=none the hint says whose session is asked for; an unreadable one says
  // nothing.
  'id_token_hint.ours': [
    (context) =>
      !silent(context) ||
      valueSent(context, 'id_token_hint') === undefined ||
      context.hint?.aud === context.service?.client_id,
    (context) => ({
      sent: { 'aud of id_token_hint': context.hint === undefined ? undefined : String(context.hint.aud) },
      beside: { id_token_hint: valueSent(context, 'id_token_hint') },
      correct: context.service?.client_id ?? '',
    }),
  ],
});
