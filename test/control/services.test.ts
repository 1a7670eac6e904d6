import { beforeEach, describe, expect, it } from 'vitest';
import { controlWorld } from './support.ts';

const world = await controlWorld();
beforeEach(() => world.post('/reset', { all: true }).expect(204));

const MINE = {
  client_id: 'mine',
  client_name: 'Min tjeneste',
  redirect_uris: ['http://localhost:3000/callback'],
  post_logout_redirect_uris: [],
};

describe('services', () => {
  it('keep a generated secret readable', async () => {
    const made = await world.post('/services', MINE).expect(201).expect('location', '/control/services/mine');
    expect(made.body.client_secret).toMatch(/^[\w-]{43}$/);
    const read = await world.api.get('/control/services/mine').expect(200);
    expect(read.body).toEqual(made.body);
    expect(read.body).toMatchObject({ client_secret_set: true });
  });

  it('take a secret that is given', async () => {
    const made = await world.post('/services', { ...MINE, client_secret: 'my own secret' }).expect(201);
    expect(made.body.client_secret).toBe('my own secret');
  });

  it('are changed by merge patch', async () => {
    const made = await world.post('/services', MINE);
    const patch = { client_name: 'Ny', sso_disabled: true };
    const changed = await world.patch('/services/mine', patch).expect(200);
    const { client_secret } = made.body;
    expect(changed.body).toMatchObject({ ...patch, redirect_uris: MINE.redirect_uris, client_secret });
  });

  it('take back what they told, and change nothing by it', async () => {
    const customer = { onbehalfof: 'kunde', display_name: 'Kunde', orgno: '991825827' };
    const more = [{}, { application_type: 'browser', token_endpoint_auth_method: 'none' }];
    for (const [n, part] of more.entries()) {
      const mine = { ...MINE, client_id: `mine-${n}`, onbehalfof: [customer], ...part };
      const made = await world.post('/services', mine).expect(201);
      const patched = await world.patch(`/services/mine-${n}`, made.body).expect(200);
      expect(patched.body).toEqual(made.body);
    }
    const refused = await world.patch('/services/mine-0', { client_secret_set: false }).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/client_secret_set' }]);
  });

  it.each([
    ['post', { ...MINE, redirect_uri: 'x' }, '/redirect_uri', 'did you mean "redirect_uris"?'],
    ['patch', { redirect_uri: 'x' }, '/redirect_uri', 'did you mean "redirect_uris"?'],
    [
      'post',
      { ...MINE, token_endpoint_auth_method: 'client_secret_basik' },
      '/token_endpoint_auth_method',
      '"client_secret_basik" is not one of',
    ],
    [
      'post',
      { ...MINE, default_acr_values: ['idporten-loa-hihg'] },
      '/default_acr_values/0',
      '"idporten-loa-hihg" is none of them.',
    ],
    ['patch', { redirect_uris: [] }, '/redirect_uris', ''],
    ['post', { ...MINE, redirect_uris: ['javascript:alert(1)'] }, '/redirect_uris/0', ''],
  ] as const)('%s %j is pointed at', async (verb, body, pointer, hint) => {
    if (verb === 'patch') await world.post('/services', MINE);
    const refused = await world[verb](verb === 'post' ? '/services' : '/services/mine', body).expect(400);
    expect(refused.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
    expect(refused.body.detail).toContain(hint);
  });

  it('are registered once, and removed', async () => {
    await world.post('/services', MINE).expect(201);
    await world.post('/services', MINE).expect(409);
    await world.api.delete('/control/services/mine').expect(204);
    await world.api.get('/control/services/mine').expect(404);
    await world.patch('/services/mine', {}).expect(404);
  });

  it('are listed, the bundled ones first', async () => {
    await world.post('/services', MINE);
    const list = await world.api.get('/control/services').expect(200);
    const ids = list.body.services.map((one: { client_id: string }) => one.client_id);
    expect(ids).toEqual(['demo-client', 'contact-profile', 'innsyn', 'signer', 'mine']);
    expect(list.body.next).toBeNull();
  });
});
