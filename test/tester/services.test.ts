import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { getService } from '../../src/services/registry.ts';
import { DEMO_SECRET } from '../../src/services/seed.ts';
import { realLooking } from '../support/numbers.ts';
import { testerWorld } from './support.ts';

const world = await testerWorld();
beforeEach(() => world.control.must('POST', '/reset', { all: true }));

const WISH = {
  client_id: 'new',
  redirect_uri: 'http://localhost:3000/cb',
  back: '/authorize?client_id=new&state=a',
};
const service = (id: string) => getService(world.store, systemClock.now(), id);

const connect = (html: string) => /<code id="connect">([^<]*)/.exec(html)?.[1];

describe('the services', () => {
  it('are shown with all that connects to them', async () => {
    const { text } = await world.web.get('/services').expect(200);
    for (const part of [
      'demo-client',
      'Dine kontaktopplysninger',
      'redirect_uris',
      `issuer: ${world.issuer}`,
      `client_secret: ${DEMO_SECRET}`,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain((await service('demo-client'))?.client_secret_hash ?? 'none');
  });

  it('have a line for each customer, with its fields', async () => {
    const { text } = await world.web.get('/services').expect(200);
    expect(text).toContain('onbehalfof: prove-kommune, display_name: Prøve kommune, orgno: 991825827');
    expect(text).not.toContain('[object Object]');
  });
});

describe('registering from the refusal page', () => {
  it('registers, shows the secret, and goes on with the refused request', async () => {
    const made = await world.form('/services/register', WISH).expect(200);
    expect(made.text).toMatch(/client_secret: [\w-]{43}/);
    expect(made.text).toContain('id="go-on" href="/authorize?client_id=new&amp;state=a"');
    expect(await service('new')).toMatchObject({
      redirect_uris: [WISH.redirect_uri],
      token_endpoint_auth_method: 'client_secret_basic',
      code_challenge_method: 'S256',
    });
    const again = await world.form('/services/register', WISH).expect(200);
    expect(connect(again.text)).toBe(connect(made.text));
    expect((await service('new'))?.redirect_uris).toEqual([WISH.redirect_uri]);
  });

  it('takes the secret that the refusal page offered', async () => {
    const offered = { ...WISH, client_secret: 'the secret of the snippet' };
    const made = await world.form('/services/register', offered).expect(200);
    expect(connect(made.text)).toContain('client_secret: the secret of the snippet');
    expect((await service('new'))?.client_secret).toBe('the secret of the snippet');
  });

  it('adds an address to a service that is known, and shows that one', async () => {
    const before = await service('demo-client');
    const made = await world.form('/services/register', { ...WISH, client_id: 'demo-client' }).expect(200);
    expect(connect(made.text)).toContain(`redirect_uri: ${WISH.redirect_uri}`);
    const after = await service('demo-client');
    expect(after?.redirect_uris).toEqual([...(before?.redirect_uris ?? []), WISH.redirect_uri]);
    expect(after?.client_secret_hash).toBe(before?.client_secret_hash);
  });

  it('takes an app’s own scheme for an app', async () => {
    await world.form('/services/register', { ...WISH, redirect_uri: 'no.test.app:/cb' }).expect(200);
    expect(await service('new')).toMatchObject({
      application_type: 'native',
      token_endpoint_auth_method: 'none',
    });
  });

  it.each([
    ['another site', WISH, 'https://evil.test', 403],
    ['an address that runs something', { ...WISH, redirect_uri: 'javascript:alert(1)' }, undefined, 400],
    ['a way back to another site', { ...WISH, back: '//evil.test/authorize' }, undefined, 400],
    ['a way back to another page', { ...WISH, back: '/control/reset' }, undefined, 400],
    ['a number that could be real', { ...WISH, client_id: `x${realLooking(0)}` }, undefined, 400],
    ['nothing', {}, undefined, 400],
  ])('refuses %s', async (_what, fields, origin, status) => {
    await world.form('/services/register', fields, origin).expect(status);
    expect(await service('new')).toBeUndefined();
  });

  it('refuses who says nothing of where they come from', async () => {
    await world.web.post('/services/register').type('form').send(WISH).expect(403);
  });
});
