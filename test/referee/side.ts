/** The two sides that judge the same requests, as the table sees them. */
import { request as httpRequest } from 'node:http';
import { decodeJwt } from 'jose';

/** What came back, before it is summed up. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  readonly body: string;
  /** Access-Control-Allow-Origin of the answer to a preflight. */
  readonly readable?: string | undefined;
  /** x-trace-id. */
  readonly trace?: string | undefined;
}

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'OPTIONS' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: string;
}

export interface Side {
  readonly name: 'ours' | 'referee';
  readonly origin: string;
  send(path: string, sent?: Sent): Promise<Reply>;
  /** The whole address of what `send` calls by this path. */
  address(path: string): string;
  /** A cookie of a browser in which the person of the tests is logged in. */
  session(): Promise<string>;
  /** An id_token_hint issued to `web` for that person, or for another. */
  hint(whose: 'same' | 'other'): Promise<string>;
  /** A fresh authorization code for `web`, from the good request, or for another from a changed one. */
  code(change?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

/** One HTTP exchange over a raw request: the path goes out exactly as written, which fetch would normalise. */
export function exchange(origin: string, path: string, sent: Sent = {}): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  const headers: Record<string, string> = { connection: 'close', ...sent.headers };
  if (sent.form !== undefined) headers['content-type'] ??= 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { hostname, port, path, method: sent.method ?? (sent.form === undefined ? 'GET' : 'POST'), headers },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            type: incoming.headers['content-type'] ?? '',
            location: incoming.headers.location,
            cookies: (incoming.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
            body: Buffer.concat(parts).toString(),
            readable: incoming.headers['access-control-allow-origin'],
            trace: [incoming.headers['x-trace-id']].flat()[0],
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(sent.form);
  });
}

/** What an answer says: its error, a code, or what its JWT says. */
function told({ error, code, response }: Readonly<Record<string, string | undefined>>): string {
  if (response === undefined) return error ?? (code === undefined ? 'nothing' : 'code');
  return `jwt ${told(decodeJwt<Readonly<Record<string, string>>>(response))}`;
}

/** Where it went, with which status and error: `303 login`, `302 service code`, `200 post jwt code`, `400 page invalid_request`, `401 json invalid_client`. */
export function verdict(reply: Reply): string {
  const { status, location, type, body } = reply;
  if (location !== undefined) {
    if (/\/(interaction|authorize\/selector)\b/.test(location)) return `${status} login`;
    const query = new URLSearchParams(location.slice(location.search(/[?#]/) + 1));
    return `${status} service ${told(Object.fromEntries(query))}`;
  }
  if (/<form method="post" action="http/.test(body)) {
    const inputs = body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
    return `${status} post ${told(Object.fromEntries([...inputs].map(([, name, value]) => [name, value])))}`;
  }
  if (status === 204) return `204 ${reply.readable === undefined ? 'silence' : 'preflight'}`;
  if (type.includes('json')) {
    const { error, active } = JSON.parse(body) as { error?: string; active?: boolean };
    return `${status} json ${error ?? (active === false ? 'inactive' : 'ok')}`;
  }
  if (body === '') return `${status} empty`;
  return `${status} page ${/(?:<code>\d{3} |error=)(\w+)/.exec(body)?.[1] ?? 'unknown'}`;
}
