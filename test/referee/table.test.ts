/** Decision 1: the same requests to us and to oidc-provider; every difference has its reason, and every check its row. */
import { type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAR_CHECKS, type ParChecks } from '../../src/oidc/par.ts';
import { identityRules, pushedRules, requestRules } from '../../src/oidc/rules.ts';
import type { PublicJwk } from './clients.ts';
import { type Ground, openOurs, prepare } from './ours.ts';
import { openReferee } from './referee.ts';
import { agreed, type Row } from './rows.ts';
import { acceptedRows } from './rows-accepted.ts';
import { backRows } from './rows-back.ts';
import { pageRows } from './rows-page.ts';
import { pushedRows } from './rows-pushed.ts';
import { tokenRows } from './rows-token.ts';
import { type Side, verdict } from './side.ts';

const pair = await generateKeyPair('RS256', { extractable: true });
const key: CryptoKey = pair.privateKey;
const { kty = '', n = '', e = '' } = await exportJWK(pair.publicKey);
const jwk: PublicJwk = { kty, n, e, kid: 'signing', alg: 'RS256', use: 'sig' };
const rows: readonly Row[] = [
  ...acceptedRows(key),
  ...pageRows(),
  ...backRows(),
  ...pushedRows(key),
  ...tokenRows(),
];

let ground: Ground;
let ours: Side;
let referee: Side;

beforeAll(async () => {
  ground = await prepare(jwk);
  ours = await openOurs(ground);
  referee = await openReferee(jwk);
});
afterAll(async () => {
  await Promise.all([ours.close(), referee.close()]);
  await ground.store.close();
});

/** The rule named by the newest line of the trail, if that line is a refusal. */
async function ruleMet(): Promise<string | undefined> {
  return (await ground.store.latestEvents({}, 1))[0]?.rule;
}

describe('one request, two judges', () => {
  for (const row of rows) {
    test(row.name, async () => {
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

test('the table holds at least sixty requests, twenty of them granted', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter(({ ours }) => /login|code|ok/.test(ours)).length).toBeGreaterThanOrEqual(20);
});

test('each rule of the catalogue is met by some row', () => {
  const met = new Set(rows.map(({ rule }) => rule));
  // A cancel needs a picker: test/oidc/finish.test.ts.
  const elsewhere = [requestRules['login.cancelled'].id];
  const catalogue = [identityRules, pushedRules, requestRules].flatMap((rules) => Object.values(rules));
  expect(catalogue.map(({ id }) => id).filter((id) => !met.has(id) && !elsewhere.includes(id))).toEqual([]);
});

/** The same checks without one of them. */
function without(list: 'before' | 'once' | 'pushed', index: number): ParChecks {
  return { ...PAR_CHECKS, [list]: PAR_CHECKS[list].filter((_, at) => at !== index) };
}

/** Without it the next check refuses with the same error; it is there for its explanation. */
const EXPLAINS: readonly string[] = [identityRules['redirect_uri.present'].id];

describe('no check can be taken away unnoticed', () => {
  for (const list of ['before', 'once', 'pushed'] as const) {
    PAR_CHECKS[list].forEach(({ rule }, index) => {
      if (EXPLAINS.includes(rule.id)) return;
      test(rule.id, async () => {
        const weakened = await openOurs(ground, without(list, index));
        const concerned = rows.filter((row) => row.rule === rule.id);
        const changed: string[] = [];
        for (const row of concerned)
          if (verdict(await row.send(weakened)) !== row.ours) changed.push(row.name);
        await weakened.close();
        expect(changed).not.toEqual([]);
      });
    });
  }
});
