import { afterAll, describe, expect, it } from 'vitest';
import { waiting } from '../phone/support.ts';
import { described, type OpenApi } from '../support/described.ts';
import { realLooking } from '../support/numbers.ts';
import { messagesOf } from '../support/phone.ts';
import { world } from '../support/world.ts';
import { library } from './support.ts';

const simulator = await described(await world({ methods: [library] }));
afterAll(() => simulator.close());

const at = ({ id }: { readonly id: string }, rest = '') => `/people/${id}/desk${rest}`;
const refused = async (person: { readonly id: string }, rest: string, body: object) => {
  type Problem = Readonly<Record<'type' | 'detail' | 'errors', unknown>>;
  const { status, body: problem } = await simulator.control.call<Problem>('POST', at(person, rest), body);
  return { status, ...problem };
};

describe('the desk in the control API', () => {
  it('lists how the person stands and what is offered, or why not', async () => {
    const person = await simulator.control.person({ eids: { library: { count: 2 } } });
    const desks = await simulator.control.must<{ desks: object }>('GET', at(person));
    expect(desks).toMatchObject({
      desks: {
        library: {
          name: 'Library card',
          standing: ['2 lån, gyldig til 28 February 2030.'],
          actions: {
            lend: { fields: ['title'], offered: false, unless: 'The person has no card, or two loans.' },
            close: { fields: [], offered: true, unless: null },
          },
        },
        register: { actions: { passport: { offered: true }, check: { offered: false } } },
      },
    });
    expect(Object.keys(desks.desks).slice(-2)).toEqual(['library', 'register']);
  });

  it('does what a button does: says it, shows the person and what was sent', async () => {
    const person = await simulator.control.person();
    const done = await simulator.control.must('POST', at(person, '/library/lend'), { title: 'Hunger' });
    expect(done).toMatchObject({
      said: 'You have 1 loans.',
      person: { id: person.id, eids: { library: { count: 1 } } },
      messages: [{ person: person.id, kind: 'letter', from: 'Biblioteket', login: null, state: 'new' }],
    });
    expect(await messagesOf(simulator, person)).toEqual(done.messages);
    expect((await simulator.control.trail({ person: person.id })).at(-1)).toMatchObject({
      kind: 'desk.library',
      trace: expect.any(String),
      data: { action: 'lend' },
    });
  });

  it('takes the number for :person, and no body where there are no fields', async () => {
    const { pid } = await simulator.control.person();
    const done = await simulator.control.call('POST', at({ id: pid }, '/library/close'), {});
    expect(done).toMatchObject({
      status: 200,
      body: { said: 'Kortet er slettet.', person: { eids: { library: null } } },
    });
  });

  it.each([
    ['/library/lend', { titel: 'x' }, 400, 'unknown-field', /did you mean "title"/],
    ['/library/close', { title: 'x' }, 400, 'unknown-field', /there are none/],
    ['/library/lend', { title: 5 }, 400, 'invalid-value', /is a text/],
    ['/library/lend', { title: 'x'.repeat(5000) }, 400, 'invalid-value', /4096/],
    ['/library/lend', {}, 422, 'refused', /^Type the title\.$/],
    ['/library/burn', {}, 404, 'not-found', /there are: lend, move, close/],
    ['/library/toString', {}, 404, 'not-found', /there are: lend/],
    ['/nobody/lend', {}, 404, 'not-found', /there are: .*library, register/],
    ['/__proto__/lend', {}, 404, 'not-found', /library, register/],
    ['/register/check', {}, 409, 'conflict', /^Not offered now\. The identity is checked\.$/],
  ])('POST …/desk%s %o is refused with %i %s', async (path, body, status, name, sentence) => {
    const problem = await refused(await simulator.control.person(), path, body);
    expect(problem).toMatchObject({
      status,
      type: `urn:proveporten:problem:${name}`,
      detail: expect.stringMatching(sentence),
    });
  });

  it('points to the field that was refused', async () => {
    const { errors } = await refused(await simulator.control.person(), '/library/lend', { title: '' });
    expect(errors).toEqual([{ pointer: '/title', detail: 'Type the title.' }]);
  });

  it('refuses a number of a real person, and changes nothing', async () => {
    const person = await simulator.control.person();
    const problem = await refused(person, '/library/lend', { title: realLooking(1) });
    expect([problem.status, problem.type]).toEqual([400, 'urn:proveporten:problem:real-number']);
    expect((await simulator.control.shown(person)).eids).toMatchObject({ library: { count: 0 } });
  });

  it('gives a new mobile number, by which the person is found from then on', async () => {
    const person = await simulator.control.person();
    const mobile = '+4799999731';
    await simulator.control.must('POST', at(person, '/bankid/edit-profile'), { mobile });
    expect((await waiting(simulator, person)).html).not.toContain('id="reference-words"');
    expect((await waiting(simulator, { ...person, mobile })).html).toContain('id="reference-words"');
  });

  it('knows nobody else', async () => {
    expect(await refused({ id: 'p_nobody' }, '/library/lend', { title: 'x' })).toMatchObject({ status: 404 });
  });

  it('is described', async () => {
    const { paths } = await simulator.control.must<OpenApi>('GET', '/openapi.json');
    expect(Object.keys(paths['/control/people/{person}/desk/{eid}/{action}'] ?? paths)).toEqual(['post']);
    expect(Object.keys(paths['/control/people/{person}/desk'] ?? paths)).toEqual(['get']);
  });
});
