/** The simulator asks nobody for what a caller names: a key, a request object, a logo, a list of addresses. */
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { CALLBACK } from '../support/login.ts';
import { errorOf } from '../support/party.ts';
import { served } from '../support/served.ts';
import { ownWorld } from '../support/shared.ts';
import { push, type Signing, signing } from './signing.ts';

const strange = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(strange.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };

/** A party, and a server that gives its key to whoever asks; it writes down who did. */
async function beside() {
  const asked: string[] = [];
  const place = await served((req, res) => {
    asked.push(req.url ?? '');
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  const side = await signing(await ownWorld());
  return { side, asked, ...place };
}

/** An assertion that is right but for its key, and names where the key is to be had. */
async function naming({ party }: Signing, header: object) {
  const { client_id } = party.service;
  const iat = Math.floor(systemClock.now() / 1000);
  const claims = { iss: client_id, sub: client_id, aud: party.simulator.issuer, iat, exp: iat + 60 };
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k', ...header });
  return {
    client_id,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await jwt.sign(strange.privateKey),
  };
}

describe('nobody is asked', () => {
  it('for the key of an assertion that names one, and it is not taken from the assertion', {
    tags: ['@asvs-9.1.3', '@asvs-1.3.6'],
  }, async () => {
    const { side, asked, origin, close } = await beside();
    const headers = [{ jku: `${origin}/keys` }, { x5u: `${origin}/chain` }, { jwk }, { kid: `${origin}/k` }];
    for (const header of headers) {
      const { status, body } = await push(side, await naming(side, header));
      expect([header, status, body.error]).toEqual([header, 401, 'invalid_client']);
    }
    expect(asked).toEqual([]);
    close();
  });

  it('for the key of a token or of an id_token_hint that names one', {
    tags: ['@asvs-9.1.3', '@asvs-1.3.6'],
  }, async () => {
    const { side, asked, origin, close } = await beside();
    const { issuer } = side.party.simulator;
    const forged = (claims: object) =>
      new SignJWT({ iss: issuer, sub: 's', scope: 'openid profile', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k', jku: `${origin}/keys`, jwk })
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(strange.privateKey);
    expect((await side.party.userinfo(await forged({}))).status).toBe(401);
    const { client_id } = side.party.service;
    const hint = { prompt: 'none', id_token_hint: await forged({ aud: client_id }) };
    const home = await side.party.browser().open(side.party.request(hint));
    expect(errorOf(home)).toBe('invalid_request');
    const out = await side.party
      .browser()
      .open(side.party.logout({ client_id: null, id_token_hint: hint.id_token_hint }));
    expect([out.status, out.url.origin]).toEqual([400, side.party.simulator.login]);
    expect(asked).toEqual([]);
    close();
  });

  it('for a request, an address or a picture that a request or a registration names', {
    tags: '@asvs-1.3.6',
  }, async () => {
    const { side, asked, origin, close } = await beside();
    const { party } = side;
    const request = new UnsecuredJWT({ request_uri: `${origin}/request` }).encode();
    for (const change of [
      { request_uri: `${origin}/request.jwt` },
      { request },
      { redirect_uri: `${origin}/callback` },
      { resource: `${origin}/api` },
      { login_hint: `${origin}/hint` },
      { claims: JSON.stringify({ _claim_sources: { src1: { endpoint: `${origin}/claims` } } }) },
    ])
      await party.browser().open(party.request(change));
    await party.browser().open(party.logout({ post_logout_redirect_uri: `${origin}/bye` }));
    const service = { client_name: 'Named', redirect_uris: [CALLBACK], post_logout_redirect_uris: [] };
    for (const member of [
      'jwks_uri',
      'sector_identifier_uri',
      'logo_uri',
      'client_uri',
      'software_statement',
    ])
      await party.simulator.control.call('POST', '/services', {
        ...service,
        [member]: `${origin}/${member}`,
      });
    await party.simulator.control.call('POST', '/services', { ...service, request_uris: [`${origin}/r`] });
    expect(asked).toEqual([]);
    close();
  });
});
