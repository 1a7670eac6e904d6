/** Checks of the request as a request for authentication: level, prompting, hints, and for whom the token is. */
import { ACR_VALUES, type Acr, floorOf, isAcr, reaches } from '../login/acr.ts';
import { type Check, checks } from './check.ts';
import { type AuthorizeContext, sentOf, valueSent, wordsSent } from './context.ts';
import { requestRules } from './rules.ts';

const PROMPTS = ['login', 'none', 'consent'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** Narrows a word of `prompt` to one that discovery announces. */
export function isPrompt(word: string): word is Prompt {
  return PROMPTS.some((known) => known === word);
}

const silent = (context: AuthorizeContext) => wordsSent(context, 'prompt')?.includes('none') === true;

/** The lowest level the request is content with. */
const floor = (context: AuthorizeContext): Acr =>
  floorOf((wordsSent(context, 'acr_values') ?? []).filter(isAcr));

export interface HeadlessHint {
  readonly number: string;
  readonly acr: Acr;
}

/** Reads `testid:<11 digits>_<acr>`; undefined where login_hint is no headless hint, 'malformed' where it means to be one. */
export function headlessHint(context: AuthorizeContext): HeadlessHint | 'malformed' | undefined {
  const { headless } = context;
  const hint = valueSent(context, 'login_hint');
  if (headless === undefined || hint === undefined || !hint.startsWith(`${headless.prefix}:`))
    return undefined;
  const [, number, acr] = /^(\d{11})_(.*)$/.exec(hint.slice(headless.prefix.length + 1)) ?? [];
  const known = headless.acr_values.find((value) => value === acr);
  return number === undefined || known === undefined ? 'malformed' : { number, acr: known };
}

/** One absolute URI without a fragment (RFC 8707, 2). */
function isTarget(resource: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:[\x21-\x7E]+$/i.test(resource) && URL.canParse(resource) && !resource.includes('#')
  );
}

/** The customers registered under a supplier's service. */
const customers = ({ service }: AuthorizeContext) =>
  (service?.onbehalfof ?? []).map(({ onbehalfof }) => onbehalfof);

/** In their order. */
export const authenticationChecks: readonly Check<AuthorizeContext>[] = checks(requestRules, {
  'acr_values.known': [
    (context) => (wordsSent(context, 'acr_values') ?? []).every(isAcr),
    sentOf('acr_values', ACR_VALUES.join(' ')),
  ],
  'prompt.known': [
    (context) => (wordsSent(context, 'prompt') ?? []).every(isPrompt),
    sentOf('prompt', PROMPTS.join(', ')),
  ],
  // OIDC Core 3.1.2.1: none with any other value is an error.
  'prompt.none_alone': [
    (context) => !silent(context) || wordsSent(context, 'prompt')?.length === 1,
    sentOf('prompt', 'none'),
  ],
  'max_age.whole': [
    (context) => /^\d{1,9}$/.test(valueSent(context, 'max_age') ?? '0'),
    sentOf('max_age', '3600'),
  ],
  // RFC 8707 allows several; ID-porten documents one, and two audiences in one token help nobody (RFC 9700, 2.3).
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
    (context) => ({ ...sentOf('onbehalfof')(context), registered: customers(context) }),
  ],
  'login_hint.form': [
    (context) => headlessHint(context) !== 'malformed',
    ({ headless }) => ({
      correct: `login_hint=${headless?.prefix}:<11 digits>_${headless?.acr_values.join(' or _')}`,
    }),
  ],
  // "At least" holds for a login without a page as well (Digdir, protocol_nye_idporten).
  'login_hint.level': [
    (context) => {
      const hint = headlessHint(context);
      return hint === undefined || hint === 'malformed' || reaches(hint.acr, floor(context));
    },
    sentOf('acr_values'),
  ],
  // OIDC Core 3.1.2.1: with prompt=none the hint says whose session is asked for; one nobody can read says nothing.
  'id_token_hint.ours': [
    (context) =>
      !silent(context) ||
      valueSent(context, 'id_token_hint') === undefined ||
      context.hint?.aud === context.service?.client_id,
  ],
});
