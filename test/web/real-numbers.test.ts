/** Law 10: a number that could be a real person's, in whatever disguise, is refused at every door and never shown, stored, logged or led on with. The doors are found, not listed. */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configFile } from '../../src/config.ts';
import { OWN_LEVELS } from '../../src/kernel/acr.ts';
import { StartError } from '../../src/kernel/errors.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { personInput } from '../../src/people/input.ts';
import { serviceInput } from '../../src/services/input.ts';
import { type Running, start } from '../../src/start.ts';
import { ENVIRONMENT } from '../../src/variables.ts';
import { Browser, type Page } from '../support/browser.ts';
import type { Content, OpenApi } from '../support/described.ts';
import { linksOf } from '../support/forms.ts';
import { CALLBACK } from '../support/login.ts';
import { disguises, holds, realLooking } from '../support/numbers.ts';
import { HttpBrowsing } from '../ways/browsing.ts';
import { waysOf } from '../ways/list.ts';
import { Walk } from '../ways/walk.ts';
import { Besieged } from './input.ts';
import { filled, headerNames, parameterNames } from './inputs.ts';
import { inTurns, type RawRequest, raw } from './raw.ts';

const number = realLooking(3);
const EVERY = Object.entries(disguises(number));
/** At every door: every twelfth disguise, and all of them in `npm run test:long`. The recogniser is asked about each one below. */
const LONG = process.env.PROVEPORTEN_TESTS === 'long';
const DISGUISES = EVERY.filter((_, turn) => LONG || turn % 12 === 0);
/** Per test (ms). */
const TIMEOUT = LONG ? 600_000 : 120_000;
const FORM = 'application/x-www-form-urlencoded';
const methods = await loadMethods(null);

const besieged = await Besieged.start({ demoPort: 0 });
const before: number = besieged.log.length;

const demo = () => besieged.running.demo ?? '';

it.each(EVERY)('the simulator takes it for real: %s', async (_, text) => {
  const { status, body } = await besieged.control.call('POST', '/people', { pid: text });
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('real person')]);
});

describe('every text that the control API describes', () => {
  interface Described {
    readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
    readonly requestBody?: Content<{ readonly schema: object }>;
  }

  it('is refused as a number that could be real', { timeout: TIMEOUT, tags: '@threat-T1' }, async () => {
    const { body: api } = await besieged.control.call<OpenApi<Described>>('GET', '/openapi.json');
    const find = (ref: string) => api.components.schemas[ref.split('/').at(-1) ?? ''];
    const calls = DISGUISES.flatMap(([disguise, text]) =>
      Object.entries(api.paths).flatMap(([path, operations]) =>
        Object.entries(operations).flatMap(([verb, { parameters, requestBody }]) => {
          const label = `${disguise}: ${verb} ${path}`;
          const bare = path.replaceAll(/\{\w+\}/g, 'none').replace('/control', '');
          const encoded = encodeURIComponent(text);
          const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
          const body = schema === undefined ? undefined : {};
          return [
            ...parameters.map(({ name, in: where }) => ({
              ...{ label: `${label} ${where} ${name}`, verb, body },
              path:
                where === 'query'
                  ? `${bare}?${name}=${encoded}`
                  : path
                      .replace(`{${name}}`, encoded)
                      .replaceAll(/\{\w+\}/g, 'none')
                      .replace('/control', ''),
            })),
            ...(schema === undefined ? [] : filled(schema, text, find)).map(({ place, value }) => ({
              ...{ label: `${label} body ${place}`, verb, path: bare, body: value as object },
            })),
          ];
        }),
      ),
    );
    expect(calls.length).toBeGreaterThan(100 * DISGUISES.length);
    const wrong = await inTurns(calls, async ({ label, verb, path, body }) => {
      const answer = await besieged.control.call(verb.toUpperCase(), path, body);
      const told = JSON.stringify(answer.body);
      const refused = answer.status === 400 && told.includes('urn:proveporten:problem:real-number');
      return refused && !holds(told, number) ? [] : [`${label}: ${answer.status} ${told}`];
    });
    expect(wrong.flat().slice(0, 20)).toEqual([]);
  });
});

/** Fills each field of each form of the page with it, by itself, on a fresh look at the page; what comes of it shows it nowhere. */
async function leaksOf(browser: Browser, page: Page, known: Set<string>): Promise<string[]> {
  const found: string[] = [];
  const forms = page.forms.flatMap(({ action, controls, method }) => {
    const button = controls.find(({ button }) => button);
    const fields = controls.filter((one) => !one.button && one.name !== undefined);
    const name = `${method} ${new URL(action, page.url).pathname} ${page.heading} ${fields.map((one) => one.name)}`;
    if (button === undefined || fields.length === 0 || known.has(name)) return [];
    known.add(name);
    return [{ button: button.id ?? '', fields }];
  });
  for (const { button, fields } of forms) {
    for (const { name = '' } of fields) {
      for (const [disguise, text] of DISGUISES) {
        const label = `${page.url} ${page.heading} #${button} ${name}, ${disguise}`;
        const fresh = await browser.open(page.url);
        // A page that the form before has moved on from.
        if (!fresh.forms.some(({ controls }) => controls.some(({ id }) => id === button))) break;
        const from = browser.visited.length + (fresh.form(button).method === 'GET' ? 1 : 0);
        const after = await browser.submit(fresh, { [name]: text }, button);
        const ledTo = browser.visited.slice(from).map(String);
        const shown = [after.html, JSON.stringify(after.headers), ...ledTo];
        if (after.status >= 500 || shown.some((one) => holds(one, number)))
          found.push(`${label}: ${after.status} ${ledTo} ${after.text.slice(0, 200)}`);
      }
    }
  }
  return found;
}

describe('every field of every form', () => {
  const known = new Set<string>();

  it(
    'of the pages that stand at an address of their own',
    async () => {
      const browser = new Browser(CALLBACK);
      const pages = besieged
        .targets()
        .filter(({ method, path }) => method === 'GET' && !/^\/control/.test(path));
      const found: string[] = [];
      for (const { path } of pages) {
        if (/events|authorize|logout/.test(path)) continue;
        const page = await browser.open(besieged.issuer + path);
        found.push(...(await leaksOf(browser, page, known)));
      }
      expect(found).toEqual([]);
      expect([...known].join('\n')).toMatch(/GET \/people/);
    },
    TIMEOUT,
  );

  it(
    'of the bundled service',
    async () => {
      const browser = new Browser((url) => url.origin === besieged.issuer);
      const first = await browser.open(demo());
      const others = linksOf(first.html).filter(({ href }) => href.startsWith('/'));
      const found: string[] = [];
      for (const { href } of [{ href: '/' }, ...others])
        found.push(...(await leaksOf(browser, await browser.open(demo() + href), known)));
      expect(found).toEqual([]);
      expect([...known].join('\n')).toMatch(/POST \/login/);
    },
    TIMEOUT,
  );
});

describe('every parameter, header and address', () => {
  const protocol = ['/authorize', '/par', '/token', '/logout'];
  /** It under every name, as far as a request may be long. */
  const everywhere = (names: readonly string[], text: string) =>
    names
      .map((name) => `${name}=${encodeURIComponent(text)}`)
      .join('&')
      .slice(0, 6_000);

  async function faults(asked: readonly (RawRequest & { readonly label: string })[]): Promise<string[]> {
    const wrong = await inTurns(asked, async (one) => {
      const { answer, wrong } = await besieged.fault(one.label, one);
      return holds(answer.text, number) ? [...wrong, `${one.label}: ${answer.status} shows it`] : wrong;
    });
    return wrong.flat();
  }

  it('shows it nowhere, and leads nowhere with it', {
    timeout: TIMEOUT,
    tags: ['@threat-T1', '@asvs-1.1.1'],
  }, async () => {
    const names = parameterNames();
    expect(names).toEqual(expect.arrayContaining(['state', 'login_hint', 'search', 'person', 'pid', 'back']));
    const right = { ...besieged.request(), client_secret: besieged.service.client_secret };
    const targets = besieged.targets().filter(({ method }) => method !== 'HEAD');
    const asked = targets.flatMap(({ method, path, pattern }) => {
      const writes = ['POST', 'PATCH'].includes(method);
      const headers = ['Sec-Fetch-Site: same-origin', `Content-Type: ${FORM}`, `Origin: ${besieged.issuer}`];
      const one = { method, headers, ...(writes ? { body: '' } : {}) };
      return DISGUISES.flatMap(([disguise, text], turn) => {
        const label = `${method} ${path} ${disguise}`;
        const encoded = encodeURIComponent(text);
        // One by one where parameters are judged one by one (a quarter of them in each disguise, but for the door itself), else all at once.
        const queries = protocol.includes(path)
          ? names
              .filter((_, place) => path === '/authorize' || place % 4 === turn % 4)
              .map((name) => `${new URLSearchParams({ ...right, [name]: text })}`)
          : [everywhere(names, text)];
        return [
          ...queries.map((query) => ({ ...one, label: `${label} ?${query}`, path: `${path}?${query}` })),
          ...['lang=nb', 'scheme=dark'].map((more) => ({
            ...{ ...one, label: `${label} ${more}`, path: `${path}?x=${encoded}&${more}` },
          })),
          ...(writes ? queries.map((body) => ({ ...one, label: `${label} form ${body}`, path, body })) : []),
          { ...one, label: `${label} below it`, path: `${path === '/' ? '' : path}/${encoded}` },
          { ...one, label: `${label} in it`, path: pattern.replaceAll(/:\w+/g, encoded) },
          {
            ...one,
            label: `${label} elsewhere`,
            path: `${path}?x=${encoded}`,
            headers: ['Host: 127.0.0.1'],
          },
        ];
      });
    });
    expect((await faults(asked)).slice(0, 20)).toEqual([]);
  });

  it(
    'no header brings it in',
    async () => {
      const others = ['X-Request-Id', 'Traceparent', 'X-Forwarded-For', 'cookie', `x${number}`];
      const names = [...headerNames(), ...others];
      expect(names).toEqual(expect.arrayContaining(['sec-fetch-site', 'referer', 'authorization', 'host']));
      // Those that by themselves decide what becomes of a request are sent by themselves: in turns, all in the long run.
      const decisive = [
        'host',
        'content-length',
        'content-type',
        'authorization',
        'origin',
        'sec-fetch-site',
      ];
      const rest = names.filter((name) => !decisive.includes(name));
      const sentTo = (place: number) => {
        const alone = decisive.filter((_, turn) => LONG || turn % 3 === place % 3);
        return [...alone.map((name) => [name]), rest];
      };
      const ascii = DISGUISES.filter(([, text]) => /^[\x20-\x7e]+$/.test(text));
      const asked = besieged.targets().flatMap(({ method, path }, place) =>
        ascii.slice(0, LONG ? 4 : 1).flatMap(([disguise, text]) =>
          sentTo(place).map((sent) => ({
            ...{ label: `${method} ${path}, headers ${sent}: ${disguise}`, method, path },
            headers: sent.map((name) => `${name}: ${text}`),
            ...(['POST', 'PATCH'].includes(method) ? { body: '' } : {}),
          })),
        ),
      );
      expect((await faults(asked)).slice(0, 20)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'the bundled service shows it nowhere either',
    async () => {
      const names = parameterNames();
      const logouts = ['/logout', '/logout/frontchannel', '/logout/backchannel'];
      const paths = ['/', '/login', '/callback', ...logouts, '/x'];
      const asked = [...paths, ...paths.map((path) => `/contact${path}`)].flatMap((path) =>
        DISGUISES.flatMap(([disguise, text]) => {
          const query = everywhere(names, text);
          const headers = [`Content-Type: ${FORM}`];
          return [
            { label: `GET ${path} ${disguise}`, path: `${path}?${query}` },
            { label: `GET below ${path} ${disguise}`, path: `${path}/${encodeURIComponent(text)}` },
            { label: `POST ${path} ${disguise}`, method: 'POST', path, headers, body: query },
          ];
        }),
      );
      const wrong = await inTurns(asked, async (one) => {
        const { status, text } = await raw(demo(), one);
        return status < 500 && !holds(text, number) ? [] : [`${one.label}: ${status}`];
      });
      expect(wrong.flat().slice(0, 20)).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('every text of the config file and every variable', () => {
  /** The problems of a start that must not come about; what is in the environment is not overruled. */
  async function problemsOf(
    config: unknown,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> {
    const own = { PORT: '0', PROVEPORTEN_DEMO_PORT: 'off', PROVEPORTEN_STORAGE: 'sqlite::memory:' };
    const started = await start({ config, environment: { ...own, ...environment } }).catch(
      (error: unknown) => error,
    );
    if (started instanceof StartError) return started.problems;
    await (started as Running).close?.();
    return ['it started'];
  }

  it(
    'stops the start with its place, and without the number',
    async () => {
      const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      const rules = { offsets: [80] as const, eids: null };
      const places = (text: string) => {
        const held = (schema: z.ZodType, wrap: (value: unknown) => unknown, at = '') =>
          filled(json(schema), text, () => ({}), at).map(({ place, value }) => ({
            place,
            value: wrap(value),
          }));
        return [
          ...held(configFile, (value) => value),
          ...held(personInput(rules), (value) => ({ people: [value] })),
          ...held(serviceInput({ httpHosts: [], levels: OWN_LEVELS }), (value) => ({ services: [value] })),
          ...methods.flatMap(({ id, settings }) =>
            held(settings, (value) => ({ settings: { eids: { [id]: value } } }), `settings.eids.${id}`),
          ),
        ];
      };
      expect(places('').length).toBeGreaterThan(60);
      const wrong: string[] = [];
      const judge = (where: string, told: string) => {
        if (!told.includes('real person') || holds(told, number)) wrong.push(`${where}: ${told}`);
      };
      for (const [disguise, text] of DISGUISES) {
        for (const { place, value } of places(text))
          judge(`${disguise} at ${place}`, (await problemsOf(value)).join('\n'));
        for (const name of Object.keys(ENVIRONMENT))
          judge(`${disguise} in ${name}`, (await problemsOf({}, { [name]: text })).join('\n'));
      }
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('what only looks like one', () => {
  /** Not the number that is looked for afterwards: this one is kept. */
  const likeness = realLooking(5);
  const others: Readonly<Record<string, string>> = {
    'a time in ms': '1806010112345',
    'a time in s': '1806010112',
    'a date and time': '2026-11-27 09:00:12.345',
    'a UUID': `0e8f1a2b-3c4d-4e5f-8a6b-a${likeness}`,
    'a digest in hexadecimal': `b${likeness}c0ffee0123456789abcdef0123456789`,
    'an organisation number': '0192:991825827',
    'a telephone number': '+47 400 00 123',
    'a code challenge': 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    'a JWT': 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl',
    'eleven digits with a wrong check digit': `${likeness.slice(0, 10)}${(Number(likeness[10]) + 1) % 10}`,
    'a longer run of digits': `${likeness}0`,
  };

  it.each(Object.entries(others))('%s begins a login, and may be why a person exists', async (_, text) => {
    const page = await new Browser(CALLBACK).open(
      `${besieged.issuer}/authorize?${new URLSearchParams(besieged.request({ state: text }))}`,
    );
    expect(page.heading).toBe('Velg elektronisk ID');
    expect(await besieged.control.must('POST', '/people', { why: text })).toMatchObject({ why: text });
  });
});

const apart = await Besieged.start({ demoPort: 0 });

describe('every step of every eID', () => {
  const known = new Set<string>();

  it.each(
    methods.flatMap(({ id }) => Object.entries(waysOf(id).steps).map(([step, way]) => ({ id, step, way }))),
  )(
    'of $id’s step $step',
    async ({ id, way }) => {
      await apart.control.must('POST', '/reset', { all: true });
      const browsing = new HttpBrowsing();
      await new Walk({ ...apart.running, control: apart.control }, browsing, id).arrive(way);
      expect(await leaksOf(browsing.browser, browsing.page, known)).toEqual([]);
    },
    TIMEOUT,
  );

  it('has kept it nowhere', () => {
    expect([...known].join('\n')).toMatch(/new-password/);
    expect(kept(apart)).toEqual([]);
  });
});

/** What the simulator has logged or stored of it. */
function kept({ log, stored }: Besieged): readonly string[] {
  const lines = log.split('\n').filter((line) => holds(line, number));
  const records = stored.split(/[\p{Cc}]+|(?=\{")/u).filter((record) => holds(record, number));
  return [...lines, ...records, ...(holds(stored, number) ? ['the store'] : [])].slice(0, 5);
}

describe('after all that', () => {
  it('it stands in no line of the log, and nowhere in the store, the trail included', {
    timeout: TIMEOUT,
    tags: ['@threat-T1', '@threat-T5'],
  }, () => {
    expect(besieged.log.length).toBeGreaterThan(before);
    expect(besieged.stored).toContain(besieged.service.client_id);
    expect(kept(besieged)).toEqual([]);
    // The store's log is searched too, and grows with what was tried before it is copied (decision 23).
  });

  it('no fault of ours was logged', () => {
    expect(besieged.log.split('\n').filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
  });
});
