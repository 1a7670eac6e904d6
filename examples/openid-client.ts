/** A relying service in one file: openid-client against Prøveporten (or ID-porten's test environment: change ISSUER, drop `execute`).
 *
 *      CLIENT_ID=… CLIENT_SECRET=… npm exec -c 'node examples/openid-client.ts'
 *
 *  Register it first: POST /control/services with redirect_uris ["http://localhost:3000/callback"], post_logout_redirect_uris []. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as client from 'openid-client';

const { ISSUER = 'http://localhost:7575', CLIENT_ID = 'my-service', CLIENT_SECRET = '' } = process.env;
const origin = `http://localhost:${process.env.PORT ?? 3000}`;
const redirect_uri = `${origin}/callback`;

const ACR_VALUES = 'idporten-loa-high';

const auth = client.ClientSecretBasic(CLIENT_SECRET);
const config = await client.discovery(new URL(ISSUER), CLIENT_ID, undefined, auth, {
  execute: [client.allowInsecureRequests], // plain http on this machine: the only check that is off
});
client.enableNonRepudiationChecks(config);

async function login(res: ServerResponse): Promise<void> {
  const [verifier, state, nonce] = [
    client.randomPKCECodeVerifier(),
    client.randomState(),
    client.randomNonce(),
  ];
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri,
    scope: 'openid profile',
    acr_values: ACR_VALUES,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  // Binds the answer to this browser; a service with a session keeps the three there.
  const cookie = `login=${verifier}.${state}.${nonce}; HttpOnly; SameSite=Lax; Path=/callback`;
  res.writeHead(302, { location: url.href, 'set-cookie': cookie }).end();
}

async function callback(url: URL, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [verifier, state, nonce] = /login=([^;]+)/.exec(req.headers.cookie ?? '')?.[1]?.split('.') ?? [];
  if (!verifier || !state || !nonce) throw new Error('this browser did not begin the login');
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  };
  const tokens = await client.authorizationCodeGrant(config, url, checks);
  // A browser can change the level in the address: what counts is the level that the id_token tells.
  if (tokens.claims()?.acr !== ACR_VALUES) throw new Error('the login is below the level asked for');
  res.setHeader('content-type', 'application/json').end(JSON.stringify(tokens.claims(), null, 2));
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', origin);
  return url.pathname === '/callback' ? callback(url, req, res) : login(res);
}

createServer((req, res) => {
  answer(req, res).catch((error: Error) => res.writeHead(400).end(`Login failed: ${error.message}\n`));
}).listen(new URL(origin).port, () => console.log(`Log in at ${origin}/`));
