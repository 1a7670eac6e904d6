/** Issues the code: headless, from an SSO session, or after a login. */
import { derive, derivedToken, timeOrderedId } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Completion } from '../../login/machine/ports.ts';
import type { SsoSession } from '../../login/session/sso.ts';
import type { Put, Tags } from '../../storage/store.ts';
import { chooseLanguage } from '../../web/language.ts';
import {
  type Authentication,
  type AuthorizationCode,
  type AuthorizationRequest,
  CODE,
  codeKey,
  GRANT,
  type Grant,
  RECOGNISED,
} from '../records.ts';
import { type AuthorizationResponse, responseTo } from '../response/response.ts';
import {
  authorizationEvent,
  type CodePorts,
  type CodeRequest,
  type Proof,
  type SessionAt,
} from './request.ts';
import { joined } from './sso-session.ts';

/**
 * A one-time code with the grant its tokens will belong to. Two unguessable halves, as ID-porten's look
 * (docs/facts/idporten.md#answers).
 */
export function issueCode(ports: CodePorts, codeRequest: CodeRequest, proof: Proof, session?: SsoSession) {
  const { request, stamp } = codeRequest;
  const { at, entropy } = stamp;
  const known = session?.services.find((service) => service.client_id === request.client_id);
  const sid = known?.sid ?? derivedToken(entropy, 'sid', 32);
  const language = chooseLanguage(codeRequest.language ?? undefined, request.ui_locales);
  const authentication: Authentication = { ...proof, language, sid };
  const drawn = derive(entropy, 'code', 32);
  const code = `${drawn.toString('base64url', 0, 16)}.${drawn.toString('base64url', 16)}`;
  const grant = timeOrderedId(stamp, 'g');
  const { client_id, redirect_uri, code_challenge, dpop_jkt } = request;
  const { person, amr, acr } = proof;
  const tags = { service: client_id, person };
  const valid_until = at + ports.lifetimes.authorization_code * 1000;
  const against = { client_id, redirect_uri, code_challenge, dpop_jkt };
  const value: AuthorizationCode = { request: against, grant, spent: false, valid_until };
  const granted: Grant = {
    request,
    authentication,
    renewable_until: null,
    ...present({ login: codeRequest.login }),
  };
  const puts: readonly Put[] = [
    CODE.put(codeKey(code).id, value, { tags, expiresAt: valid_until + RECOGNISED }),
    GRANT.put(grant, granted, { tags: { ...tags, ...ending(request, session) }, expiresAt: valid_until }),
  ];
  const summary = `Code issued by ${amr}${unguarded(request)}`;
  const events = [
    authorizationEvent(codeRequest, { kind: 'code.issued', person, summary, data: { acr, amr } }),
  ];
  return { answer: responseTo(request, { code }, ports.origins.issuer, at), puts, events, sid };
}

/**
 * A grant that carries nothing but login ends with its SSO session, by whose tag it is found
 * (docs/facts/idporten.md#logout).
 */
function ending({ scopes }: AuthorizationRequest, session: SsoSession | undefined): Tags {
  const mortal = scopes.every((scope) => LOGIN_SCOPES.includes(scope));
  return session === undefined || !mortal ? {} : { browser: session.id };
}

const LOGIN_SCOPES: readonly string[] = ['openid', 'profile'];

/**
 * Parameters that a service which authenticates may leave out, and should not (Digdir, the check-list of
 * integrations).
 */
function unguarded({ state, nonce, scopes }: AuthorizationRequest): string {
  const missing = [
    ...(state === null ? ['state'] : []),
    ...(nonce === null && scopes.includes('openid') ? ['nonce'] : []),
    // OIDC Core 3.1.2.1: without it this is plain OAuth.
    ...(scopes.includes('openid') ? [] : ['the scope openid: without it there is no id_token']),
  ];
  return missing.length === 0 ? '' : `; the request should have had ${missing.join(' and ')}`;
}

/** A code, and the session with the service in it. */
export function issueInSession(
  ports: CodePorts,
  codeRequest: CodeRequest,
  proof: Proof,
  at: SessionAt,
): Omit<Completion, 'renews'> & { readonly answer: AuthorizationResponse } {
  const { answer, puts, events, sid } = issueCode(ports, codeRequest, proof, at.session);
  return { answer, puts: [...puts, joined(ports, codeRequest, at, sid)], events };
}
