/** What an authorization code is spent against, as ordered lists (RFC 6749, 4.1.2 and 4.1.3; RFC 7636, 4.6). */
import type { Instant } from '../../kernel/clock.ts';
import type { Found } from '../../storage/store.ts';
import { isVerifier, verifierFits } from '../pkce.ts';
import type { AuthorizationCode } from '../records.ts';
import { ASSERTION_RULES, type Check, TOKEN_RULES } from '../rules-token.ts';

/** The form, before anything is looked up. */
export interface CodeForm {
  readonly parameters: ReadonlyMap<string, string>;
}

/** The code's record beside the request that wants to spend it, as seen inside the change that spends it. */
export interface Redemption extends CodeForm {
  readonly code: Found<AuthorizationCode> | undefined;
  readonly client_id: string;
  /** Real time; the code's own is `at + aged`. */
  readonly at: Instant;
  readonly personKnown: boolean;
  /** The client assertion was used before. */
  readonly assertionUsed: boolean;
}

/** A parameter without a value counts as not sent (RFC 6749, 3.1). */
export const sent = ({ parameters }: CodeForm, name: string) => parameters.get(name) || undefined;
const verifierOf = (form: CodeForm) => sent(form, 'code_verifier');
const requestOf = ({ code }: Redemption) => code?.value.request;
const challengeOf = (redemption: Redemption) => requestOf(redemption)?.code_challenge ?? undefined;

/** What the form must be. */
export const CODE_FORM_CHECKS: readonly Check<CodeForm>[] = [
  { rule: TOKEN_RULES.code, holds: (form) => sent(form, 'code') !== undefined },
  { rule: TOKEN_RULES.redirectUri, holds: (form) => sent(form, 'redirect_uri') !== undefined },
  {
    rule: TOKEN_RULES.verifierForm,
    holds: (form) => {
      const verifier = verifierOf(form);
      return verifier === undefined || isVerifier(verifier);
    },
  },
];

/** Another's code comes before a used one: only its owner's reuse revokes. */
export const REDEMPTION_CHECKS: readonly Check<Redemption>[] = [
  { rule: ASSERTION_RULES.once, holds: ({ assertionUsed }) => !assertionUsed },
  { rule: TOKEN_RULES.codeKnown, holds: ({ code }) => code !== undefined },
  {
    rule: TOKEN_RULES.codeOwn,
    holds: (redemption) => requestOf(redemption)?.client_id === redemption.client_id,
    explain: ({ client_id }) => ({ sent: { client_id } }),
  },
  { rule: TOKEN_RULES.codeOnce, holds: ({ code }) => code?.value.spent === false },
  {
    rule: TOKEN_RULES.codeFresh,
    holds: ({ code, at }) => code !== undefined && at + code.aged < code.value.valid_until,
  },
  {
    rule: TOKEN_RULES.codeRedirect,
    holds: (redemption) => sent(redemption, 'redirect_uri') === requestOf(redemption)?.redirect_uri,
    explain: (redemption) => ({
      sent: { redirect_uri: sent(redemption, 'redirect_uri') },
      correct: requestOf(redemption)?.redirect_uri ?? '',
    }),
  },
  {
    rule: TOKEN_RULES.verifierSent,
    holds: (redemption) => challengeOf(redemption) === undefined || verifierOf(redemption) !== undefined,
  },
  {
    rule: TOKEN_RULES.verifierWanted,
    holds: (redemption) => challengeOf(redemption) !== undefined || verifierOf(redemption) === undefined,
  },
  {
    rule: TOKEN_RULES.verifierFits,
    holds: (redemption) => {
      const [verifier, challenge] = [verifierOf(redemption), challengeOf(redemption)];
      return verifier === undefined || challenge === undefined || verifierFits(verifier, challenge);
    },
  },
  { rule: TOKEN_RULES.codePerson, holds: ({ personKnown }) => personKnown },
];
