/** "The do-nothing server": the ten requests of a complete login on our stack, and nothing else. Express, helmet, express-session, csurf,
 *  zod, eta and a SQLite file; the same pages, headers, rows and signatures as ours; state in memory, the
 * file only written, and no check
 *  but the service's proof. What it costs is the stack's; what ours costs beyond it is our own. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import csrf from 'csurf';
import { Eta } from 'eta';
import express, { type Request, type Response } from 'express';
import session from 'express-session';
import helmet from 'helmet';
import { z } from 'zod';
import { loadAssets } from '../../src/web/assets.ts';
import { serve } from '../../src/web/serve.ts';
import { Rows, Sessions } from './rows.ts';
import { isProof, jtiOf, token, tokens } from './tokens.ts';

declare module 'express-session' {
  interface SessionData {
    /** The login of the do-nothing server. */
    login?: string;
  }
}

const FIELDS = ['pid', 'otc', 'password'] as const;
const TITLES = { pid: 'Logg inn med BankID', otc: 'Engangskode', password: 'Passord' } as const;

const REQUEST = z.object({
  ...{ client_id: z.string(), redirect_uri: z.string(), response_type: z.string(), scope: z.string() },
  ...{ state: z.string(), nonce: z.string(), code_challenge: z.string(), code_challenge_method: z.string() },
});
const FORM = z.object({ login: z.string(), event: z.string() }).catchall(z.string());
const REDEMPTION = z.object({ grant_type: z.string(), code: z.string(), client_assertion: z.string() });

interface Login {
  readonly id: string;
  readonly request: z.infer<typeof REQUEST>;
  readonly step: number;
  readonly pid: string;
}

const issuer = `http://localhost:${process.env.PORT}`;
const rows = new Rows(join(process.env.BENCH_DIRECTORY ?? '.', 'do-nothing.db'));
const assets = loadAssets();
const eta = new Eta({ views: import.meta.dirname, cache: true });
const logins = new Map<string, Login>();
/** By code, and by the access token's `jti`. */
const granted = new Map<string, Login>();

async function keep(login: Login, event: string): Promise<void> {
  logins.set(login.id, login);
  const put = { kind: 'login', id: login.id, value: { ...login, shown: 'Bench', lasts: 7200, says: null } };
  await rows.write([put], [{ kind: event, login: login.id, data: { step: login.step } }]);
}

function loginOf(req: Request): Login {
  const login = logins.get(req.session.login ?? '');
  if (login === undefined) throw new Error('no such login');
  return login;
}

async function authorize(req: Request, res: Response): Promise<void> {
  const request = REQUEST.parse(req.query);
  const login = { id: `l_${token(9)}`, request, step: 0, pid: '' };
  req.session.login = login.id;
  await keep(login, 'login.started');
  res.redirect(302, '/authorize/selector');
}

const address = `/assets/${assets.version}`;

function show(req: Request, res: Response, name: string, title: string): void {
  const { id, step, pid } = loginOf(req);
  const [csrf, self] = [req.csrfToken(), req.baseUrl + req.path];
  const person = pid === '' ? '-' : pid;
  res.send(
    eta.render(`./${name}`, { title, csrf, self, person, id, login: `${id}.${step}`, assets: address }),
  );
}

function picker(req: Request, res: Response): void {
  show(req, res, 'picker', 'Velg elektronisk ID');
}

async function step(req: Request, res: Response): Promise<void> {
  const login = loginOf(req);
  if (req.query.login === undefined) await keep({ ...login, step: 0 }, 'login.chosen');
  const field = FIELDS[login.step] ?? 'password';
  show(req, res, field, TITLES[field]);
}

async function answer(req: Request, res: Response): Promise<void> {
  const login = loginOf(req);
  const { pid = login.pid } = FORM.parse(req.body);
  const next = { ...login, pid, step: login.step + 1 };
  if (next.step === FIELDS.length) return finish(next, res);
  await keep(next, 'login.step');
  res.redirect(303, `/authorize/bankid?login=${login.id}`);
}

async function finish(login: Login, res: Response): Promise<void> {
  const code = token(32);
  const digest = createHash('sha256').update(code).digest('base64url');
  granted.set(code, login);
  const { id, request } = login;
  const grant = {
    kind: 'grant',
    id: digest,
    value: { id, request, pid: login.pid, acr: 'idporten-loa-high' },
  };
  await Promise.all([
    keep(login, 'login.proven'),
    rows.write(
      [grant, { kind: 'sso', id: token(), value: { id, pid: login.pid } }],
      [{ kind: 'login.delivered', login: id, data: { service: request.client_id } }],
    ),
  ]);
  const query = new URLSearchParams({ code, iss: issuer, state: request.state });
  res.redirect(303, `${request.redirect_uri}?${query}`);
}

async function redeem(req: Request, res: Response): Promise<void> {
  const { code, client_assertion } = REDEMPTION.parse(req.body);
  const login = granted.get(code);
  if (login === undefined || !isProof(client_assertion)) throw new Error('no such code');
  granted.delete(code);
  const jti = token(8);
  granted.set(jti, login);
  const { id, request, pid } = login;
  const [answered] = await Promise.all([
    tokens({ pid, nonce: request.nonce, issuer, jti }),
    rows.write(
      [
        { kind: 'access-token', id: jti, value: { id, pid, scope: request.scope } },
        { kind: 'assertion', id: token(), value: { client_id: request.client_id } },
      ],
      ['service.proven', 'token.issued'].map((kind) => ({ kind, login: id, data: { client: 'bench' } })),
    ),
  ]);
  res.json(answered);
}

function userinfo(req: Request, res: Response): void {
  const login = granted.get(jtiOf(req.headers.authorization ?? ''));
  if (login === undefined) throw new Error('no such token');
  res.json({ sub: token(77), pid: login.pid, locale: 'nb' });
}

/** As ours: what a page may load and where its forms may lead. */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...{ defaultSrc: ["'none'"], styleSrc: ["'self'"], scriptSrc: ["'self'"], fontSrc: ["'self'"] },
      ...{ imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"], formAction: ["'self'", 'http:', 'https:'] },
      ...{ frameAncestors: ["'none'"], baseUri: ["'none'"], objectSrc: ["'none'"] },
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  ...{ strictTransportSecurity: false, crossOriginOpenerPolicy: false, crossOriginResourcePolicy: false },
  ...{ originAgentCluster: false, xDnsPrefetchControl: false, xDownloadOptions: false, xFrameOptions: false },
  ...{ xPermittedCrossDomainPolicies: false, xXssProtection: false },
});

const pages = express.Router();
pages.use(
  session({
    ...{ name: 'do-nothing', secret: 'bench', store: new Sessions(rows), resave: false },
    ...{ saveUninitialized: false, cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: false } },
  }),
  express.urlencoded({ extended: false }),
  csrf(),
);
pages.get('/', authorize);
pages.get('/selector', picker);
pages.get('/bankid', step);
pages.post('/bankid', answer);

const app = express();
app.disable('x-powered-by').disable('etag');
app.use(headers, (_req, res, next) => {
  res.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  next();
});
app.get('/.well-known/openid-configuration', (_req, res) => {
  const endpoints = {
    authorization_endpoint: '/authorize',
    token_endpoint: '/token',
    userinfo_endpoint: '/userinfo',
  };
  res.json(Object.fromEntries(Object.entries(endpoints).map(([name, path]) => [name, issuer + path])));
});
app.post('/token', express.urlencoded({ extended: false }), redeem);
app.get('/userinfo', userinfo);
app.use('/authorize', pages);
app.use(serve(assets.routes));
app.listen(Number(process.env.PORT));
