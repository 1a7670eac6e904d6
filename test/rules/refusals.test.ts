/** Every rule of the catalogue is refused once over HTTP, and every refusal says the same on the wire, on its page and in the trail. */
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, describe, expect, test } from 'vitest';
import { allRules } from '../../scripts/reference/rules.ts';
import { type Store, StoreBusy, StoreGone } from '../../src/storage/store.ts';
import type { WireEvent } from '../../src/trail/wire.ts';
import { country } from '../login/country.ts';
import { allRows } from '../referee/all-rows.ts';
import { type Ours, openOurs } from '../referee/ours.ts';
import { exchange, type Reply, type Sent } from '../referee/side.ts';
import { textOf } from '../support/forms.ts';
import { sharedWorld } from '../support/shared.ts';
import { storeWith } from '../support/store.ts';
import { FEW_LOGINS, flowRefusals } from './flows.ts';
import { protocolRefusals } from './protocol.ts';
import type { Refusal } from './refusal.ts';
import { registerRefusals } from './register.ts';
import { registrationRefusals } from './registration.ts';
import { BUSY, FAULT, GONE, ONE_STREAM, webRefusals } from './web.ts';

const TOKEN = 'a control token of the tests';
const pair = await generateKeyPair('RS256', { extractable: true });
const { kty = '', n = '', e = '' } = await exportJWK(pair.publicKey);
const jwk = { kty, n, e, kid: 'signing', alg: 'RS256', use: 'sig' };

const rules = new Map((await allRules()).map((rule) => [rule.id, rule]));
const rows = await allRows(pair.privateKey, () => open.store);
const refusals: readonly Refusal[] = [
  ...protocolRefusals(rows),
  ...flowRefusals,
  ...webRefusals,
  ...registrationRefusals,
  ...registerRefusals,
];

/** The store of the test, which fails where it is told to. */
function failing(store: Store): Store {
  const find: Store['find'] = (kind, tags, at, page) => {
    if (page?.after === FAULT) return Promise.reject(new Error(FAULT));
    if (page?.after === GONE) return Promise.reject(new StoreGone({ why: 'the disk is full' }));
    return page?.after === BUSY ? Promise.reject(new StoreBusy()) : store.find(kind, tags, at, page);
  };
  return storeWith(store, { find });
}

const open = await openOurs(jwk, {
  wrapStore: failing,
  methods: [country],
  logLevel: 'silent',
  limits: { ...ONE_STREAM, ...FEW_LOGINS },
});
const closed = await sharedWorld({ controlToken: TOKEN });
afterAll(() => open.close());

interface Refused {
  readonly reply: Reply;
  readonly event: WireEvent;
}

/** The answer whose trace id leads to the refusal, and the refusal. */
async function met(side: Ours, { rule, send }: Refusal): Promise<Refused> {
  const before = side.met.length;
  await send(side);
  const met = side.met.slice(before).toReversed();
  for (const { reply } of met) {
    const events = await side.world.control.trail({ trace: reply.trace ?? '' });
    const event = events.find((one) => one.rule === rule);
    if (event !== undefined) return { reply, event };
  }
  const answers = met.map(({ reply }) => `${reply.status} ${reply.location ?? reply.body.slice(0, 300)}`);
  throw new Error(`No answer's trace leads to ${rule}: ${answers.join(' | ')}`);
}

const isPage = ({ type, status }: Reply) => type.includes('html') && status >= 400;

interface Wire {
  readonly error?: string;
  readonly error_description?: string;
  readonly trace?: string;
  /** Of a problem. */
  readonly detail?: string;
  readonly errors?: readonly { readonly sent?: string }[];
}

/** What an answer says to a program: OAuth's error by redirect or JSON, or a problem of the control API; undefined where it says nothing. */
function wireOf({ location, type, body }: Reply): Wire | undefined {
  if (location !== undefined) {
    const { searchParams } = new URL(location, 'http://localhost');
    return searchParams.has('error') ? Object.fromEntries(searchParams) : undefined;
  }
  const answer: Wire = type.includes('json') ? JSON.parse(body) : {};
  return answer.error === undefined && answer.detail === undefined ? undefined : answer;
}

/** As `error_description` writes it: RFC 6749, 4.1.2.1. */
const plain = (text: string) => text.replace(/["\\]/g, "'").replace(/[^\x20-\x7E]/g, '?');

/** Values as they stand, not as JSON writes them. */
const valuesOf = (sent: unknown) => Object.values(Object(sent)).join(' ');

const PARAMETERS = ['client_secret', 'client_assertion', 'code', 'code_verifier', 'refresh_token', 'token'];

/** Whatever of the request proves somebody's identity, or stands for what it proved. */
function secretsOf({ form = '', headers = {} }: Sent): readonly string[] {
  const sent = new URLSearchParams(form);
  const [scheme, header = ''] = headers.authorization?.split(' ') ?? [];
  // A token that is no pair may decode to anything.
  const basic = scheme === 'Basic' ? (Buffer.from(header, 'base64').toString().split(':')[1] ?? '') : '';
  const all = [...PARAMETERS.map((name) => sent.get(name) ?? ''), header, decodeURIComponent(basic)];
  return [...all, headers.dpop ?? ''].filter((secret) => secret.length > 8);
}

describe('each rule is refused once', () => {
  test.each(refusals.map((refusal) => [refusal.rule, refusal] as const))('%s', async (id, refusal) => {
    const before = open.met.length;
    const { reply, event } = await met(open, refusal);
    const { documentation, rule, ...data } = event.data;
    expect({ rule, documentation }).toEqual({ rule: id, documentation: rules.get(id)?.see });
    expect(Object.keys(data).join(' ')).toBe(refusal.has);
    const wire = wireOf(reply);
    const { names } = refusal;
    if (names !== null) expect(`${event.summary} ${valuesOf(data.sent)}`).toContain(names);
    if (names !== null && wire?.error_description !== undefined)
      expect(wire.error_description).toContain(plain(names));
    if (names !== null && wire?.detail !== undefined)
      expect([wire.detail, ...(wire.errors ?? []).map(({ sent }) => sent)].join(' ')).toContain(names);
    if (names !== null && isPage(reply)) expect(textOf(reply.body)).toContain(names);
    if (wire?.error_description !== undefined) {
      expect(wire.error_description).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
      expect(wire.error_description).toContain(`(traceId=${reply.trace})`);
    }
    if (wire?.trace !== undefined) expect(wire.trace).toBe(reply.trace);
    if (isPage(reply)) expect(reply.body).toContain(`href="/trail?trace=${reply.trace}"`);
    const told = `${JSON.stringify(event)} ${reply.body} ${reply.location}`;
    for (const secret of open.met.slice(before).flatMap(({ sent }) => secretsOf(sent)))
      if (wire !== undefined || isPage(reply)) expect(told).not.toContain(secret);
  });

  test.each([
    ['store.busy', BUSY],
    ['store.gone', GONE],
  ])('%s is told, and not written: nothing can be', async (rule, after) => {
    const { status, body, trace } = await open.send(`/services?after=${encodeURIComponent(after)}`);
    expect([status, textOf(body)]).toEqual([503, expect.stringContaining(rule)]);
    expect(await open.store.latestEvents({ trace: trace ?? '' }, 1)).toEqual([]);
  });

  test('zone.guesses, where fifty wrong tokens wait for their answers', async () => {
    const guess = (n: number) =>
      exchange(closed.issuer, '/control/people', { headers: { authorization: `Bearer wrong ${n}` } });
    const answers = await Promise.all(Array.from({ length: 51 }, (_, n) => guess(n)));
    const [refused, ...more] = answers.filter(({ status }) => status === 429);
    const [event] = await closed.store.latestEvents({ trace: refused?.trace ?? '' }, 1);
    expect([event?.rule, more]).toEqual(['zone.guesses', []]);
  });

  test('zone.token, and no page outside an open zone leads to the trail', async () => {
    const reply = await exchange(closed.issuer, '/control/people');
    expect(reply.status).toBe(401);
    const [event] = await closed.store.latestEvents({ trace: reply.trace ?? '' }, 1);
    expect([event?.rule, event?.data?.correct]).toEqual([
      'zone.token',
      'authorization: Bearer <PROVEPORTEN_CONTROL_TOKEN>',
    ]);
    const unknown = '/authorize?client_id=nobody&redirect_uri=http://localhost:3000/cb';
    const page = await exchange(closed.issuer, unknown);
    expect([page.status, page.body]).toEqual([400, expect.stringContaining(`traceId=${page.trace}`)]);
    expect(page.body).not.toContain('/trail');
    expect(page.body).not.toContain('client_secret');
  });
});
