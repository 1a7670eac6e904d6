/** What Prøveporten would be on a mounted engine: oidc-provider in Express with our walk's pages, express-session, csurf, SQLite. */
import { join } from 'node:path';
import csrf from 'csurf';
import express, { type Request, type Response } from 'express';
import session from 'express-session';
import Provider from 'oidc-provider';
import { publicKey } from './key.ts';
import { selfContained } from './mounted-token.ts';
import { CLIENT_ID, configuration, REDIRECT_URI } from './referee.ts';
import { adapterOver, Rows, SessionRows } from './sqlite-adapter.ts';

declare module 'express-session' {
  interface SessionData {
    /** By interaction: the answers given so far. */
    walks?: Record<string, { pid?: string; otc?: string }>;
  }
}

const port = Number(process.env.PORT);
const issuer = `http://localhost:${port}`;
const rows = new Rows(join(process.env.BENCH_DIRECTORY ?? '.', `mounted-${port}.db`));

const provider = new Provider(issuer, {
  ...configuration(),
  adapter: adapterOver(rows),
  clientAuthMethods: ['private_key_jwt'],
  clients: [
    {
      client_id: CLIENT_ID,
      redirect_uris: [REDIRECT_URI],
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [publicKey] },
    },
  ],
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});
provider.use(selfContained);

const FIELDS = ['pid', 'otc', 'password'] as const;

function page(title: string, content: string): string {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/style.css"></head>
<body><header>ID</header><main><h1>${title}</h1>${content}</main><footer>Bench</footer></body></html>`;
}

function standing(req: Request): { pid?: string; otc?: string } {
  req.session.walks ??= {};
  const uid = String(req.params.uid);
  req.session.walks[uid] ??= {};
  return req.session.walks[uid];
}

function step(req: Request, res: Response): void {
  const walk = standing(req);
  const field = walk.pid === undefined ? 'pid' : walk.otc === undefined ? 'otc' : 'password';
  res.send(
    page(
      field,
      `<form method="post" action="${req.originalUrl}"><input type="hidden" name="_csrf" value="${req.csrfToken()}">
<label for="${field}">${field}</label><input id="${field}" name="${field}"><button id="submit">Neste</button></form>`,
    ),
  );
}

async function answer(req: Request, res: Response): Promise<void> {
  const walk = standing(req);
  const fields = req.body as Readonly<Record<string, string>>;
  const field = FIELDS.find((name) => fields[name] !== undefined);
  if (field === 'pid' || field === 'otc') {
    walk[field] = fields[field] ?? '';
    return res.redirect(303, req.originalUrl);
  }
  await provider.interactionFinished(req, res, { login: { accountId: walk.pid ?? '' } });
}

const pages = express.Router();
pages.use(
  session({
    name: 'bench',
    secret: 'bench',
    resave: false,
    saveUninitialized: false,
    store: new SessionRows(rows),
  }),
  express.urlencoded({ extended: false }),
  csrf(),
);
pages.get('/:uid', (req, res) => {
  res.send(
    page('Velg elektronisk ID', `<a id="bankid" href="/interaction/${req.params.uid}/bankid">BankID</a>`),
  );
});
pages.get('/:uid/bankid', step);
pages.post('/:uid/bankid', answer);

const app = express();
app.disable('x-powered-by');
app.use('/interaction', pages);
app.use(provider.callback());
app.listen(port);
