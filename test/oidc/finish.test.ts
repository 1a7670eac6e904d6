/** The way home, as a pure function: what is stored, told and answered when a login ends. */
import { describe, expect, test } from 'vitest';
import { type Acr, OWN_LEVELS } from '../../src/kernel/acr.ts';
import type { Login } from '../../src/login/machine/login.ts';
import { type BrowserSso, SSO, type SsoSession, ssoOf } from '../../src/login/session/sso.ts';
import { createOnComplete } from '../../src/oidc/code/complete.ts';
import type { Ticket } from '../../src/oidc/code/ticket.ts';
import { CODE, GRANT } from '../../src/oidc/records.ts';
import { freshContact } from '../../src/people/contact.ts';
import type { Person } from '../../src/people/person.ts';
import type { Kind, Read, Stored } from '../../src/storage/store.ts';

const LIFETIMES = {
  ...{ login: 1800, authorization_code: 60, par: 120, sso_idle: 1800, sso_max: 7200 },
  ...{ id_token: 120, access_token: 120, refresh_token: 600, authorization: 7200 },
};
const ISSUER = 'http://localhost:7575';
const NOW = 1_800_000_000_000;
const named = { nb: '', nn: '', en: '', se: '' };
const entries = [
  { id: 'foreign', acr: 'idporten-loa-high', order: 1, name: named, line: named, sso: false },
] as const;
const deliver = createOnComplete({
  origins: { issuer: ISSUER, login: ISSUER },
  lifetimes: LIFETIMES,
  entries,
  levels: OWN_LEVELS,
});

const ticket: Ticket = {
  request: {
    client_id: 'web',
    redirect_uri: 'http://localhost:3000/callback',
    scopes: ['openid'],
    state: 'a & b',
    response_mode: 'query',
    nonce: 'n',
    code_challenge: null,
    acr_values: [],
    ui_locales: ['nn'],
    prompt: [],
    max_age: null,
    resource: null,
    onbehalfof: null,
    dpop_jkt: null,
    authorization_details: null,
  },
  sso_disabled: false,
  contact_info_step: null,
  language: null,
  hinted: null,
  lasts: 7200,
};
const kari: Person = {
  id: 'p_kari',
  pid: null,
  name: { given: 'Kari', family: 'Prøvestad' },
  born: '2000-03-05',
  mobile: null,
  ...{ email: null, locale: 'nb', why: '', reserved: false, created_at: 0, eids: {} },
  contact: freshContact({ mobile: null, email: null, reserved: false }, 0),
};

function login(part: Partial<Login> = {}): Login {
  return {
    id: 'l_1',
    browser: 'tag',
    service: 'web',
    shown: { name: 'Web', logo_uri: null, client_uri: null },
    wanted: { acr_values: [], ui_locales: [] },
    ticket,
    returns_to: ticket.request.redirect_uri,
    entries: [],
    entry: 'bankid',
    method: null,
    post_login: null,
    step: null,
    state: 'proven',
    version: 4,
    person: kari.id,
    notes: {},
    say: null,
    wait: null,
    achieved: { acr: 'idporten-loa-substantial', amr: 'TestID', claims: [] },
    ...{ passed: [], started_at: NOW - 60_000, proven_at: NOW, expires_at: NOW + 1_000_000 },
    ...part,
  };
}

function home(part: Partial<Login> = {}, session?: Stored<BrowserSso>, person: Person = kari) {
  const look = (() => session) as unknown as Read;
  const when = { at: NOW, aged: 0, stamp: { at: NOW, entropy: 'e' }, trace: 'trace' };
  return deliver({ ...when, login: login(part), person, look, sso: { tag: 'tag', found: session } });
}

function existing(acr: Acr, person = kari.id, aged = 0): Stored<BrowserSso> {
  const services = [{ client_id: 'web', sid: 'known sid', seen_at: NOW }];
  const proven = { person, acr, amr: 'Old', claims: [], auth_time: NOW - 600_000 };
  const session = { id: 's_old', ...proven, isolated_for: null, serves: true, services };
  const value = { begun_at: NOW - 600_000, touched_at: NOW - 600_000, sessions: [session] };
  return { id: ssoOf('tag').id, value, tags: {}, aged, expiresAt: NOW + 1_000_000 };
}

const parametersOf = ({ answer }: ReturnType<typeof home>) => answer.parameters as Record<string, string>;

/** The record of a kind among what is put. */
function stored<T>(delivery: ReturnType<typeof home>, kind: Kind<T>): T {
  return delivery.puts.find((put) => put.kind === kind)?.value as T;
}

const sso = (delivery: ReturnType<typeof home>) => stored(delivery, SSO);
/** The session joined last. */
const joined = (delivery: ReturnType<typeof home>) => sso(delivery).sessions.at(-1) as SsoSession;

describe('a proven login', () => {
  test('answers code, iss, state in this order', () => {
    expect(Object.entries(parametersOf(home()))).toEqual([
      ['code', expect.stringMatching(/^[\w-]{22}\.[\w-]{22}$/)],
      ['iss', ISSUER],
      ['state', 'a & b'],
    ]);
  });
  test('keeps no code, only its digest, for sixty seconds', () => {
    const delivery = home();
    const { code = '' } = parametersOf(delivery);
    expect(JSON.stringify(delivery.puts)).not.toContain(code);
    expect(stored(delivery, CODE).valid_until).toBe(NOW + 60_000);
  });
  test('begins an SSO session with the service in it', () => {
    const delivery = home();
    expect(sso(delivery)).toMatchObject({ begun_at: NOW, touched_at: NOW });
    expect(joined(delivery)).toMatchObject({ person: kari.id, amr: 'TestID', auth_time: NOW });
    expect(joined(delivery).services[0]?.sid).toMatch(/^[\w-]{43}$/);
    expect(delivery.puts.find(({ kind }) => kind === SSO)?.expiresAt).toBe(NOW + 1_800_000);
    expect(delivery.events.map(({ kind }) => kind)).toEqual(['code.issued', 'sso.joined']);
  });
  test('speaks the language of ui_locales', { tags: '@profile-2.1.10' }, () => {
    expect(stored(home(), GRANT).authentication.language).toBe('nn');
  });
});

describe('a browser that has a session', () => {
  test('keeps its sid and is raised by a higher level', () => {
    const raised = home(
      { achieved: { acr: 'idporten-loa-high', amr: 'BankID', claims: [] } },
      existing('idporten-loa-substantial'),
    );
    const session = joined(raised);
    // The 120 minutes go on from the first authentication.
    expect(sso(raised).begun_at).toBe(NOW - 600_000);
    expect(session).toMatchObject({ acr: 'idporten-loa-high', amr: 'BankID', auth_time: NOW });
    expect(session.services.map(({ sid }) => sid)).toEqual(['known sid']);
  });
  test('is not lowered by a weaker eID, but the code says what was done', { tags: '@asvs-6.8.4' }, () => {
    const weaker = home({}, existing('idporten-loa-high'));
    expect(joined(weaker)).toMatchObject({ acr: 'idporten-loa-high', amr: 'Old' });
    expect(stored(weaker, GRANT).authentication.acr).toBe('idporten-loa-substantial');
  });
  test('is replaced by another person, whose time begins anew', () => {
    const other = home({}, existing('idporten-loa-high', 'p_ola'));
    expect(sso(other)).toMatchObject({ begun_at: NOW, sessions: [{ person: kari.id }] });
    expect(joined(other).services[0]?.sid).not.toBe('known sid');
  });
  test('is written in its own time when it has been aged', () => {
    const aged = home({}, existing('idporten-loa-substantial', kari.id, 5000));
    expect([joined(aged).auth_time, sso(aged).touched_at]).toEqual([NOW + 5000, NOW + 5000]);
  });
  test('keeps it beside that of a service without SSO, and their time is one', () => {
    const apart = { ...ticket, sso_disabled: true };
    const isolated = home({ ticket: apart }, existing('idporten-loa-high', 'p_ola'));
    expect(sso(isolated)).toMatchObject({
      begun_at: NOW - 600_000,
      sessions: [
        { person: 'p_ola', isolated_for: null },
        { person: kari.id, isolated_for: 'web' },
      ],
    });
  });
  test('keeps it beside that of an eID without SSO, which serves nobody', () => {
    const foreign = home({ entry: 'foreign' }, existing('idporten-loa-substantial'));
    expect(sso(foreign).sessions).toMatchObject([
      { isolated_for: null, amr: 'Old', serves: true },
      { isolated_for: 'web', amr: 'TestID', serves: false },
    ]);
  });
});

test('a cancelled login answers access_denied with iss and state, and stores nothing', {
  tags: ['@profile-2.5.8', '@profile-8.13', '@profile-11.4', '@profile-11.20', '@core-3.1.2.6'],
}, () => {
  const delivery = home({ state: 'cancelled' });
  const told = parametersOf(delivery);
  expect(Object.keys(told)).toEqual(['error', 'error_description', 'iss', 'state']);
  const error_description = expect.stringMatching(/\(traceId=trace\)$/);
  expect(told).toMatchObject({ error: 'access_denied', error_description });
  expect(delivery.puts).toEqual([]);
  expect(delivery.events[0]).toMatchObject({ kind: 'refusal', rule: 'login.cancelled' });
});
