/** What the contact register knows of a person, as a tester sets it: by config file and control API. */
import { expect, it } from 'vitest';
import type { Contact } from '../../src/people/contact.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const { control } = simulator;

interface Registered {
  readonly contact: Contact;
  readonly email: string | null;
  readonly reserved: boolean;
}
const LONG_AGO = '2019-05-17T08:00:00.000Z';
const NEVER = { updated_at: null, verified_at: null, validated_at: null };
const shown = (person: { readonly id: string }) => control.shown<Registered>(person);

it('has a fresh person registered with both addresses from the day they were made', async () => {
  const { contact } = await shown(await control.person());
  const now = expect.stringMatching(/^20/);
  const dates = { updated_at: now, verified_at: now, validated_at: null };
  expect(contact).toEqual({
    ...{ status: 'active', email: dates, mobile: dates, reserved_at: null, reservation_updated_at: null },
    ...{ mailbox: null, language_updated_at: null, step: null, answers: true },
  });
});

it('takes any part of it, so that every age is there without waiting', async () => {
  const email = { updated_at: LONG_AGO, verified_at: null };
  const made = await control.person({ mobile: null, contact: { email, status: 'deleted' } });
  const { contact } = await shown(made);
  expect(contact).toMatchObject({
    status: 'deleted',
    email: { ...email, validated_at: null },
    mobile: NEVER,
  });
  await control.change(made, { contact: { mailbox: 'none', email: { verified_at: LONG_AGO } } });
  const after = (await shown(made)).contact;
  expect(after).toEqual({ ...contact, mailbox: 'none', email: { ...contact.email, verified_at: LONG_AGO } });
});

it('dates an address and a reservation that a tester changes, unless the dates are given', async () => {
  const old = { updated_at: LONG_AGO, verified_at: LONG_AGO };
  const made = await control.person({ contact: { email: old, mobile: old } });
  await control.change(made, { email: 'ny@proveporten.test', mobile: null, reserved: true });
  const { contact } = await shown(made);
  expect(contact.email.updated_at).not.toBe(LONG_AGO);
  expect(contact.mobile).toEqual(NEVER);
  expect(contact.reserved_at).toMatch(/^20/);
  await control.change(made, {
    email: 'nyere@proveporten.test',
    contact: { email: { updated_at: LONG_AGO } },
  });
  expect((await shown(made)).contact.email.updated_at).toBe(LONG_AGO);
});

it('moves its dates with the person who is aged', async () => {
  const made = await control.person({ reserved: true });
  const before = (await shown(made)).contact;
  await simulator.store.age(3600_000, { person: made.id });
  const { contact } = await shown(made);
  const hourEarlier = (at: string | null) => new Date(Date.parse(at ?? '') - 3600_000).toISOString();
  expect(contact.email.updated_at).toBe(hourEarlier(before.email.updated_at));
  expect(contact.reserved_at).toBe(hourEarlier(before.reserved_at));
});

it('refuses what is no date, no state or no member, each at its place', async () => {
  const contact = { status: 'gone', email: { updated_at: 'yesterday' }, validated: true };
  const { status, body } = await control.call<{ errors: readonly { pointer: string }[] }>('POST', '/people', {
    contact,
  });
  expect(status).toBe(400);
  const places = body.errors.map(({ pointer }) => pointer);
  expect(places).toEqual(
    expect.arrayContaining(['/contact/status', '/contact/email/updated_at', '/contact/validated']),
  );
});

it('has the people of Digdir’s test environment in its cast', async () => {
  const cast = new Map(
    (await control.found<Registered>()).map((one) => [`${one.name.given} ${one.name.family}`, one]),
  );
  const of = (name: string) => cast.get(name);
  expect(of('Didrik Digitalpostad')?.contact.mailbox).toBe('digipost');
  expect(of('Mona Mobilbare')).toMatchObject({ email: null });
  expect(of('Eirik Epostbare')).toMatchObject({ mobile: null, contact: { mobile: NEVER } });
  expect(of('Sverre Slettestad')?.contact.status).toBe('deleted');
  expect(of('Gunhild Gammeladresse')?.contact.mobile.updated_at).toBe('2021-08-01T10:00:00.000Z');
  expect(of('Rebekka Reservertsen')?.reserved).toBe(true);
  expect(of('Edvin Delesen')?.mobile).toBe(of('Dagny Delesen')?.mobile);
});

it('takes people of a config file, and gives no two persons the same number by chance', async () => {
  const people = Array.from({ length: 60 }, (_, n) => ({
    name: { given: `Nr ${n}` },
    contact: { mailbox: 'none' },
  }));
  const world = await ownWorld({ config: { people } });
  await Promise.all(people.map(() => world.control.person()));
  const found = await world.control.found<Registered>();
  expect(found.filter(({ contact }) => contact.mailbox === 'none')).toHaveLength(60);
  const mobiles = found.flatMap(({ mobile }) => mobile ?? []);
  const shared = mobiles.filter((one, place) => mobiles.indexOf(one) !== place);
  expect(shared.toSorted()).toEqual(['+4740000977', '+4740000988']);
});
