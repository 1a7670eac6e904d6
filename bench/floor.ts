/** "The floor": the least an oidc-provider login can be. State in a Map, one page of our own, no session middleware, one signature. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { MapAdapter } from './map-adapter.ts';
import { CLIENT_ID, CLIENT_SECRET, configuration, REDIRECT_URI } from './referee.ts';

const port = Number(process.env.PORT);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  ...configuration(),
  adapter: MapAdapter,
  clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [REDIRECT_URI] }],
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});

async function interaction(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method === 'POST') {
    const pid = new URLSearchParams(await text(req)).get('pid') ?? '';
    return provider.interactionFinished(req, res, { login: { accountId: pid } });
  }
  await provider.interactionDetails(req, res);
  res.setHeader('content-type', 'text/html; charset=utf-8');
  res.end(
    `<!doctype html><title>Login</title><form method="post" action="${req.url}"><input name="pid"></form>`,
  );
}

const callback = provider.callback();
createServer((req, res) => {
  if (req.url?.startsWith('/interaction/') !== true) return callback(req, res);
  interaction(req, res).catch((error: Error) => res.writeHead(500).end(error.message));
}).listen(port);
