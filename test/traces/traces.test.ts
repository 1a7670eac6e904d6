/** OpenTelemetry traces, as a collector gets them from a running simulator. */
import { expect, it } from 'vitest';
import { atLogin, atSms, given, someone } from '../methods/minid.ts';
import { CALLBACK, homeWith, loginOf, type Service, serviceOf, VERIFIER } from '../support/login.ts';
import { ownStorage } from '../support/shared.ts';
import { type OwnWorld, type WorldOptions, world } from '../support/world.ts';
import { type Collector, collector, type TakenSpan } from './collector.ts';

/** Of a service that traces. */
const [TRACE, SPAN] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];

const traced = ({ origin }: Pick<Collector, 'origin'>, options: WorldOptions = {}): Promise<OwnWorld> =>
  world({ environment: { PROVEPORTEN_TRACES: origin }, ...options });

/** The service redeems its code, as a span of a trace of its own where `headers` say so. */
async function redeem(service: Service, code: string, headers: Record<string, string> = {}): Promise<string> {
  const { client_id, client_secret } = service;
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER };
  const answer = await fetch(`${service.world.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}`, ...headers },
    body: new URLSearchParams(form),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()).access_token;
}

const named = (spans: readonly TakenSpan[], name: string) => spans.filter((span) => span.name === name);

it('a login is one trace: a span for each request of it, and below them one for each step', async () => {
  const taken = await collector();
  const running = await traced(taken);
  const service = await serviceOf(running);
  const person = await running.control.person();
  const picker = await service.atPicker();
  const login = picker.value('login')?.split('.')[0] ?? '';
  const { code = '' } = homeWith(await service.throughBankId(picker, person));
  const token = await redeem(service, code);
  await running.close();
  const spans = taken.spans.filter(({ attributes }) => attributes['proveporten.login'] === login);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  const [first] = named(spans, 'GET /authorize');
  expect(first).toMatchObject({ parent: undefined, events: ['login.begun'], service: 'proveporten' });
  for (const span of spans.filter((one) => one !== first && !one.name.startsWith('step ')))
    expect([span.name, span.parent]).toEqual([span.name, first?.spanId]);
  expect(named(spans, 'POST /authorize/bankid')).toHaveLength(3);
  expect(named(spans, 'POST /token')).toMatchObject([{ events: ['token.issued'] }]);
  const steps = spans.filter(({ name }) => name.startsWith('step '));
  expect(steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['step bankid.number', 'step bankid.code', 'step bankid.password']),
  );
  const hops = new Map(spans.map((span) => [span.spanId, span]));
  for (const step of steps) {
    const hop = hops.get(step.parent ?? '');
    expect(hop?.name).toMatch(/^(GET|POST) \/authorize\/bankid$/);
    expect(hop !== undefined && hop.start <= step.start && step.end <= hop.end).toBe(true);
  }
  const sent = taken.sent.join();
  const session = picker.browser.jar.header(picker.url) ?? 'no session';
  for (const secret of [person.id, person.pid, person.name.family, code, token, VERIFIER, session])
    expect(sent).not.toContain(secret);
});

it('a request of no login has the trace id that log and trail know it by', async () => {
  const taken = await collector();
  const running = await traced(taken);
  const answer = await fetch(`${running.issuer}/.well-known/openid-configuration`);
  for (const path of ['/health', '/ready', '/metrics']) await fetch(running.issuer + path);
  await running.close();
  expect(taken.spans).toMatchObject([
    {
      name: 'GET /.well-known/openid-configuration',
      traceId: answer.headers.get('x-trace-id'),
      parent: undefined,
      attributes: { 'http.response.status_code': 200, 'http.request.method': 'GET' },
    },
  ]);
});

it('a service that traces finds the call in its own trace, with a link to the login’s', async () => {
  const taken = await collector();
  const running = await traced(taken);
  const service = await serviceOf(running);
  const home = await service.logIn(await running.control.person());
  await redeem(service, homeWith(home).code ?? '', { traceparent: `00-${TRACE}-${SPAN}-01` });
  const again = await service.logIn(await running.control.person());
  await redeem(service, homeWith(again).code ?? '', { traceparent: `00-${TRACE}-${SPAN}-00` });
  await running.close();
  const [login] = named(taken.spans, 'GET /authorize');
  expect(named(taken.spans, 'POST /token')).toMatchObject([
    { traceId: TRACE, parent: SPAN, links: [login?.traceId] },
  ]);
});

it('two instances write one trace of a login that goes through both', async () => {
  const taken = await collector();
  const storage = await ownStorage();
  const [one, other] = [await traced(taken, { storage }), await traced(taken, { storage })];
  const service = await serviceOf(one, 'A service', { redirect_uris: [CALLBACK] });
  const picker = await service.atPicker();
  const login = picker.value('login')?.split('.')[0] ?? '';
  await other.control.event(login, { event: 'choose', entry: 'bankid' });
  await one.close();
  await other.close();
  const spans = taken.spans.filter(({ attributes }) => attributes['proveporten.login'] === login);
  const [first] = named(spans, 'GET /authorize');
  const [chosen] = named(spans, 'POST /control/logins/:login/events');
  expect(chosen).toMatchObject({ traceId: first?.traceId, parent: first?.spanId });
});

it('a step that ends the wait of another login stands in the trace of that one', async () => {
  const taken = await collector();
  const running = await traced(taken);
  const service = await serviceOf(running);
  const person = await someone(running);
  const waits = loginOf(await (await atSms(service, person)).along('other', 'way-app')).id;
  const wrong = given(person, 'not the password');
  await (await atLogin(service)).along(wrong, wrong, wrong);
  await running.close();
  const of = taken.spans.filter(({ attributes }) => attributes['proveporten.login'] === waits);
  expect(of.filter(({ attributes }) => attributes['proveporten.event'] === 'elsewhere')).toHaveLength(1);
  expect(new Set(of.map(({ traceId }) => traceId)).size).toBe(1);
});

it('a share of nought sends no login, and still what a service records', async () => {
  const taken = await collector();
  const running = await traced(taken, {
    environment: { PROVEPORTEN_TRACES: taken.origin, PROVEPORTEN_TRACES_SHARE: '0' },
  });
  const service = await serviceOf(running);
  const home = await service.logIn(await running.control.person());
  await redeem(service, homeWith(home).code ?? '', { traceparent: `00-${TRACE}-${SPAN}-01` });
  await running.close();
  expect(taken.spans.map(({ name, traceId }) => [name, traceId])).toEqual([['POST /token', TRACE]]);
});

it('a collector that takes nothing costs no login, and is told of once', async () => {
  const lines: string[] = [];
  const output = { write: (line: string) => void lines.push(line) };
  const running = await traced(await collector(400), { logLevel: 'warn', output });
  const service = await serviceOf(running);
  for (const _ of ['once', 'twice'])
    expect(homeWith(await service.logIn(await running.control.person()))).toHaveProperty('code');
  await running.close();
  expect(lines.filter((line) => line.includes('the collector takes no traces'))).toHaveLength(1);
});
