/** The problem of a login, in words for the developer who integrates: never a stack. */
import * as client from 'openid-client';

export interface LoginProblem {
  readonly status: number;
  readonly heading: string;
  readonly sentence: string;
  readonly advice: string;
  /** The received parameters, by name. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** OAuth 2.0 section 4.1.2.1 and OpenID Connect Core section 3.1.2.6. */
const MEANINGS: Readonly<Record<string, readonly [sentence: string, advice: string]>> = {
  access_denied: [
    'The person cancelled the login at ID-porten.',
    'A service shows its logged-out page here, and a way to try again.',
  ],
  login_required: [
    'A login without pages was asked for (prompt=none), but nobody is logged in at ID-porten.',
    'Log in without prompt=none first.',
  ],
  interaction_required: [
    'ID-porten must show the person a page, and the request forbade it (prompt=none).',
    'Ask again without prompt=none.',
  ],
  invalid_request: [
    'ID-porten found a mistake in the request.',
    'The description below names it; compare it with the request.',
  ],
  invalid_scope: [
    'A scope was asked for that this service may not use.',
    'Register the scope, or leave it out.',
  ],
  unauthorized_client: [
    'This service may not use this kind of request.',
    'Compare the registration with the request.',
  ],
  invalid_client: [
    'ID-porten did not accept the client secret, or the way it was sent.',
    'Compare client_secret and token_endpoint_auth_method with the registration.',
  ],
  invalid_grant: [
    'The code was not accepted: used before, too old, or of another request.',
    'Start a new login.',
  ],
  server_error: ['ID-porten failed.', 'Try again, and look at the trail on the dashboard.'],
  temporarily_unavailable: ['ID-porten is not available at the moment.', 'Try again in a little while.'],
};

const OTHER = ['ID-porten answered with an error.', 'The description below says what it was.'] as const;

export function notOurs(): LoginProblem {
  return {
    status: 400,
    heading: 'This answer belongs to no login of this browser',
    sentence:
      'The state parameter is unknown here: the answer was used before, or the login began in another browser.',
    advice: 'Start a new login. A service must refuse such an answer, as this one does.',
    facts: [],
  };
}

/** Reads an error of openid-client. */
export function explained(error: unknown): LoginProblem {
  if (error instanceof client.AuthorizationResponseError) return refused(200, error);
  if (error instanceof client.ResponseBodyError) return refused(502, error);
  if (unreachable(error)) {
    return {
      status: 502,
      heading: 'ID-porten cannot be reached',
      sentence: 'The service got no answer from the issuer.',
      advice: 'Check that the simulator runs, and that this service can reach the address of the issuer.',
      facts: [],
    };
  }
  return {
    status: 502,
    heading: 'The answer did not pass the checks',
    sentence: 'The client library refused what ID-porten answered, and a service must do the same.',
    advice: 'The message below names the check. A fault that was set on purpose shows here.',
    facts: messages(error).map((value) => ({ name: 'Check', value })),
  };
}

interface OAuthError {
  readonly error: string;
  readonly error_description?: string | undefined;
}

function refused(status: number, { error, error_description }: OAuthError): LoginProblem {
  const [sentence, advice] = MEANINGS[error] ?? OTHER;
  return {
    status,
    heading: `ID-porten answered “${error}”`,
    sentence,
    advice,
    facts: [
      { name: 'error', value: error },
      ...(error_description === undefined ? [] : [{ name: 'error_description', value: error_description }]),
    ],
  };
}

/** The message of the error and of its cause. */
function messages(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message, ...messages(error.cause)] : [];
}

const NO_ANSWER = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function unreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return NO_ANSWER.has(code) || error.message === 'fetch failed' || unreachable(error.cause);
}
