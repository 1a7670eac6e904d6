/** A small application of the web room's parts, put together as app.ts does. */
import express, { type Express, Router } from 'express';
import { systemClock } from '../../src/kernel/clock.ts';
import { openStore } from '../../src/storage/open.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { csrf, sameSiteOnly } from '../../src/web/csrf.ts';
import { errorHandler, notFound } from '../../src/web/errors.ts';
import { frameOf } from '../../src/web/frame.ts';
import { commonHeaders, loginPageHeaders, pageHeaders } from '../../src/web/headers.ts';
import { type Hosts, knownHostOnly, knownHosts, onLoginOrigin } from '../../src/web/hosts.ts';
import { switchLanguage } from '../../src/web/language-switch.ts';
import { createLog, requestLog } from '../../src/web/log.ts';
import { methods } from '../../src/web/methods.ts';
import { pageRequest } from '../../src/web/page-request.ts';
import { formBody, formOf, queryOf } from '../../src/web/params.ts';
import { type Renderer, renderer, view } from '../../src/web/render.ts';
import { Refused, type Rule } from '../../src/web/rule.ts';
import { beginBrowser, pageSession } from '../../src/web/session.ts';
import { trace } from '../../src/web/trace.ts';
import { decideZone } from '../../src/web/zone.ts';
import { zoneGates } from '../../src/web/zone-gates.ts';
import { realLooking } from '../support/numbers.ts';

const REDIRECT_URI: Rule = {
  id: 'redirect_uri.registered',
  error: 'invalid_request',
  status: 400,
  citizen: 'service_fault',
  says: 'The redirect_uri must be one of the registered ones, character by character.',
  see: 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize',
};

export interface Given {
  readonly issuer?: string;
  readonly host?: string;
  readonly token?: string | null;
}

export interface Parts {
  readonly app: Express;
  readonly lines: string[];
  readonly version: string;
}

const ISSUER = 'http://localhost:7575';

export function parts(given: Given = {}): Parts {
  const { issuer = ISSUER } = given;
  const lines: string[] = [];
  const logger = createLog({
    level: 'info',
    json: true,
    clock: systemClock,
    out: { write: (line) => void lines.push(line) },
  });
  const assets = loadAssets();
  const pages = renderer({ banner: 'open-zone', version: assets.version });
  const secure = issuer.startsWith('https:');
  const hosts = knownHosts({ issuer, loginOrigin: issuer, further: ['proveporten'] });
  const app = express();
  app.use(
    trace,
    ...commonHeaders(secure),
    requestLog(logger, systemClock),
    knownHostOnly(hosts),
    assets.router,
    switchLanguage(secure),
  );
  app.use(pagesOf(issuer));
  app.use(zoneOf(given, hosts, pages));
  const json = Router();
  methods(json, '/token', {
    post: [...formBody(), (req, res) => res.json(Object.fromEntries(formOf(req).values))],
  });
  json.use(errorHandler({ renderer: pages, logger, as: () => 'json' }));
  app.use(json);
  methods(app, '/moved', { get: [onLoginOrigin(hosts), done] });
  methods(app, '/shown', {
    get: (req, res) => {
      const model = { wrong: '', heading: queryOf(req).values.get('h') ?? 'x' };
      res.send(pages.page(view('error'), model, frameOf(pageRequest(req), { title: 'x', narrow: true })));
    },
  });
  app.use(
    pageHeaders(),
    notFound(['/authorize', '/token', '/jwks.json', '/.well-known/openid-configuration']),
  );
  app.use(errorHandler({ renderer: pages, logger }));
  return { app, lines, version: assets.version };
}

function zoneOf(given: Given, hosts: Hosts, pages: Renderer): Router {
  const router = Router();
  const gates = zoneGates(
    decideZone({
      host: given.host ?? 'localhost',
      token: given.token ?? null,
      issuer: given.issuer ?? ISSUER,
      login: given.issuer ?? ISSUER,
      hosts: [],
    }),
    {
      ...{ hosts, renderer: pages, clock: systemClock, firstDelay: 1 },
      ...{ store: openStore('sqlite::memory:'), secret: 'a secret of the test' },
    },
  );
  router.use(gates.router);
  methods(router, '/control/people', {
    get: [gates.api, done],
    post: [gates.api, done],
    delete: [gates.api, done],
  });
  methods(router, '/trail', { get: [gates.page, done] });
  return router;
}

const done: express.RequestHandler = (_req, res) => void res.send('done');

function pagesOf(issuer: string): Router {
  const router = Router();
  const session = pageSession({
    store: openStore('sqlite::memory:'),
    clock: systemClock,
    loginOrigin: issuer,
    secret: 'a secret of the test',
  });
  router.use('/authorize', loginPageHeaders());
  router.use('/page', pageHeaders(), sameSiteOnly(issuer), session.handler);
  router.use('/page', ...formBody(), csrf());
  methods(router, '/page/form', {
    get: (req, res) => void res.send(req.csrfToken()),
    post: (req, res) => void res.send(`${beginBrowser(req).tag.length}`),
  });
  methods(router, '/page/refused', {
    get: () => {
      throw refusal();
    },
  });
  methods(router, '/page/broken', { get: () => Promise.reject(new Error('secret inside')) });
  methods(router, '/authorize', { get: (_req, res) => void res.send('ok') });
  return router;
}

function refusal(): Refused {
  return new Refused(REDIRECT_URI, {
    detail: 'It differs in the port.',
    sent: {
      redirect_uri: 'http://localhost:3001/callback"><script>alert(1)</script>',
      login_hint: `testid:${realLooking(0)}`,
      state: undefined,
      nonce: '',
    },
    registered: ['http://localhost:3000/callback'],
    correct:
      'http://localhost:7575/authorize?client_id=my-service&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback',
    snippets: [
      {
        title: 'In proveporten.yaml',
        text: 'services:\n  - client_id: my-service\n    redirect_uris: [http://localhost:3001/callback]',
      },
    ],
    register: {
      client_id: 'my-service',
      redirect_uri: 'http://localhost:3001/callback',
      back: '/authorize?client_id=my-service',
    },
  });
}
