/** The contact register's user endpoint (docs/facts/idporten.md#the-contact-register). */
import { compactVerify, createRemoteJWKSet } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/people/contact.ts';
import { realLooking } from '../support/numbers.ts';
import { Party } from '../support/party.ts';
import { messagesOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const READ = 'krr:user/kontaktinformasjon.read';
const POST = 'krr:user/digitalpost.read';
const LANGUAGE = 'krr:user/spraak.write';
const OWN = 'krr:user/kontaktinformasjon.write';
const ALL = [READ, POST, LANGUAGE, OWN];

const simulator = await sharedWorld();
const { control } = simulator;
const api = {
  integration_type: 'api_klient',
  scopes: ['openid', 'profile', ...ALL],
  access_token_lifetime: 3600,
};
const party = await Party.registered(simulator, api);

const NOW = expect.stringMatching(/^20\d\d-.*Z$/);
const OLD = '2020-02-03T09:00:00.000Z';
const old = { updated_at: OLD, verified_at: OLD };
let count = 200_000;
const mobile = () => `+4790${++count}`;
const mail = () => `nr.${++count}@proveporten.test`;

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly challenge: string | null;
}

async function tokenOf(person: TestPerson, ...scopes: readonly string[]): Promise<string> {
  return (await party.issued(person, { scope: ['openid', ...scopes].join(' ') })).access_token ?? '';
}

async function ask(token: string, init: RequestInit = {}, path = '/rest/v1/person'): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, ...init.headers };
  const answer = await fetch(simulator.issuer + path, { ...init, headers });
  const text = await answer.text();
  const body = text === '' ? {} : (JSON.parse(text) as Answer['body']);
  return { status: answer.status, body, challenge: answer.headers.get('www-authenticate') };
}

const patch = (token: string, change: unknown) =>
  ask(token, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
const registered = async (person: TestPerson, ...scopes: readonly string[]) =>
  (await ask(await tokenOf(person, ...(scopes.length === 0 ? [READ] : scopes)))).body;
const shown = (person: TestPerson) =>
  control.shown<{
    readonly contact: Contact;
    readonly email: string;
    readonly locale: string;
    readonly reserved: boolean;
  }>(person);

describe('what it tells', () => {
  it('the addresses with their dates, language and status, in Digdir’s words', {
    tags: '@profile-7.2',
  }, async () => {
    const person = await control.person({ contact: { mailbox: 'digipost' }, locale: 'nn', mobile: mobile() });
    expect(await registered(person)).toEqual({
      personidentifikator: person.pid,
      reservasjon: 'NEI',
      status: 'AKTIV',
      varslingsstatus: 'KAN_VARSLES',
      kontaktinformasjon: {
        epostadresse: (await shown(person)).email,
        epostadresse_oppdatert: NOW,
        epostadresse_sist_verifisert: NOW,
        epostadresse_duplisert: 'NEI',
        mobiltelefonnummer: person.mobile,
        mobiltelefonnummer_oppdatert: NOW,
        mobiltelefonnummer_sist_verifisert: NOW,
        mobiltelefonnummer_duplisert: 'NEI',
      },
      digital_post: {
        postkasseadresse: expect.stringMatching(/^[a-z.]+#[A-Z0-9]{4}$/),
        postkasseleverandoeradresse: '984661185',
      },
      spraak: 'nn',
    });
  });

  it('what was validated, what is somebody else’s too, and since when there is a reservation', async () => {
    const address = { mobile: mobile(), email: mail() };
    await control.person(address);
    const contact = { email: { validated_at: OLD }, reserved_at: OLD, reservation_updated_at: OLD };
    const person = await control.person({ ...address, contact, reserved: true });
    expect(await registered(person)).toMatchObject({
      ...{ reservasjon: 'JA', reservasjonstidspunkt: OLD, reservasjon_oppdatert: OLD },
      varslingsstatus: 'KAN_IKKE_VARSLES',
      kontaktinformasjon: {
        epostadresse_sist_validert: OLD,
        ...{ epostadresse_duplisert: 'JA', mobiltelefonnummer_duplisert: 'JA' },
      },
    });
  });

  it.each([
    ['reserved', { reserved: true }, 'AKTIV', 'KAN_IKKE_VARSLES'],
    ['deleted', { contact: { status: 'deleted' } }, 'SLETTET', 'KAN_IKKE_VARSLES'],
    ['never registered', { contact: { status: 'not_registered' } }, 'IKKE_REGISTRERT', 'KAN_IKKE_VARSLES'],
    ['without an address', { mobile: null, email: null }, 'AKTIV', 'KAN_IKKE_VARSLES'],
    ['too old in both', { contact: { mobile: old, email: old } }, 'AKTIV', 'KAN_IKKE_VARSLES'],
    ['too old in one', { contact: { mobile: old } }, 'AKTIV', 'KAN_VARSLES'],
    ['with one, which is too old', { contact: { mobile: old }, email: null }, 'AKTIV', 'KAN_IKKE_VARSLES'],
    [
      'confirmed later than updated',
      { contact: { mobile: { updated_at: OLD } }, email: null },
      'AKTIV',
      'KAN_VARSLES',
    ],
  ])('whether the person can be notified: %s', async (_, part, status, varslingsstatus) => {
    const told = await registered(await control.person(part));
    expect(told).toMatchObject({ status, varslingsstatus });
    expect('kontaktinformasjon' in told).toBe(status === 'AKTIV');
  });

  it('the mailbox alone with the scope for that', async () => {
    const person = await control.person({ contact: { mailbox: 'e-boks' } });
    expect(await registered(person, POST)).toEqual({
      ...{ personidentifikator: person.pid, reservasjon: 'NEI', status: 'AKTIV' },
      digital_post: { postkasseadresse: expect.any(String), postkasseleverandoeradresse: '996460320' },
    });
    const none = await control.person({ contact: { mailbox: 'none' } });
    expect(await registered(none, POST)).not.toHaveProperty('digital_post');
  });

  it('JSON, or JOSE signed with the issuer’s key, by Accept', async () => {
    const person = await control.person();
    const token = await tokenOf(person, READ);
    const headers = { authorization: `Bearer ${token}`, accept: 'application/jose' };
    const answer = await fetch(`${simulator.issuer}/rest/v1/person`, { headers });
    expect(answer.headers.get('content-type')).toMatch(/^application\/jose/);
    const keys = createRemoteJWKSet(new URL(`${simulator.issuer}/jwks.json`));
    const { payload } = await compactVerify(await answer.text(), keys);
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual((await ask(token)).body);
    const refused = await ask(token, { headers: { accept: 'application/xml' } });
    expect([refused.status, refused.body.error]).toEqual([406, 'not_acceptable']);
  });
});

describe('what it changes', () => {
  it('the language, for all of the public sector', async () => {
    const person = await control.person();
    expect((await patch(await tokenOf(person, LANGUAGE), { spraak: 'en' })).status).toBe(204);
    expect((await shown(person)).locale).toBe('en');
    expect(await registered(person)).toMatchObject({ spraak: 'en', spraak_oppdatert: NOW });
  });

  it('addresses, reservation and mailbox, with a scope of our own', async () => {
    const person = await control.person({ contact: { mobile: old, email: old } });
    const token = await tokenOf(person, OWN, READ);
    const kontaktinformasjon = { mobiltelefonnummer: '92 22 33 44', epostadresse: 'NY@Proveporten.test' };
    const digital_post = { postkasseleverandoeradresse: '996460320' };
    expect((await patch(token, { kontaktinformasjon, digital_post })).status).toBe(204);
    expect((await ask(token)).body).toMatchObject({
      kontaktinformasjon: { mobiltelefonnummer: '+4792223344', epostadresse: 'ny@proveporten.test' },
      ...{ varslingsstatus: 'KAN_VARSLES', digital_post },
    });
    expect((await patch(token, { reservasjon: 'JA' })).status).toBe(204);
    expect((await ask(token)).body).toMatchObject({ reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' });
    expect((await shown(person)).contact.mailbox).toBeNull();
    expect((await control.found('92223344')).map(({ id }) => id)).toEqual([person.id]);
  });

  it('an address that somebody else has, too, once the code sent to it is given', async () => {
    const address = { mobile: mobile(), email: mail() };
    await control.person(address);
    const person = await control.person();
    const token = await tokenOf(person, OWN, READ);
    const kontaktinformasjon = { mobiltelefonnummer: address.mobile, epostadresse: address.email };
    const code = async () => (await messagesOf(simulator, person)).at(-1)?.code ?? '';
    const first = await patch(token, { kontaktinformasjon });
    expect([first.status, first.body.error]).toEqual([409, 'address_shared']);
    expect(first.body.error_description).toContain('It is mobiltelefonnummer.');
    const second = await patch(token, { kontaktinformasjon, engangskode: await code() });
    expect([second.status, second.body.error_description]).toEqual([
      409,
      expect.stringContaining('It is epostadresse.'),
    ]);
    const wrong = (await code()) === '000000' ? '000001' : '000000';
    expect((await patch(token, { kontaktinformasjon, engangskode: wrong })).status).toBe(400);
    expect((await patch(token, { kontaktinformasjon, engangskode: await code() })).status).toBe(204);
    expect((await ask(token)).body.kontaktinformasjon).toMatchObject({
      ...{ mobiltelefonnummer: address.mobile, mobiltelefonnummer_sist_validert: NOW },
      ...{ epostadresse_sist_validert: NOW, epostadresse_duplisert: 'JA' },
    });
  });

  it('wrong codes are counted with those of a login: the fourth has to wait', async () => {
    const shared = mobile();
    await control.person({ mobile: shared });
    const person = await control.person();
    const token = await tokenOf(person, OWN);
    const kontaktinformasjon = { mobiltelefonnummer: shared, epostadresse: null };
    expect((await patch(token, { kontaktinformasjon })).status).toBe(409);
    const code = (await messagesOf(simulator, person)).at(-1)?.code ?? '';
    const engangskode = code === '000000' ? '000001' : '000000';
    for (const _ of [1, 2]) await patch(token, { kontaktinformasjon, engangskode });
    const third = await patch(token, { kontaktinformasjon, engangskode });
    expect(third.body.error_description).toContain('Another may be tried in 10 minutes.');
    expect((await patch(token, { kontaktinformasjon, engangskode: code })).status).toBe(400);
    expect((await patch(token, { kontaktinformasjon })).status).toBe(400);
    expect(await messagesOf(simulator, person)).toHaveLength(1);
  });

  it('counts on when another address is saved meanwhile: that forgets no wrong code', async () => {
    const shared = mobile();
    await control.person({ mobile: shared });
    const person = await control.person();
    const token = await tokenOf(person, OWN);
    const kontaktinformasjon = { mobiltelefonnummer: shared, epostadresse: null };
    const guess = async () => {
      await patch(token, { kontaktinformasjon });
      const code = (await messagesOf(simulator, person)).at(-1)?.code ?? '';
      return patch(token, { kontaktinformasjon, engangskode: code === '000000' ? '000001' : '000000' });
    };
    for (const _ of [1, 2]) await guess();
    const own = { mobiltelefonnummer: mobile(), epostadresse: null };
    expect((await patch(token, { kontaktinformasjon: own })).status).toBe(204);
    expect((await guess()).body.error_description).toContain('Another may be tried in 10 minutes.');
  });

  it.each([
    ['no JSON', 'spraak=en'],
    ['nothing', {}],
    ['another language', { spraak: 'sv' }],
    ['a member that is none', { navn: 'Kari' }],
    ['no address at all', { kontaktinformasjon: { epostadresse: null, mobiltelefonnummer: null } }],
    ['no mobile number', { kontaktinformasjon: { epostadresse: null, mobiltelefonnummer: '22 12 34 56' } }],
  ])('nothing of a body that is no change: %s', async (_, body) => {
    const person = await control.person();
    const refused = await patch(await tokenOf(person, LANGUAGE, OWN), body);
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_request']);
    expect((await shown(person)).locale).toBe('nb');
  });

  it('nothing with a number that could be a real person’s in it', async () => {
    const number = realLooking(7);
    const refused = await patch(await tokenOf(await control.person(), OWN), {
      kontaktinformasjon: { epostadresse: `${number}@proveporten.test`, mobiltelefonnummer: null },
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).not.toContain(number);
  });
});

it('gives no mailbox to who is too young, or has opted out', async () => {
  const digital_post = { postkasseleverandoeradresse: '984661185' };
  for (const part of [{ born: '2015-02-03' }, { reserved: true }]) {
    const person = await control.person(part);
    expect((await patch(await tokenOf(person, OWN), { digital_post })).status).toBe(400);
    expect((await shown(person)).contact.mailbox).toBeNull();
  }
});

describe('who may ask', () => {
  it('only with a token, and the header says so', async () => {
    const answer = await fetch(`${simulator.issuer}/rest/v1/person`);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Bearer realm="ID-porten", DPoP/),
    ]);
    const unknown = await ask('a-token-of-nobody');
    expect([unknown.status, unknown.challenge]).toEqual([
      401,
      'Bearer realm="ID-porten", error="invalid_token"',
    ]);
  });

  it('with the scope that reading or writing takes', async () => {
    const person = await control.person();
    const token = await tokenOf(person, LANGUAGE);
    const read = await ask(token);
    expect([read.status, read.body.error]).toEqual([403, 'insufficient_scope']);
    expect(read.challenge).toContain(`scope="${READ} ${POST}"`);
    const change = await patch(await tokenOf(person, READ), { spraak: 'en' });
    expect([change.status, change.challenge]).toEqual([403, expect.stringContaining(LANGUAGE)]);
    expect((await patch(token, { reservasjon: 'JA' })).status).toBe(403);
  });

  it('of a person who is here', async () => {
    const person = await control.person();
    const token = await tokenOf(person, READ);
    await control.call('DELETE', `/people/${person.id}`);
    const gone = await ask(token);
    expect([gone.status, gone.challenge]).toEqual([401, expect.stringMatching(/^Bearer .*invalid_token/)]);
  });

  it('while the register answers', async () => {
    const person = await control.person({ contact: { answers: false } });
    const token = await tokenOf(person, READ, LANGUAGE);
    for (const answer of [await ask(token), await patch(token, { spraak: 'en' })])
      expect([answer.status, answer.body.error]).toEqual([503, 'temporarily_unavailable']);
  });

  it('while it answers at all', async () => {
    const token = await tokenOf(await control.person(), READ, LANGUAGE);
    await control.must('PATCH', '/settings', { contact_register_answers: false });
    for (const answer of [await ask(token), await patch(token, { spraak: 'en' })])
      expect([answer.status, answer.body.error]).toEqual([503, 'temporarily_unavailable']);
    await control.must('PATCH', '/settings', { contact_register_answers: null });
    expect((await ask(token)).status).toBe(200);
  });

  it('answers other methods and addresses in JSON', async () => {
    const put = await ask('x', { method: 'PUT' });
    expect([put.status, put.body.error]).toEqual([405, expect.any(String)]);
    expect((await ask('x', {}, '/rest/v1/personer')).status).toBe(404);
  });
});
