/** One registration as an OpenID Connect client: openid-client over real HTTP, every check on but https. */
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { token } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { isHeadless, type LoginChoices, parametersOf } from './choices.ts';
import { recording, type TokenExchange } from './exchange.ts';
import { readLogoutToken } from './logout-token.ts';

export interface Registration {
  readonly client_id: string;
  readonly client_secret: string;
  readonly name: string;
  readonly path: string;
  readonly logo_uri: string | null;
  /** The scopes that it asks for. */
  readonly scope: string;
}

/** The values with which a login began and that its end needs. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The authorization request as the browser carries it. */
  readonly request: string;
  /** The answer is a signed JWT (JARM). */
  readonly signed: boolean;
  readonly exchanges: readonly TokenExchange[];
  /** Set when its answer came: a browser brings the same answer twice when the citizen clicks twice. */
  answer?: { readonly address: string; readonly signedIn: Promise<SignedIn> };
  /** The customer in whose name the answer must be; empty = the service itself. */
  readonly onbehalfof: string;
  readonly headless: boolean;
}

export interface SignedIn {
  readonly id_token: string;
  readonly access_token: string;
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** Undefined where the token is opaque. */
  readonly accessToken: JsonObject | undefined;
  readonly userinfo: JsonObject;
  readonly request: string;
  /** There is no session at ID-porten to end. */
  readonly headless: boolean;
  readonly callback: string;
  readonly exchanges: readonly TokenExchange[];
}

/** As the token has it; empty where it has no name. */
export const nameOf = ({ claims: { given_name, family_name } }: Pick<SignedIn, 'claims'>): string =>
  [given_name, family_name].filter((part) => typeof part === 'string').join(' ');

export class RelyingService {
  readonly #issuer: URL;
  readonly #registration: Registration;
  readonly #home: Readonly<Record<'redirect_uri' | 'post_logout_redirect_uri', string>>;
  #server: client.ServerMetadata | undefined;
  #keys: JWTVerifyGetKey | undefined;

  constructor(issuer: string, registration: Registration, origin: string) {
    this.#issuer = new URL(issuer);
    this.#registration = registration;
    const { path } = registration;
    this.#home = {
      redirect_uri: `${origin}${path}/callback`,
      post_logout_redirect_uri: origin + (path || '/'),
    };
  }

  async begin(choices: LoginChoices): Promise<Pending> {
    const exchanges: TokenExchange[] = [];
    const config = await this.#configuration(exchanges);
    const [state, nonce, verifier] = [token(), token(), token(32)];
    const parameters = {
      redirect_uri: this.#home.redirect_uri,
      scope: this.#registration.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...parametersOf(choices),
    };
    const build = choices.par ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl;
    const { href } = await build(config, parameters);
    const signed = choices.response_mode.endsWith('.jwt');
    const { onbehalfof } = choices;
    const headless = isHeadless(choices);
    return { state, nonce, verifier, request: href, signed, onbehalfof, headless, exchanges };
  }

  /** @throws the errors of openid-client: an error response, a failed check, or no answer. */
  async finish(callback: URL, pending: Pending): Promise<SignedIn> {
    const exchanges = [...pending.exchanges];
    const config = await this.#configuration(exchanges);
    if (pending.signed) client.useJwtResponseMode(config);
    const tokens = await client.authorizationCodeGrant(config, callback, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    });
    // Digdir, func_onbehalfof: the service must check in whose name the answer is.
    if ((tokens.claims()?.client_onbehalfof ?? '') !== pending.onbehalfof)
      throw new Error('The claim client_onbehalfof is not what was asked for.');
    const { id_token = '', access_token } = tokens;
    const { sub } = decodeJwt(id_token);
    return {
      id_token,
      access_token,
      header: decodeProtectedHeader(id_token) as JsonObject,
      claims: tokens.claims() as JsonObject,
      accessToken: readable(access_token),
      userinfo: (await client.fetchUserInfo(config, access_token, sub ?? '')) as JsonObject,
      request: pending.request,
      headless: pending.headless,
      callback: callback.href,
      exchanges,
    };
  }

  /** RP-initiated logout; ID-porten sends the browser back with `state`. */
  async endSession(id_token_hint: string, state: string): Promise<URL> {
    const { post_logout_redirect_uri } = this.#home;
    return client.buildEndSessionUrl(await this.#configuration([]), {
      id_token_hint,
      post_logout_redirect_uri,
      state,
    });
  }

  /** The session a logout token ends. @throws an Error that says what is wrong with it. */
  async notified(logout_token: string): Promise<{ readonly sid: string; readonly jti: string }> {
    const { issuer, jwks_uri = '' } = (await this.#configuration([])).serverMetadata();
    const { client_id } = this.#registration;
    this.#keys ??= createRemoteJWKSet(new URL(jwks_uri));
    return readLogoutToken(logout_token, { issuer, client_id, keys: this.#keys });
  }

  /** The origin that may frame our front channel: that of ID-porten's own pages. */
  async framer(): Promise<string> {
    const { issuer, end_session_endpoint = issuer } = (await this.#configuration([])).serverMetadata();
    return new URL(end_session_endpoint).origin;
  }

  /**
   * Discovered at the first need, since the simulator and this service start together; a failure is tried
   * again next time.
   */
  async #configuration(exchanges: TokenExchange[]): Promise<client.Configuration> {
    const { client_id, client_secret } = this.#registration;
    const auth = client.ClientSecretBasic(client_secret);
    this.#server ??= (
      await client.discovery(this.#issuer, client_id, undefined, auth, {
        execute: [client.allowInsecureRequests],
      })
    ).serverMetadata();
    const config = new client.Configuration(this.#server, client_id, undefined, auth);
    client.allowInsecureRequests(config);
    // The code flow lets a client trust TLS instead of the signature (OIDC Core 3.1.3.7, 6); there is no TLS
    // here.
    client.enableNonRepudiationChecks(config);
    config[client.customFetch] = recording(client_secret, exchanges);
    return config;
  }
}

/** The state of an answer: of a signed one before its signature is checked, to know whose it is. */
export function stateOf({ state, response }: Readonly<Record<string, unknown>>): string {
  return String((typeof response === 'string' ? readable(response)?.state : state) ?? '');
}

function readable(jwt: string): JsonObject | undefined {
  try {
    return decodeJwt(jwt) as JsonObject;
  } catch {
    return undefined;
  }
}
