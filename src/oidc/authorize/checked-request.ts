/** A checked request with all that decides how it is answered, and the three kinds of answer. */
import type { Stamp } from '../../kernel/entropy.ts';
import type { Language } from '../../kernel/language.ts';
import type { Login } from '../../login/machine/login.ts';
import type { BrowserSso } from '../../login/session/sso.ts';
import type { Service } from '../../services/service.ts';
import type { Change, Key, Read, Stored } from '../../storage/store.ts';
import type { Refused } from '../../web/rule.ts';
import type { KnownBrowser } from '../../web/session.ts';
import type { CodeRequest } from '../code/request.ts';
import type { Browsers, OidcPorts } from '../ports.ts';
import type { PushedRequest } from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import type { ParsedRequest } from '../request/parse.ts';
import type { AuthorizationResponse } from '../response/response.ts';
import type { Authenticated } from '../token/claims.ts';

export type OutcomePorts = Pick<
  OidcPorts,
  | 'store'
  | 'keys'
  | 'origins'
  | 'lifetimes'
  | 'limits'
  | 'scopes'
  | 'entries'
  | 'levels'
  | 'logins'
  | 'headless'
>;

export interface CheckedRequest extends ParsedRequest {
  readonly service: Service;
  readonly stamp: Stamp;
  readonly trace: string;
  /** Chosen by hand, which is stronger than ui_locales. */
  readonly language: Language | null;
  /** As far as its cookie would have come in production. */
  readonly browser: KnownBrowser | undefined;
  /** Makes a new browser known. */
  readonly beginBrowser: () => ReturnType<Browsers['begin']>;
  /** Sec-Fetch-Dest of a request that in production would come from another site; null where it would not. */
  readonly otherSite: { readonly destination: string | undefined } | null;
  /** The pushed request this came from. */
  readonly pushed: Key<PushedRequest> | undefined;
}

/** The values from which one change decides the outcome. */
export interface Deciding {
  readonly ports: OutcomePorts;
  readonly checked: CheckedRequest;
  /** The SSO session of the browser, where it has one. */
  readonly sso: { readonly browser: KnownBrowser; readonly found: Stored<BrowserSso> } | undefined;
  /** Is this the person the id_token_hint speaks of (OIDC Core 3.1.2.1)? Without a hint every person is. */
  readonly hinted: (who: Authenticated) => boolean;
  readonly look: Read;
}

/** The response with a code, the login that begins, or the refusal, which stands in the trail already. */
export type AuthorizeOutcome = AuthorizationResponse | Login | Refused;
export type Decided = Change<AuthorizeOutcome>;

export function refused({ checked }: Deciding, refusal: Refused): Decided {
  const { stamp, trace, service } = checked;
  const where = { at: stamp.at, trace, service: service.client_id };
  return { result: refusal, events: [refusalEvent(refusal, where)] };
}

export function codeRequestOf({ request, stamp, trace, language }: CheckedRequest): CodeRequest {
  return { request, stamp, trace, language };
}
