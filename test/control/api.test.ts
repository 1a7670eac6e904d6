import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { kind } from '../../src/storage/kind.ts';
import { controlWorld } from './support.ts';

/** What no reset takes. */
const KEPT = kind<object>('signing-key', { leftBy: null, expires: 'none', version: 0 });

const world = await controlWorld();

/** No address has it. */
const put = (address: string) => world.api.put(address).set('content-type', 'application/json').send('{}');

describe('at the edge', () => {
  const raw = (body: string, type = 'application/json') =>
    world.api.post('/control/people').set('content-type', type).send(body);

  it.each([
    ['no JSON', () => raw('{"pid": nonsense'), 400],
    ['a bare value', () => raw('"text"'), 400],
    ['an array', () => raw('[]'), 400],
    ['a form', () => raw('a=b', 'application/x-www-form-urlencoded'), 415],
    ['no type', () => world.api.post('/control/people'), 415],
    ['too much', () => raw(JSON.stringify({ why: 'x'.repeat(101 * 1024) })), 413],
    ['compressed', () => raw('{}').set('content-encoding', 'gzip'), 415],
    ['nested too deeply', () => raw(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`), 400],
    ['an unknown query parameter', () => world.api.get('/control/people?serach=x'), 400],
    ['a parameter twice', () => world.api.get('/control/people?limit=1&limit=2'), 400],
    ['a limit that is none', () => world.api.get('/control/people?limit=0'), 400],
    ['a path that does not decode', () => world.api.get('/control/people/%E0%A4%A'), 400],
    ['an address without service', () => world.api.get('/control/nothing'), 404],
    ['sessions, which come later', () => world.api.get('/control/sessions'), 404],
  ])('%s', async (_what, send, status) => {
    const refused = await send().expect('content-type', /^application\/problem\+json/);
    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject({ status, trace: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(refused.text).not.toContain('nonsense');
    expect(world.faults).toEqual([]);
  });

  it('names the methods there are', async () => {
    const refused = await put('/control/people/x').expect(405);
    expect(refused.headers.allow).toBe('GET, HEAD, PATCH, DELETE, OPTIONS');
    expect(refused.body.title).toBe('Method not allowed');
  });

  it('takes an empty body for {}', async () => {
    await world.api.post('/control/people').set('content-type', 'application/json').expect(201);
  });
});

describe('the description', () => {
  it('lists what is served and only that', async () => {
    const { body } = await world.api.get('/control/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    for (const [path, verbs] of Object.entries(body.paths as Record<string, object>)) {
      const address = path.replace(/\{\w+\}/g, 'x');
      if (path.endsWith('/stream')) continue;
      const refused = await put(address).expect(405);
      const allowed = (refused.headers.allow ?? '')
        .toLowerCase()
        .split(', ')
        .filter((verb) => verb !== 'head' && verb !== 'options');
      expect(Object.keys(verbs).sort(), path).toEqual(allowed.sort());
    }
  });

  it('points nowhere outside itself', async () => {
    const { body, text } = await world.api.get('/control/openapi.json');
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of refs)
      expect(body.components.schemas).toHaveProperty(ref?.replace('#/components/schemas/', '') ?? '');
    const [search] = body.paths['/control/people'].get.parameters;
    expect(search).toMatchObject({ name: 'search', in: 'query', description: expect.any(String) });
    expect(
      body.paths['/control/people'].post.requestBody.content['application/json'].schema.properties,
    ).toHaveProperty('pid');
  });
});

describe('the trail', () => {
  it('is read in pages, and filtered', async () => {
    const person = await world.person();
    const { id } = await world.begin();
    await world.post(`/logins/${id}/solve`, { person: person.id, method: 'bankid' });
    const all = await world.api.get(`/control/trail?login=${id}`).expect(200);
    const page = await world.api.get(`/control/trail?login=${id}&limit=2`).expect(200);
    expect(page.body.next).toBe(page.body.events[1].seq);
    const rest = await world.api.get(`/control/trail?login=${id}&since=${page.body.next}`).expect(200);
    expect([...page.body.events, ...rest.body.events]).toEqual(all.body.events);
    const theirs = await world.api.get(`/control/trail?person=${person.pid}`).expect(200);
    expect(theirs.body.events.length).toBeGreaterThan(1);
    expect(all.text + theirs.text).not.toContain(person.pid);
  });

  it('is followed, from the event last seen', async () => {
    const { id } = await world.begin();
    const { body } = await world.api.get(`/control/trail?login=${id}`);
    const headers = { 'last-event-id': String(body.events[0].seq) };
    const heard = new Promise<string>((done) => {
      const address = `${world.issuer}/control/trail/stream?login=${id}`;
      const stream = get(address, { headers }, (answer) => {
        expect(answer.headers['content-type']).toContain('text/event-stream');
        answer.setEncoding('utf8').once('data', (text: string) => {
          stream.destroy();
          done(text);
        });
      });
    });
    await world.post(`/logins/${id}/events`, { event: 'choose', entry: 'bankid' });
    const lines = (await heard).split('\n');
    expect(lines[0]).toBe(`id: ${body.events[0].seq + 1}`);
    expect(lines[1]).toBe('event: login.step');
    expect(JSON.parse(lines[2]?.slice(6) ?? '')).toMatchObject({ login: id, kind: 'login.step' });
  });
});

describe('reset', () => {
  it('of nothing is refused with the reason', async () => {
    const refused = await world.post('/reset', {}).expect(400);
    expect(refused.body.detail).toContain('other workers');
    await world.post('/reset', { all: false }).expect(400);
    await world.post('/reset', { all: true, person: 'p_x' }).expect(400);
  });

  it('of a person forgets their logins and lets their eIDs in again, and nobody else’s', async () => {
    const [one, other] = [await world.person(), await world.person()];
    const logins = [await world.begin(), await world.begin()];
    await world.post(`/logins/${logins[0]?.id}/solve`, { person: one.id });
    await world.post(`/logins/${logins[1]?.id}/solve`, { person: other.id });
    await world.patch(`/people/${one.id}`, { eids: { bankid: { state: 'suspended' } } });
    await world.post('/reset', { person: one.pid }).expect(204);
    await world.api.get(`/control/logins/${logins[0]?.id}`).expect(404);
    await world.api.get(`/control/logins/${logins[1]?.id}`).expect(200);
    const { bankid } = (await world.api.get(`/control/people/${one.id}`)).body.eids;
    expect(bankid).toMatchObject({ state: 'active', password_errors: 0 });
  });

  it('of one of the cast brings back the role they play', async () => {
    const suspended = await world.api.get('/control/people?search=suspended');
    const { id, eids } = suspended.body.people[0];
    await world.patch(`/people/${id}`, { why: 'changed', eids: { bankid: { state: 'active' } } }).expect(200);
    await world.post('/reset', { person: id }).expect(204);
    const after = (await world.api.get(`/control/people/${id}`)).body;
    expect(after.why).not.toBe('changed');
    expect(after.eids.bankid.state).toBe(eids.bankid.state);
  });

  it('of a bundled service brings back its registration', async () => {
    await world.patch('/services/demo-client', { client_name: 'changed' }).expect(200);
    await world.post('/reset', { service: 'demo-client' }).expect(204);
    expect((await world.api.get('/control/services/demo-client')).body.client_name).toBe('Prøveporten demo');
    await world.post('/reset', { service: 'nobody' }).expect(404);
  });

  it('of all leaves the cast, the bundled services and the signing key', async () => {
    const key = KEPT.put('k', {}, {});
    await world.store.change(0, [], () => ({ result: undefined, puts: [key] }));
    const { id } = await world.person();
    await world.control.service({
      client_id: 'mine',
      client_name: 'M',
      redirect_uris: ['https://x.test/cb'],
    });
    await world.post('/reset', { all: true }).expect(204);
    await world.api.get(`/control/people/${id}`).expect(404);
    await world.api.get('/control/services/mine').expect(404);
    await world.api.get('/control/services/demo-client').expect(200);
    expect((await world.api.get('/control/people')).body.people.length).toBeGreaterThan(5);
    expect(await world.store.get(KEPT, 'k', 0)).toBeDefined();
  });
});
