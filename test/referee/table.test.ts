/** Decision 1: the same requests to us and to oidc-provider; every difference has its reason, and every check its row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { afterAll, describe, expect, test } from 'vitest';
import { dpopRules } from '../../src/oidc/client/dpop-rules.ts';
import { assertionRules, clientRules } from '../../src/oidc/client/rules.ts';
import { corsRules } from '../../src/oidc/cors-rules.ts';
import { introspectionRules } from '../../src/oidc/introspection/rules.ts';
import { logoutRules, refusedLogoutRules } from '../../src/oidc/logout/rules.ts';
import { pushedRules } from '../../src/oidc/par/rules.ts';
import { identityRules, requestRules } from '../../src/oidc/request/rules.ts';
import { revocationRules } from '../../src/oidc/revocation/rules.ts';
import { CHECKS, type Checks } from '../../src/oidc/router.ts';
import { tokenRules } from '../../src/oidc/token/rules.ts';
import { userinfoRules } from '../../src/oidc/userinfo/rules.ts';
import type { Rule } from '../../src/web/rule.ts';
import { allRows } from './all-rows.ts';
import type { PublicJwk } from './clients.ts';
import { MODULES } from './names.ts';
import { openBeside, openOurs } from './ours.ts';
import { openReferee } from './referee.ts';
import { agreed } from './rows.ts';
import { type Side, verdict } from './side.ts';

const pair = await generateKeyPair('RS256', { extractable: true });
const key: CryptoKey = pair.privateKey;
const { kty = '', n = '', e = '' } = await exportJWK(pair.publicKey);
const jwk: PublicJwk = { kty, n, e, kid: 'signing', alg: 'RS256', use: 'sig' };
const rows = await allRows(key, () => opened.store);

/** Where the rows went. */
const asked = new Set<string>();

const opened = await openOurs(jwk);
const send: Side['send'] = (path, sent) => {
  asked.add(path.replace(/\?.*$/s, ''));
  return opened.send(path, sent);
};
const ours: Side = { ...opened, send };
const referee = await openReferee(jwk);
afterAll(async () => {
  await Promise.all([ours.close(), referee.close()]);
});

/** The rule named by the newest line of the trail, if that line is a refusal. */
async function ruleMet(): Promise<string | undefined> {
  return (await opened.store.latestEvents({}, 1))[0]?.rule;
}

describe('one request, two judges', () => {
  for (const row of rows) {
    test(row.name, { tags: row.tags ?? [] }, async () => {
      const mine = verdict(await row.send(ours));
      const rule = await ruleMet();
      expect({ ours: mine, referee: verdict(await row.send(referee)) }).toEqual({
        ours: row.ours,
        referee: row.referee,
      });
      if (row.rule !== undefined) expect(rule).toBe(row.rule);
    });
  }
});

test('where the two differ the row says why, and only there', () => {
  for (const row of rows) expect(row.reason === undefined, row.name).toBe(agreed(row));
});

test('the table holds at least 250 requests, sixty of them granted, of every endpoint', () => {
  const endpoints = [
    '/authorize',
    '/par',
    '/token',
    '/userinfo',
    '/token/introspect',
    '/token/revoke',
    '/logout',
  ];
  expect([...asked]).toEqual(expect.arrayContaining(endpoints));
  expect(rows.length).toBeGreaterThanOrEqual(250);
  expect(rows.filter(({ ours }) => /login|code|ok|200 empty/.test(ours)).length).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

describe('each conformance module has a row or a test', () => {
  test.each(Object.entries(MODULES))('%s', async (_name, { rows: named = [], tests = [] }) => {
    for (const name of named) {
      const row = rows.find((one) => one.name === name);
      expect(row, name).toBeDefined();
      if (row !== undefined) expect(verdict(await row.send(ours)), name).toBe(row.ours);
    }
    for (const [file, title] of tests)
      expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).toContain(title);
    expect(named.length + tests.length).toBeGreaterThan(0);
  });
});

/** Rules that need more than one request to either side can show; the tests that show them. */
const ELSEWHERE: readonly string[] = [
  // test/oidc/finish.test.ts: a cancel needs a picker; test/oidc/consent.test.ts: a page between
  ...[requestRules['login.cancelled'].id, requestRules['session.ended'].id],
  // test/login/country.test.ts: another party fails
  requestRules['login.answer'].id,
  // test/oidc/token.test.ts
  ...['code.fresh', 'code.person', 'code.verifier_wanted'],
  // test/oidc/refresh.test.ts: time passes, a browser logs out, a person goes
  ...['code.granted', 'refresh.fresh', 'refresh.person'],
  // test/oidc/fapi.test.ts
  'request_uri.fresh',
  // test/oidc/bounds.test.ts: a browser with many logins
  'logins.open',
];

test('each rule of the catalogue is met by some row', () => {
  const met = new Set(rows.map(({ rule }) => rule));
  const catalogues = [
    identityRules,
    pushedRules,
    requestRules,
    clientRules,
    assertionRules,
    tokenRules,
    introspectionRules,
    revocationRules,
    userinfoRules,
    dpopRules,
    corsRules,
    logoutRules,
    refusedLogoutRules,
  ];
  const rules = catalogues.flatMap((catalogue): readonly Rule[] => Object.values(catalogue));
  expect(rules.map(({ id }) => id).filter((id) => !met.has(id) && !ELSEWHERE.includes(id))).toEqual([]);
});

/** Without one of these the next check refuses with the same error: they are there for what they explain. */
const EXPLAINS: readonly string[] = [
  identityRules['redirect_uri.present'].id,
  ...['logout.navigation', 'logout.uri', 'logout.client'],
  ...['client.known', 'assertion.form', 'assertion.alg', 'assertion.kid', 'certificate.sent', 'code.known'],
  ...['refresh.known', 'refresh.granted', 'introspection.active', 'dpop.form', 'dpop.jwk'],
];

/** A list of checks, and the application without one of them. */
interface List {
  readonly rules: readonly Rule[];
  readonly without: (index: number) => Promise<Side>;
}

function listsOf(room: keyof Checks, names: readonly string[]): readonly List[] {
  const lists = CHECKS[room] as unknown as Readonly<Record<string, readonly { readonly rule: Rule }[]>>;
  return names.map((name) => {
    const list = lists[name] ?? [];
    const without = (index: number) =>
      openBeside(opened, { ...CHECKS, [room]: { ...lists, [name]: list.toSpliced(index, 1) } } as Checks);
    return { rules: list.map(({ rule }) => rule), without };
  });
}

/** Client authentication is the same at /par and /token: the check is taken away at both. */
const CLIENT_LISTS = (['presented', 'candidate', 'assertion', 'once'] as const).map((name): List => {
  const { par, token } = CHECKS;
  const without = (index: number) => {
    const client = { ...par.client, [name]: par.client[name].toSpliced(index, 1) };
    return openBeside(opened, { ...CHECKS, par: { ...par, client }, token: { ...token, client } });
  };
  return { rules: par.client[name].map(({ rule }) => rule), without };
});

/** A proof is the same at /par, /token and /userinfo. */
const DPOP_LISTS = (['proof', 'once'] as const).map((name): List => {
  const list = CHECKS.token.dpop[name];
  const without = (index: number) => {
    const dpop = { ...CHECKS.token.dpop, [name]: list.toSpliced(index, 1) };
    const { par, token, userinfo } = CHECKS;
    const weaker = { par: { ...par, dpop }, token: { ...token, dpop }, userinfo: { ...userinfo, dpop } };
    return openBeside(opened, { ...CHECKS, ...weaker });
  };
  return { rules: list.map(({ rule }) => rule), without };
});

/** Every list there is. */
const LISTS: readonly List[] = [
  ...listsOf('par', ['byReference', 'before', 'once', 'pushed']),
  ...CLIENT_LISTS,
  ...DPOP_LISTS,
  ...listsOf('token', ['form', 'grant', 'codeForm', 'redemption', 'renewalForm', 'renewal']),
  ...listsOf('introspection', ['form', 'sent', 'inquiry']),
  ...listsOf('revocation', ['form', 'sent', 'revocation']),
  ...listsOf('userinfo', ['bearing', 'token']),
  ...listsOf('logout', ['accepted', 'back']),
  {
    rules: CHECKS.cors.map(({ rule }) => rule),
    without: (index) => openBeside(opened, { ...CHECKS, cors: CHECKS.cors.toSpliced(index, 1) }),
  },
];

/** The rows of a rule whose outcome changes without its check; for EXPLAINS, whose explanation does. */
async function changedRows(weakened: Side, id: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const row of rows.filter(({ rule }) => rule === id)) {
    const outcome = verdict(await row.send(weakened));
    const other = EXPLAINS.includes(id)
      ? (await ruleMet()) !== id && outcome === row.ours
      : outcome !== row.ours;
    if (other) changed.push(row.name);
  }
  return changed;
}

describe('no check can be taken away unnoticed', () => {
  for (const { rules, without } of LISTS) {
    rules.forEach(({ id }, index) => {
      if (ELSEWHERE.includes(id)) return;
      test(id, async () => {
        const weakened = await without(index);
        expect(await changedRows(weakened, id)).not.toEqual([]);
        await weakened.close();
      });
    });
  }
});
