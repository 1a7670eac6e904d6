/** Checks of the request as an OAuth request: its form, scopes, PKCE, state and nonce. */
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import { holdsRealNumber } from '../../people/pid.ts';
import { nearest } from '../../web/nearest.ts';
import type { Explanation } from '../../web/rule.ts';
import { type Check, checks } from '../check.ts';
import { RESPONSE_MODES } from '../records.ts';
import type { AuthorizeContext } from './context.ts';
import {
  LONGEST,
  missing,
  type Names,
  naming,
  nothing,
  present,
  required,
  sentOf,
  UNDERSTOOD,
  unknownValue,
  valueSent,
  wordsSent,
} from './params.ts';
import { requestRules } from './rules.ts';

export const doubled: Names = ({ sent }) => UNDERSTOOD.filter((name) => sent.doubled.includes(name));
const malformed: Names = ({ sent }) => UNDERSTOOD.filter((name) => sent.malformed.includes(name));
/** `resource` is kept beside the others; but for its size it has checks of its own. */
const MEASURED: readonly string[] = [...UNDERSTOOD, 'resource'];
/** The length of the parameters kept with a login, which is bounded; a hint is not kept. */
const keptLength = ({ sent }: AuthorizeContext) =>
  MEASURED.reduce((sum, name) => sum + (isKept(name) ? (sent.values.get(name)?.length ?? 0) : 0), 0);
const isKept = (name: string) => !name.endsWith('_hint') && name !== 'request';
const tooLong: Names = ({ sent }) =>
  MEASURED.filter((name) => (sent.values.get(name)?.length ?? 0) > LONGEST);
/** All that is sent is kept for a while, also parameters that mean nothing here. */
const withRealNumber: Names = ({ sent }) =>
  [...sent.values]
    .filter(([name, value]) => holdsRealNumber(name) || holdsRealNumber(value))
    .map(([name]) => (holdsRealNumber(name) ? 'a name' : name));
const unregistered = (context: AuthorizeContext) =>
  (wordsSent(context, 'scope') ?? []).filter((scope) => !context.service?.scopes.includes(scope));

const absent = (name: string) => (context: AuthorizeContext) => valueSent(context, name) === undefined;
const publicClient = ({ service }: AuthorizeContext) => service?.token_endpoint_auth_method === 'none';
const withoutPkce = ({ service }: AuthorizeContext) => service?.code_challenge_method === 'none';

/** Holds where the parameter was not sent, or is of this form. */
function formed(name: string, form: RegExp, correct?: string) {
  const holds = (context: AuthorizeContext) =>
    form.test(valueSent(context, name) ?? '') || absent(name)(context);
  return [holds, sentOf(name, correct)] as const;
}

/** Holds where the parameter was not sent, or is one of these. */
function oneOf(name: string, known: readonly string[]) {
  const holds = (context: AuthorizeContext) =>
    absent(name)(context) || known.some((one) => one === valueSent(context, name));
  return [holds, unknownValue(name, known)] as const;
}

function explainScope(context: AuthorizeContext): Explanation {
  const wrong = unregistered(context);
  const registered = context.service?.scopes ?? [];
  const near = wrong.flatMap((scope) => nearest(scope, registered) ?? []);
  return {
    says: `The scope ${wrong.join(' ')} is not registered for this service.`,
    ...sentOf('scope', registered.join(' '))(context),
    registered,
    ...(near.length === 0 ? {} : { detail: `Did you mean ${near.join(' ')}?` }),
  };
}

/** In their order. */
export const requestChecks: readonly Check<AuthorizeContext>[] = checks(requestRules, {
  // Law 10.
  'parameter.real_number': nothing(withRealNumber),
  // RFC 6749, 3.1: parameters must not be included more than once.
  'parameter.single': nothing(doubled),
  'parameter.encoding': nothing(malformed),
  'parameter.size': nothing(tooLong),
  'request.size': [
    (context) => keptLength(context) <= LIMIT_TABLE.request_kept.most,
    (context) => ({ detail: `They hold ${keptLength(context)}.` }),
  ],
  // Discovery says request_parameter_supported, request_uri_parameter_supported: false; OIDC Core 3.1.2.6.
  'request.unsupported': [absent('request'), () => naming(['request'])],
  'request_uri.pushed': [absent('request_uri'), sentOf('request_uri')],
  'registration.unsupported': [absent('registration'), sentOf('registration')],
  'response_type.present': required('response_type', 'response_type=code'),
  'response_type.code': oneOf('response_type', ['code']),
  'response_mode.known': oneOf('response_mode', RESPONSE_MODES),
  'scope.present': [
    (context) => (wordsSent(context, 'scope') ?? []).length > 0,
    missing('scope', 'scope=openid profile'),
  ],
  'scope.registered': [(context) => unregistered(context).length === 0, explainScope],
  // Digdir, authorize: state is required of public clients, which have nothing else against forged callbacks.
  'state.present': [(context) => !publicClient(context) || present('state')(context), missing('state')],
  'state.charset': formed('state', /^[\x20-\x7E]+$/),
  'nonce.form': formed('nonce', /^[\x20-\x7E]{1,512}$/),
  'code_challenge.present': [
    (context) => withoutPkce(context) || present('code_challenge')(context),
    missing('code_challenge', 'code_challenge=<43 characters>&code_challenge_method=S256'),
  ],
  'code_challenge_method.alone': [
    (context) => absent('code_challenge_method')(context) || present('code_challenge')(context),
    sentOf('code_challenge_method', 'both or neither'),
  ],
  // RFC 7636, 4.3: an absent method would mean plain; Digdir, func_pkce: S256 only.
  'code_challenge_method.s256': [
    (context) => absent('code_challenge')(context) || valueSent(context, 'code_challenge_method') === 'S256',
    unknownValue('code_challenge_method', ['S256']),
  ],
  'code_challenge.form': formed('code_challenge', /^[A-Za-z0-9_-]{43}$/),
  'dpop_jkt.form': formed('dpop_jkt', /^[A-Za-z0-9_-]{43}$/),
});
