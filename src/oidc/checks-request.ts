/** Checks of the request as an OAuth request: its form, what is asked for, PKCE, state and nonce. */
import { type AuthorizeContext, LONGEST, sentOf, valueSent, wordsSent } from './context.ts';
import { requestRules } from './rules.ts';
import type { Check } from './rules-token.ts';

/** The parameters that mean something here; all others are ignored (RFC 6749, 3.1). */
const UNDERSTOOD = [
  'response_type',
  'response_mode',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'acr_values',
  'prompt',
  'max_age',
  'ui_locales',
  'login_hint',
  'id_token_hint',
  'request',
  'request_uri',
  'registration',
  'onbehalfof',
  'authorization_details',
] as const;

const PRINTABLE = /^[\x20-\x7E]+$/;
const S256 = /^[A-Za-z0-9_-]{43}$/;

/** Explains with the names of the parameters that break a rule: what they hold is not repeated. */
function naming(broken: (context: AuthorizeContext) => readonly string[]) {
  return (context: AuthorizeContext) => ({ detail: `It concerns: ${broken(context).join(', ')}.` });
}

const doubled = ({ sent }: AuthorizeContext) => UNDERSTOOD.filter((name) => sent.doubled.includes(name));
const malformed = ({ sent }: AuthorizeContext) => UNDERSTOOD.filter((name) => sent.malformed.includes(name));
const tooLong = ({ sent }: AuthorizeContext) =>
  UNDERSTOOD.filter((name) => (sent.values.get(name)?.length ?? 0) > LONGEST);
const unregisteredScopes = (context: AuthorizeContext) =>
  (wordsSent(context, 'scope') ?? []).filter((scope) => !context.service?.scopes.includes(scope));

const absent = (name: string) => (context: AuthorizeContext) => valueSent(context, name) === undefined;
const present = (name: string) => (context: AuthorizeContext) => valueSent(context, name) !== undefined;

/** Holds where the parameter was not sent, or is of this form. */
function formed(name: string, form: RegExp) {
  return (context: AuthorizeContext) => form.test(valueSent(context, name) ?? '') || absent(name)(context);
}

/** In their order. */
export const requestChecks: readonly Check<AuthorizeContext>[] = [
  // RFC 6749, 3.1: parameters must not be included more than once.
  {
    rule: requestRules['parameter.single'],
    holds: (context) => doubled(context).length === 0,
    explain: naming(doubled),
  },
  {
    rule: requestRules['parameter.encoding'],
    holds: (context) => malformed(context).length === 0,
    explain: naming(malformed),
  },
  {
    rule: requestRules['parameter.size'],
    holds: (context) => tooLong(context).length === 0,
    explain: naming(tooLong),
  },
  // Discovery says request_parameter_supported, request_uri_parameter_supported: false; OIDC Core 3.1.2.6.
  { rule: requestRules['request.unsupported'], holds: absent('request') },
  { rule: requestRules['request_uri.pushed'], holds: absent('request_uri'), explain: sentOf('request_uri') },
  { rule: requestRules['registration.unsupported'], holds: absent('registration') },
  {
    rule: requestRules['response_type.present'],
    holds: present('response_type'),
    explain: () => ({ correct: 'code' }),
  },
  {
    rule: requestRules['response_type.code'],
    holds: (context) => valueSent(context, 'response_type') === 'code',
    explain: sentOf('response_type', 'code'),
  },
  {
    rule: requestRules['response_mode.query'],
    holds: formed('response_mode', /^query$/),
    explain: sentOf('response_mode', 'query'),
  },
  { rule: requestRules['scope.present'], holds: (context) => (wordsSent(context, 'scope') ?? []).length > 0 },
  {
    rule: requestRules['scope.registered'],
    holds: (context) => unregisteredScopes(context).length === 0,
    explain: (context) => ({ ...sentOf('scope')(context), registered: context.service?.scopes ?? [] }),
  },
  // Digdir, authorize: state is required of public clients, which have nothing else against forged callbacks.
  {
    rule: requestRules['state.present'],
    holds: (context) => context.service?.token_endpoint_auth_method !== 'none' || present('state')(context),
  },
  { rule: requestRules['state.charset'], holds: formed('state', PRINTABLE), explain: sentOf('state') },
  {
    rule: requestRules['nonce.form'],
    holds: formed('nonce', /^[\x20-\x7E]{1,512}$/),
    explain: sentOf('nonce'),
  },
  {
    rule: requestRules['code_challenge.present'],
    holds: (context) =>
      context.service?.code_challenge_method === 'none' || present('code_challenge')(context),
    explain: () => ({ correct: 'code_challenge=<43 characters>&code_challenge_method=S256' }),
  },
  {
    rule: requestRules['code_challenge_method.alone'],
    holds: (context) => absent('code_challenge_method')(context) || present('code_challenge')(context),
  },
  // RFC 7636, 4.3: an absent method would mean plain; Digdir, func_pkce: S256 only.
  {
    rule: requestRules['code_challenge_method.s256'],
    holds: (context) =>
      absent('code_challenge')(context) || valueSent(context, 'code_challenge_method') === 'S256',
    explain: sentOf('code_challenge_method', 'S256'),
  },
  {
    rule: requestRules['code_challenge.form'],
    holds: formed('code_challenge', S256),
    explain: sentOf('code_challenge'),
  },
];
