/** Reads the examples of frameworks that cannot run here: files of their own kinds, under one set of names. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import * as client from 'openid-client';
import { parse } from 'yaml';
import { z } from 'zod';

export const WELL_KNOWN = '/.well-known/openid-configuration';

/** What an example tells its framework, under one set of names. */
export interface Told {
  /** Of the file, or of discovery without its path. */
  readonly issuer: string;
  readonly client_id: string;
  readonly auth: client.ClientAuth;
  readonly redirect_uri: string;
  readonly goodbye: string;
  /** Where the framework is told of a logout elsewhere, by a frame. */
  readonly front?: string;
  readonly request: Readonly<Record<string, string>>;
  /** The framework pushes its request where it can. */
  readonly par?: boolean;
}

export const text = (path: string) => readFileSync(`examples/${path}`, 'utf8');
const found = (pattern: RegExp, path: string) => pattern.exec(text(path))?.[1] ?? `nothing in ${path}`;
const issuerOf = (discovery: string) => discovery.replace(WELL_KNOWN, '');

export function springSecurity(): Told {
  const string = z.string();
  const registration = z.object({
    'client-id': string,
    'client-secret': string,
    'client-authentication-method': z.literal('client_secret_basic'),
    'authorization-grant-type': z.literal('authorization_code'),
    'redirect-uri': string,
    scope: string,
  });
  const provider = z.object({ 'issuer-uri': string });
  const oauth2 = z.object({
    registration: z.object({ idporten: registration }),
    provider: z.object({ idporten: provider }),
  });
  const spring = z.object({ security: z.object({ oauth2: z.object({ client: oauth2 }) }) });
  const file = z.object({ server: z.object({ port: z.int() }), spring });
  const { server, spring: given } = file.parse(parse(text('spring-security/application.yml')));
  const { registration: one, provider: other } = given.security.oauth2.client;
  const java = 'spring-security/SecurityConfig.java';
  const expanded = (uri: string) =>
    uri.replace('{baseUrl}', `http://localhost:${server.port}`).replace('{registrationId}', 'idporten');
  return {
    issuer: other.idporten['issuer-uri'],
    client_id: one.idporten['client-id'],
    auth: client.ClientSecretBasic(one.idporten['client-secret']),
    redirect_uri: expanded(one.idporten['redirect-uri']),
    goodbye: expanded(found(/setPostLogoutRedirectUri\("([^"]+)"\)/, java)),
    request: {
      scope: one.idporten.scope.replace(', ', ' '),
      acr_values: found(/ACR_VALUES = "([^"]+)"/, java),
    },
  };
}

export function aspNetCore(): Told {
  const file = z.object({
    Urls: z.string(),
    IdPorten: z.object({
      Authority: z.string(),
      ClientId: z.string(),
      ClientSecret: z.string(),
      ResponseType: z.literal('code'),
      ResponseMode: z.string(),
      CallbackPath: z.string(),
      SignedOutCallbackPath: z.string(),
      AdditionalAuthorizationParameters: z.object({ acr_values: z.string() }),
    }),
  });
  const { Urls, IdPorten } = file.parse(JSON.parse(text('aspnet-core/appsettings.json')));
  return {
    issuer: IdPorten.Authority,
    client_id: IdPorten.ClientId,
    auth: client.ClientSecretPost(IdPorten.ClientSecret),
    redirect_uri: Urls + IdPorten.CallbackPath,
    goodbye: Urls + IdPorten.SignedOutCallbackPath,
    front: Urls + found(/MapGet\("([^"]+)", \(string iss, string sid/, 'aspnet-core/Program.cs'),
    request: {
      ...IdPorten.AdditionalAuthorizationParameters,
      response_mode: IdPorten.ResponseMode,
      scope: 'openid profile', // its default
    },
    par: true,
  };
}

export function authlib(): Told {
  const file = z.object({
    IDPORTEN_SERVER_METADATA_URL: z.string(),
    IDPORTEN_CLIENT_ID: z.string(),
    IDPORTEN_CLIENT_SECRET: z.string(),
    IDPORTEN_CLIENT_KWARGS: z.object({
      scope: z.string(),
      code_challenge_method: z.literal('S256'),
      token_endpoint_auth_method: z.literal('client_secret_basic'),
    }),
    ACR_VALUES: z.string(),
  });
  const given = file.parse(JSON.parse(text('authlib/settings.json')));
  const app = 'authlib/app.py';
  const origin = `http://localhost:${found(/--port (\d+)/, app)}`;
  return {
    issuer: issuerOf(given.IDPORTEN_SERVER_METADATA_URL),
    client_id: given.IDPORTEN_CLIENT_ID,
    auth: client.ClientSecretBasic(given.IDPORTEN_CLIENT_SECRET),
    redirect_uri: origin + found(/@app\.get\("([^"]+)"\)\ndef callback/, app),
    goodbye: origin + found(/@app\.get\("([^"]+)"\)\ndef home/, app),
    request: { scope: given.IDPORTEN_CLIENT_KWARGS.scope, acr_values: given.ACR_VALUES },
  };
}

/** Runs the example's program that makes a key and registers it: the line it prints. */
async function registered(path: string, issuer: string): Promise<string> {
  const env = { ...process.env, ISSUER: issuer };
  const { stdout } = await promisify(execFile)(process.execPath, [`examples/${path}`], { env });
  return stdout;
}

async function signingWith(jwk: JsonWebKey & { readonly kid: string }): Promise<client.ClientAuth> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', jwk, rsa, false, ['sign']);
  return client.PrivateKeyJwt({ key, kid: jwk.kid });
}

export async function goOidc(issuer: string): Promise<Told> {
  const printed = await registered('go/register.ts', issuer);
  const main = 'go/main.go';
  const origin = found(/origin\s+= "([^"]+)"/, main);
  return {
    issuer: found(/issuer\s+= "([^"]+)"/, main),
    client_id: found(/clientID\s+= "([^"]+)"/, main),
    auth: await signingWith(JSON.parse(printed.replace('IDPORTEN_CLIENT_JWK=', ''))),
    redirect_uri: origin + found(/RedirectURL: origin \+ "([^"]+)"/, main),
    goodbye: origin + found(/"post_logout_redirect_uri": \{origin \+ "([^"]+)"\}/, main),
    request: { scope: 'openid profile', acr_values: found(/acrValues\s+= "([^"]+)"/, main) },
  };
}

/** Its registration is a program of the example: it makes the key. */
export async function wonderwall(issuer: string): Promise<Told> {
  const printed = await registered('wonderwall/register.ts', issuer);
  const lines = `${text('wonderwall/wonderwall.env')}${printed}`.split('\n');
  const pairs = lines.flatMap((line) => [...line.matchAll(/^WONDERWALL_(\w+)=(.*)$/g)]);
  const given = new Map(pairs.map(([, name = '', value = '']) => [name, value]));
  const of = (name: string) => given.get(name) ?? `no ${name}`;
  return {
    issuer: issuerOf(of('OPENID_WELL_KNOWN_URL')),
    client_id: of('OPENID_CLIENT_ID'),
    auth: await signingWith(JSON.parse(of('OPENID_CLIENT_JWK'))),
    // Paths of its own, below the ingress.
    redirect_uri: `${of('INGRESS')}/oauth2/callback`,
    goodbye: `${of('INGRESS')}/oauth2/logout/callback`,
    front: `${of('INGRESS')}/oauth2/logout/frontchannel`,
    request: {
      scope: `openid ${of('OPENID_SCOPES')}`,
      acr_values: of('OPENID_ACR_VALUES'),
      ui_locales: of('OPENID_UI_LOCALES'),
      resource: of('OPENID_RESOURCE_INDICATOR'),
    },
  };
}
