/** Services that are told of a logout: one that listens on a port of its own and keeps what came. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Page } from '../support/browser.ts';
import { Party } from '../support/party.ts';
import type { TestPerson, World } from '../support/world.ts';

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
}

export interface Listener {
  readonly origin: string;
  readonly heard: Heard[];
  close(): Promise<void>;
}

type Respond = (res: ServerResponse, req: IncomingMessage) => void;

/** Answers 204 unless told. */
export async function listener(respond: Respond = (res) => void res.writeHead(204).end()): Promise<Listener> {
  const heard: Heard[] = [];
  const server = createServer(async (req, res) => {
    const { method = '', url = '', headers } = req;
    heard.push({ method, url, type: headers['content-type'] ?? '', body: await text(req) });
    respond(res, req);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close };
}

/** A party that can be told of a logout at `origin`; channels are paths. */
export function tellable(simulator: World, origin: string, channels: object): Promise<Party> {
  const uris = Object.entries(channels).map(([name, path]) => [
    name,
    typeof path === 'string' ? origin + path : path,
  ]);
  const redirect_uris = ['http://service.localhost:9/callback', `${origin}/callback`];
  return Party.registered(simulator, { redirect_uris, ...Object.fromEntries(uris) });
}

/** The trail's lines of this kind about this person. */
export async function trailOf({ control }: World, person: TestPerson, kind: string) {
  const events = await control.trail({ person: person.id });
  return events.filter((event) => event.kind === kind).map(({ summary }) => summary);
}

/** The sources of frames that the page allows. */
export function frameSources({ headers }: Page): readonly string[] {
  const policy = String(headers['content-security-policy']);
  return /frame-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
}
