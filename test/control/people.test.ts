import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { LIMIT_TABLE } from '../../src/kernel/limits.ts';
import { freshPid } from '../../src/people/pid.ts';
import { realLooking } from '../support/numbers.ts';
import { controlWorld, REAL } from './support.ts';

const world = await controlWorld();

/** The ids of whom a search finds. */
async function foundBy(search: string): Promise<readonly string[]> {
  const { body } = await world.api.get(`/control/people?${new URLSearchParams({ search })}`).expect(200);
  return body.people.map(({ id }: { id: string }) => id);
}

describe('test persons', () => {
  it('makes a whole person from nothing, at an address that holds no number', async () => {
    const made = await world.post('/people').expect(201);
    expect(made.headers.location).toBe(`/control/people/${made.body.id}`);
    const read = await world.api.get(made.headers.location ?? '').expect(200);
    expect(read.body).toEqual(made.body);
  });

  it('finds a person by synthetic number as by id', async () => {
    const { id, pid } = await world.person();
    expect((await world.api.get(`/control/people/${pid}`).expect(200)).body.id).toBe(id);
  });

  const strictly = (pid: string) => {
    const weights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    return weights.reduce((sum, weight, place) => sum + weight * Number(pid[place]), 0) % 11 === 0;
  };

  it('makes a number of the kind that is asked for', async () => {
    const made = async (kind: string, part = {}) => (await world.person({ number: { kind }, ...part })).pid;
    const [relaxed, tenor, dnumber] = [await made('2032'), await made('tenor'), await made('dnumber')];
    expect([relaxed, tenor, dnumber].map(strictly)).toEqual([false, true, true]);
    expect([relaxed, tenor].map((pid) => /^[0-3]\d[89]/.test(pid))).toEqual([true, true]);
    expect(dnumber).toMatch(/^[4-7]\d[89]/);
    expect(await made('2032', { born: '1990-05-17' })).toMatch(/^178590/);
    for (const pid of ['12859000108', '52859000118']) expect((await world.person({ pid })).pid).toBe(pid);
  });

  it.each([
    ['pid', 40, () => ({ pid: freshPid(stamp(systemClock), 0, { offset: 40 }) })],
    ['pid', 65, () => ({ pid: freshPid(stamp(systemClock), 0, { offset: 65 }) })],
    ['number/kind', 40, () => ({ number: { kind: 'dolly' } })],
    ['number/kind', 65, () => ({ number: { kind: 'nhn' } })],
  ])('names the setting that would allow %s with a month raised by %i', async (place, offset, body) => {
    const refused = await world.post('/people', body()).expect(400);
    const detail = expect.stringContaining(
      `where settings.synthetic lists ${offset}, for example synthetic: [80, ${offset}].`,
    );
    expect(refused.body.errors).toEqual([{ pointer: `/${place}`, detail }]);
  });

  it('takes a number, or the kind of one, and tells the kinds there are', async () => {
    await world.post('/people', { pid: '12859000027', number: { kind: '2032' } }).expect(400);
    const refused = await world.post('/people', { number: { kind: 'real' } }).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/number/kind' }]);
    const { body } = await world.api.get('/control/openapi.json').expect(200);
    const schema = body.paths['/control/people'].post.requestBody.content['application/json'].schema;
    const kinds = ['2032', 'dnumber', 'dolly', 'nhn', 'tenor'];
    expect(schema.properties.number.properties.kind.enum.toSorted()).toEqual(kinds);
  });

  it('takes and changes what a person is in organisations, synthetic ones only', async () => {
    const organisations = [{ orgno: '310004170', name: 'Prøvefisk AS', role: 'DAGL' }];
    const made = await world.post('/people', { organisations }).expect(201);
    expect(made.body.organisations).toEqual(organisations);
    expect(await foundBy('prøvefisk')).toEqual([made.body.id]);
    const changed = await world.patch(`/people/${made.body.id}`, { organisations: [] });
    expect(changed.body.organisations).toEqual([]);
    for (const orgno of ['991825827', '310004171', '31000417']) {
      const wrong = { organisations: [{ ...organisations[0], orgno }] };
      const { errors } = (await world.post('/people', wrong).expect(400)).body;
      const detail = expect.stringContaining('begins with 2 or 3');
      expect(errors).toEqual([{ pointer: '/organisations/0/orgno', detail }]);
    }
  });

  it('pages through the list, oldest first', async () => {
    const first = await world.api.get('/control/people?limit=2').expect(200);
    expect(first.body.people).toHaveLength(2);
    expect(first.body.next).toBe(first.body.people[1].id);
    const second = await world.api.get(`/control/people?limit=500&after=${first.body.next}`).expect(200);
    expect(second.body.next).toBeNull();
    expect(second.body.people.map(({ id }: { id: string }) => id)).not.toContain(first.body.next);
  });

  it('searches', async () => {
    const { id } = await world.person({ name: { given: 'Qvist' } });
    expect(await foundBy('qvis')).toEqual([id]);
  });

  it('finds by words in any order, by the beginning of a number, and what a change made of them', async () => {
    const { id, pid } = await world.person({
      name: { given: 'Wøllert', family: 'Zachariassen' },
      mobile: '+4798765432',
      why: 'looked for',
    });
    const words = ['zachariassen wøllert', 'WØLL zach', 'for wøllert'];
    for (const search of [...words, '+47 987 65 432', '98765432', pid, id])
      expect([search, await foundBy(search)]).toEqual([search, [id]]);
    expect(await foundBy('zachariassen nobody')).toEqual([]);
    await world.patch(`/people/${id}`, { name: { family: 'Olsen-Yxn' } });
    expect(await foundBy('zachariassen')).toEqual([]);
    expect(await foundBy('yxn wøll')).toEqual([id]);
    await world.api.delete(`/control/people/${id}`).expect(204);
    expect(await foundBy('yxn')).toEqual([]);
  });

  it('refuses a search above the cap, and says how long it may be', { tags: '@limit-search' }, async () => {
    const at = LIMIT_TABLE.search.most;
    await world.api.get(`/control/people?search=${'a'.repeat(at)}`).expect(200);
    const refused = await world.api.get(`/control/people?search=${'a'.repeat(at + 1)}`).expect(400);
    expect(refused.body).toMatchObject({
      detail: `A search may have at most 200 characters. Given: "${'a'.repeat(59)}….`,
    });
  });

  it('refuses a body nested deeper than the cap', { tags: '@limit-json_depth' }, async () => {
    const nested = (levels: number) =>
      JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;
    const most = LIMIT_TABLE.json_depth.most;
    expect((await world.post('/people', nested(most))).text).not.toContain('deep');
    const refused = await world.post('/people', nested(most + 1)).expect(400);
    expect(refused.body.detail).toBe('The body is nested more than 32 deep.');
  });

  it('refuses a number twice', async () => {
    const { pid } = await world.person();
    const refused = await world.post('/people', { pid }).expect(409);
    expect(refused.text).not.toContain(pid);
  });

  it('changes a person by merge patch and leaves the rest', async () => {
    const { id, pid, eids } = await world.person();
    const patch = { email: null, eids: { bankid: { state: 'suspended' } } };
    const changed = await world.patch(`/people/${id}`, patch).expect(200);
    const bankid = { state: 'suspended', password: eids.bankid?.password };
    expect(changed.body).toMatchObject({ pid, email: null, eids: { bankid } });
  });

  it('tells members of the contract only, and nothing that an eID keeps for itself', async () => {
    const { id } = await world.person();
    await world.post(`/people/${id}/codes`, { eid: 'bankid' }).expect(200);
    const { body, text } = await world.api.get(`/control/people/${id}`).expect(200);
    expect(Object.keys(body.eids.bankid).toSorted()).toEqual([
      ...['all_services', 'app', 'chosen', 'code_errors', 'device', 'device_state', 'expires_at'],
      ...['generator', 'mobile', 'password', 'password_errors', 'ready_at', 'state', 'suspended_because'],
    ]);
    const mobile = ['pin', 'pin_errors', 'state', 'suspended_because', 'words'];
    expect(Object.keys(body.eids.bankid.mobile).toSorted()).toEqual(mobile);
    expect(text).not.toMatch(/"(secret|handed|recent|transaction|holder|guesses)"/);
  });

  it.each(['holder', 'activation_guesses', 'activation'])(
    'takes no %s, which BankID keeps for itself',
    async (name) => {
      const refused = await world.post('/people', { eids: { bankid: { [name]: {} } } }).expect(400);
      expect(refused.body.errors).toMatchObject([{ pointer: `/eids/bankid/${name}` }]);
    },
  );

  it('takes back what it told, and changes nothing by it', async () => {
    const one = await world.person({
      email: null,
      represents: [{ authorizer: { pid: '12859000108' }, permissions: [{ owner: 'nav', role: 'arbeid' }] }],
      eids: {
        bankid: { state: 'suspended', password_errors: 2, mobile: { pin_errors: 1 } },
        'selfregistered-email': {},
        testid: {},
      },
    });
    const told = (await world.api.get(`/control/people/${one.id}`).expect(200)).body;
    const patched = await world.patch(`/people/${one.id}`, told).expect(200);
    expect(patched.body).toEqual(told);
    const refused = await world.patch(`/people/${one.id}`, { ...told, pid: '12859000108' }).expect(400);
    expect(refused.body).toMatchObject({
      detail: 'pid cannot be changed; leave it out, or send it as GET tells it.',
      errors: [{ pointer: '/pid' }],
    });
  });

  it('removes a person', async () => {
    const { id } = await world.person();
    await world.api.delete(`/control/people/${id}`).expect(204, '');
    await world.api.get(`/control/people/${id}`).expect(404);
    await world.api.delete(`/control/people/${id}`).expect(404);
  });
});

describe('what does not fit', () => {
  it.each([
    [{ emial: 'x' }, '/emial', 'did you mean "email"?'],
    [{ name: { gvien: 'A' } }, '/name/gvien', 'did you mean "given"?'],
    [{ eids: { bankid: { pasword: 'x' } } }, '/eids/bankid/pasword', 'did you mean "password"?'],
    [{ eids: { bankidd: {} } }, '/eids/bankidd', 'did you mean "bankid"?'],
    [{ locale: 'de' }, '/locale', '"de" is not one of nb, nn, en, se.'],
    [{ born: '31.12.1990' }, '/born', 'Given: "31.12.1990".'],
    [{ born: '1790-12-31' }, '/born', 'Given: "1790-12-31".'],
    [{ mobile: '400 00 123' }, '/mobile', 'Given: "400 00 123".'],
    [{ email: 'kari(at)example.com' }, '/email', 'Given: "kari(at)example.com".'],
    [{ reserved: 'yes' }, '/reserved', 'Given: "yes".'],
    [{ organisations: [{ orgno: '12', name: 'A', role: 'DAGL' }] }, '/organisations/0/orgno', 'Given: "12".'],
    [{ eids: { bankid: { password: 'short' } } }, '/eids/bankid/password', ''],
  ])('%j is pointed at', async (body, pointer, hint) => {
    const refused = await world
      .post('/people', body)
      .expect(400)
      .expect('content-type', /^application\/problem\+json/);
    expect(refused.body.errors[0].pointer).toBe(pointer);
    expect(refused.body.detail).toContain(hint);
    expect(refused.body.trace).toBe(refused.headers['x-trace-id']);
  });

  it.each(['post', 'patch'] as const)(
    'credentials are told in the same round as the rest, of each eID: %s',
    async (verb) => {
      const { id } = await world.person();
      const body = {
        locale: 'de',
        eids: { bankid: { state: 'aktive' }, 'selfregistered-email': { stat: 'x' }, noid: {} },
      };
      const refused = await world[verb](verb === 'post' ? '/people' : `/people/${id}`, body).expect(400);
      const pointers = refused.body.errors.map((one: { pointer: string }) => one.pointer);
      const eids = ['/eids/bankid/state', '/eids/noid', '/eids/selfregistered-email/stat'];
      expect(pointers.toSorted()).toEqual([...eids, '/locale']);
    },
  );

  it.each([
    { pid: '1785871388' },
    { pid: 1785871388 },
    { mobile: '010190 1388' },
    { name: { given: `Kari 010190 1388 ${'x'.repeat(100)}` } },
    { eids: { bankid: { password: 'hemmel' } } },
  ])('%j is not repeated: it is a secret, or could be somebody’s number', async (body) => {
    const refused = await world.post('/people', body).expect(400);
    expect(refused.text).not.toMatch(/1785|1388|hemmel/);
  });

  it('a query says what is no number', async () => {
    const refused = await world.api.get('/control/people?limit=many').expect(400);
    expect(refused.body.detail).toBe('"many" is not a number.');
  });

  it.each([
    ['a body', () => world.post('/people', { pid: REAL })],
    [
      'a body, with spaces',
      () => world.post('/people', { why: `like ${REAL.slice(0, 6)} ${REAL.slice(6)}` }),
    ],
    ['a body, as a number', () => world.post('/people', { pid: Number(realLooking(0, true)) })],
    ['the name of a field', () => world.post('/people', { [REAL]: 1 })],
    ['a path', () => world.api.get(`/control/people/${REAL}`)],
    ['a query', () => world.api.get(`/control/people?search=${REAL}`)],
    [
      'an answer to a login',
      async () =>
        world.post(`/logins/${(await world.begin()).id}/events`, { event: 'answer', fields: { pid: REAL } }),
    ],
    ['a service', () => world.post('/services', { redirect_uris: [`https://rp.test/${REAL}`] })],
  ])('a number that could be real is refused in %s and not repeated', async (_where, send) => {
    const refused = await send();
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ type: 'urn:proveporten:problem:real-number' });
    expect(refused.body.detail).toContain('real person');
    expect(refused.text.replaceAll(/\D/g, '')).not.toContain(REAL);
  });

  it('a person nobody is', async () => {
    const refused = await world.api.get('/control/people/p_nobody').expect(404);
    expect(refused.body.title).toBe('Not found');
  });
});

describe('codes', () => {
  it('shows the present code and spends nothing', async () => {
    const { id } = await world.person();
    const shown = async () => (await world.api.get(`/control/people/${id}/codes`).expect(200)).body;
    const one = await shown();
    const code = expect.stringMatching(/^\d{6}$/);
    expect(one.bankid).toMatchObject({ code, generator: 'hotp', expires_at: null });
    expect(await shown()).toEqual(one);
  });

  it('hands out a code of its own to each of many callers at once', async () => {
    const { id } = await world.person();
    const calls = Array.from({ length: 20 }, () =>
      world.post(`/people/${id}/codes`, { eid: 'bankid' }).expect(200),
    );
    const codes = (await Promise.all(calls)).map(({ body }) => body.code);
    expect(new Set(codes).size).toBe(20);
  });

  it.each([
    [{ eid: 'bankdi' }, 400, '"bankid"'],
    [{ eid: 'testid' }, 400, 'bankid'],
    [{}, 400, ''],
  ])('%j', async (body, status, hint) => {
    const { id } = await world.person();
    const refused = await world.post(`/people/${id}/codes`, body).expect(status);
    expect(refused.body.detail).toContain(hint);
  });

  it('a person without the eID', async () => {
    const { id } = await world.person({ eids: { bankid: null } });
    await world.post(`/people/${id}/codes`, { eid: 'bankid' }).expect(409);
    expect((await world.api.get(`/control/people/${id}/codes`)).body).not.toHaveProperty('bankid');
  });
});
