import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { BY_ADDRESS, BY_MOBILE, birthdateOf, directorsOf, withMobile } from '../../src/people/by-mobile.ts';
import { castInputs } from '../../src/people/cast.ts';
import { contractOf } from '../../src/people/contract.ts';
import { ensurePeople } from '../../src/people/ensure.ts';
import { type PersonInput, personInput, personPatch } from '../../src/people/input.ts';
import type { Eid, Eids } from '../../src/people/making.ts';
import { BY_PID, type Credentials, PERSON, type Person } from '../../src/people/person.ts';
import { freshPid } from '../../src/people/pid.ts';
import {
  createPerson,
  deletePerson,
  findPerson,
  listPeople,
  patchPerson,
} from '../../src/people/registry.ts';
import { wirePerson } from '../../src/people/wire.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';

const at = Date.parse('2026-11-25T12:00:00Z');
const stamp = (entropy: string) => ({ at, entropy });
const shown = z.strictObject({
  state: z.enum(['active', 'suspended']),
  password: z.string(),
  errors: z.int(),
  expires_at: z.iso.datetime(),
});
const schema = shown.extend({
  state: shown.shape.state.default('active'),
  password: shown.shape.password.default('qwer1234'),
  errors: shown.shape.errors.default(0),
  expires_at: shown.shape.expires_at.default('2028-01-01T00:00:00.000Z'),
});
const eid: Eid = {
  fresh: () => schema.parse({}),
  contract: contractOf(shown),
  complete: (input) => schema.parse(input),
  reactivate: (held) => (held.state === 'active' ? { ...held, errors: 0 } : held),
};
const eids: Eids = { trial: eid, none: { ...eid, fresh: () => undefined } };
const rules = { offsets: [80] as const, eids };

let store: Store;
beforeEach(() => {
  store = openSqlite(':memory:');
});
async function made(entropy: string, input: PersonInput = {}): Promise<Person> {
  const person = await createPerson(store, stamp(entropy), input, eids);
  if (person === 'taken') throw new Error('taken');
  return person;
}
const trial = (person: Person | undefined): Credentials | null | undefined => person?.eids.trial;
const problems = (input: unknown) =>
  personInput(rules)
    .safeParse(input)
    .error?.issues.map(({ message }) => message);

test('an empty input makes a whole person with what each eID enrols', async () => {
  const person = await made('one');
  expect(person.id).toMatch(/^p_[a-z2-9]{12}$/);
  expect(person.mobile).toMatch(/^\+4740000\d{3}$/);
  expect(person.email).toMatch(/^[a-z]+\.[a-z2-9]{6}@proveporten\.test$/);
  expect(person.eids).toEqual({ trial: schema.parse({}) });
  expect((await findPerson(store, at, person.id))?.value).toEqual(person);
  expect((await findPerson(store, at, person.pid ?? ''))?.value).toEqual(person);
});

test('a number that is taken is passed over inside the change', async () => {
  const first = freshPid(stamp('one'), 0);
  await made('another', { pid: first });
  expect((await made('one')).pid).toBe(freshPid(stamp('one'), 1));
  expect(await createPerson(store, stamp('third'), { pid: first }, eids)).toBe('taken');
});

test('fifty people may be born on one day', async () => {
  const people = [];
  for (let n = 0; n < 50; n += 1) people.push(await made(`born ${n}`, { born: '1990-05-17' }));
  expect(new Set(people.map(({ pid }) => pid)).size).toBe(50);
});

test('what is given of a credential is completed, null is none, an unknown eID is passed over', async () => {
  const person = await made('one', { eids: { trial: { errors: 4 }, none: null, gone: { state: 'x' } } });
  expect(person.eids).toEqual({ trial: schema.parse({ errors: 4 }), none: null });
});

test('what an eID does not accept is told with its place in the person', async () => {
  await expect(async () => made('one', { eids: { trial: { errors: 'many' } } })).rejects.toMatchObject({
    issues: [{ path: ['eids', 'trial', 'errors'] }],
  });
});

test('setting a state to active clears the counters, unless the patch says otherwise', async () => {
  const { id } = await made('one', { eids: { trial: { state: 'suspended', errors: 5 } } });
  const patch = (trial: Record<string, string | number>) =>
    patchPerson(store, stamp('p'), { id, patch: { eids: { trial } } }, eids);
  expect(trial(await patch({ password: 'new' }))).toMatchObject({
    state: 'suspended',
    errors: 5,
    password: 'new',
  });
  expect(trial(await patch({ state: 'active' }))).toMatchObject({
    state: 'active',
    errors: 0,
    password: 'new',
  });
  expect(trial(await patch({ state: 'active', errors: 4 }))).toMatchObject({ errors: 4 });
});

test('a patch merges names, takes null, and knows nobody under a wrong id', async () => {
  const { id, name } = await made('one');
  const patch = personPatch(rules).parse({
    name: { family: 'Testnes' },
    mobile: null,
    eids: { trial: null },
  });
  const person = await patchPerson(store, stamp('p'), { id, patch }, eids);
  expect(person).toMatchObject({
    name: { given: name.given, family: 'Testnes' },
    mobile: null,
    eids: { trial: null },
  });
  expect((await findPerson(store, at, id))?.value).toEqual(person);
  expect(await patchPerson(store, stamp('p'), { id: 'p_nobody', patch }, eids)).toBeUndefined();
});

test('instants of an aged person leave the house in our time and come back in', async () => {
  const { id } = await made('one');
  await store.age(60_000, { person: id });
  const patch = { eids: { trial: { expires_at: '2027-01-01T00:00:00.000Z' } } };
  await patchPerson(store, stamp('p'), { id, patch }, eids);
  const found = await findPerson(store, at, id);
  expect(trial(found?.value)?.expires_at).toBe('2027-01-01T00:01:00.000Z');
  const wire = found === undefined ? {} : wirePerson(found.value, eids, found.aged);
  expect(wire).toMatchObject({ created_at: '2026-11-25T11:59:00.000Z', eids: patch.eids });
});

test('a deleted person is gone with their index', async () => {
  const person = await made('one');
  expect(await deletePerson(store, at, person.id)).toBe(true);
  expect(
    await store.many(
      [
        { kind: PERSON, id: person.id },
        { kind: BY_PID, id: person.pid ?? '' },
      ],
      at,
    ),
  ).toEqual([undefined, undefined]);
  expect(await deletePerson(store, at, person.id)).toBe(false);
});

/** Whom a mobile number and a birthday find. */
const foundBy = (mobile: string | null, born: string) =>
  store.change(at, [], (look) => ({
    result: withMobile(look, { mobile: mobile ?? '', birthdate: birthdateOf(born) }),
  }));

test('people are found by mobile and birthday: whoever shares them, as long as they do', async () => {
  const [mobile, born] = ['+4799999999', '1991-02-03'];
  const one = await made('one', { mobile, born });
  const two = await made('two', { mobile, born });
  await made('three', { mobile, born: '1991-02-04' });
  const nobody = await made('nobody', { mobile: null, born });
  expect(await foundBy(mobile, born)).toEqual([one.id, two.id]);
  await patchPerson(store, stamp('p'), { id: one.id, patch: { locale: 'se' } }, eids);
  expect(await foundBy(mobile, born)).toEqual([one.id, two.id]);
  await patchPerson(store, stamp('p'), { id: one.id, patch: { mobile: '+4799999998' } }, eids);
  await patchPerson(store, stamp('p'), { id: nobody.id, patch: { mobile } }, eids);
  expect(await foundBy('+4799999998', born)).toEqual([one.id]);
  expect(await foundBy(mobile, born)).toEqual([two.id, nobody.id]);
  await patchPerson(store, stamp('p'), { id: nobody.id, patch: { mobile: null } }, eids);
  await deletePerson(store, at, two.id);
  await deletePerson(store, at, one.id);
  expect([await foundBy(mobile, born), await foundBy('+4799999998', born)]).toEqual([[], []]);
});

/** Whom a mobile number alone finds. */
const foundByNumber = (mobile: string) =>
  store.change(at, [], (look) => ({ result: withMobile(look, { mobile, birthdate: null }) }));

test('people are found by mobile alone, whenever they were born, and so many of them at most', async () => {
  const mobile = '+4799999995';
  const one = await made('one', { mobile, born: '1991-02-03' });
  const two = await made('two', { mobile, born: '1992-02-03' });
  expect(await foundByNumber(mobile)).toEqual([one.id, two.id]);
  await patchPerson(store, stamp('p'), { id: one.id, patch: { mobile: null } }, eids);
  expect(await foundByNumber(mobile)).toEqual([two.id]);
  for (let n = 0; n < 25; n += 1) await made(`sharer ${n}`, { mobile });
  expect(await foundByNumber(mobile)).toHaveLength(20);
});

test('an index names so many people at most, whatever they share', async () => {
  const mobile = '+4799999993';
  const organisations = [{ orgno: '310000000', name: 'Felles Fisk AS', role: 'DAGL' }];
  for (let n = 0; n < 25; n += 1) await made(`sharer ${n}`, { mobile, organisations });
  const named = await store.change(at, [], (look) => ({
    result: [
      look(BY_ADDRESS, mobile)?.value.people,
      look(BY_MOBILE, mobile)?.value.people,
      directorsOf(look),
    ],
  }));
  expect(named.map((people) => people?.length)).toEqual([20, 20, 20]);
});

test('a person stored before an index was made is in it from their next change on', async () => {
  const mobile = '+4799999994';
  const { id } = await made('older', { mobile });
  await store.change(at, [], () => ({ result: null, deletes: [{ kind: BY_MOBILE, id: mobile }] }));
  expect(await foundByNumber(mobile)).toEqual([]);
  await patchPerson(store, stamp('p'), { id, patch: { locale: 'se' } }, eids);
  expect(await foundByNumber(mobile)).toEqual([id]);
});

test('the file’s people are found by mobile and birthday, by what the file says last', async () => {
  const input = { name: { given: 'Mia', family: 'Mobil' }, mobile: '+4799999997', born: '1990-01-01' };
  const twin = { ...input, name: { given: 'Max', family: 'Mobil' } };
  await ensurePeople(store, stamp('first'), [input, twin], eids);
  const both = await foundBy(input.mobile, input.born);
  expect(both).toHaveLength(2);
  await ensurePeople(store, stamp('second'), [{ ...input, mobile: '+4799999996' }, twin], eids);
  expect(await foundBy(input.mobile, input.born)).toEqual([both[1]]);
  expect(await foundBy('+4799999996', input.born)).toEqual([both[0]]);
});

test('the list is paged and searched', async () => {
  for (let n = 0; n < 5; n += 1) await made(`n ${n}`, { why: n % 2 === 0 ? 'Even' : 'odd' });
  const first = await listPeople(store, at, { limit: 2 });
  const second = await listPeople(store, at, { limit: 3, after: first.next ?? '' });
  expect([first.found.length, second.found.length, second.next]).toEqual([2, 3, null]);
  const even = await listPeople(store, at, { search: 'even', limit: 2 });
  expect(even.found.map(({ value }) => value.why)).toEqual(['Even', 'Even']);
  const rest = await listPeople(store, at, { search: 'even', after: even.next ?? '' });
  expect([rest.found.length, rest.next]).toEqual([1, null]);
});

test('a start leaves alone what tests did, until the file changes', async () => {
  const inputs: PersonInput[] = [
    ...castInputs,
    { name: { given: 'Uten', family: 'Nummer' } },
    { pid: null, why: 'foreign' },
  ];
  expect(await ensurePeople(store, stamp('first'), inputs, eids)).toBe(inputs.length);
  const kari = (await findPerson(store, at, castInputs[0]?.pid ?? ''))?.value;
  await patchPerson(
    store,
    stamp('p'),
    { id: kari?.id ?? '', patch: { eids: { trial: { errors: 3 } } } },
    eids,
  );
  expect(await ensurePeople(store, stamp('second'), inputs, eids)).toBe(0);
  const changed = inputs.map((input, place) => (place === 0 ? { ...input, locale: 'en' as const } : input));
  expect(await ensurePeople(store, stamp('third'), changed, eids)).toBe(1);
  const again = (await findPerson(store, at, castInputs[0]?.pid ?? ''))?.value;
  expect(again).toMatchObject({ id: kari?.id, locale: 'en', eids: { trial: { errors: 0 } } });
  await deletePerson(store, at, kari?.id ?? '');
  expect(await ensurePeople(store, stamp('fourth'), changed, eids)).toBe(1);
});

test('a person made at first sight is brought under the file, and the later of two inputs counts', async () => {
  const pid = freshPid(stamp('seen'), 0);
  const seen = await made('seen', { pid });
  await ensurePeople(
    store,
    stamp('start'),
    [
      { pid, why: 'cast' },
      { pid, why: 'file' },
    ],
    eids,
  );
  expect((await findPerson(store, at, pid))?.value).toMatchObject({ id: seen.id, why: 'file' });
});

test('an input is refused in plain sentences that never hold the number', () => {
  const real = '17059010085';
  expect(problems({ pid: '123' })).toEqual(['A national identity number has 11 digits.']);
  expect(JSON.stringify(problems({ pid: real }))).not.toContain(real);
  expect(problems({ pid: freshPid(stamp('x'), 0), born: '1901-01-01' })?.[0]).toContain(
    'not the one in the number',
  );
  expect(problems({ eids: { noid: {} } })).toHaveLength(1);
  expect(problems({ mobile: '40000123', locale: 'da', nam: {} })).toHaveLength(3);
});

test('a plain number that could be real is refused with the reason', () => {
  const numbers = [...Array(300).keys()].map((tail) => `170590${10100 + tail}`);
  const told = numbers.map((number) => problems({ pid: number })?.[0]);
  expect(told).not.toContain(undefined);
  expect(told.filter((sentence) => sentence?.includes('could belong to a real person'))).not.toEqual([]);
});
