/** One address in front of several instances: each request goes to the next of them, whoever asks. */
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Balancer {
  readonly port: number;
  /** How many requests each port has answered. */
  readonly answered: ReadonlyMap<number, number>;
  /** Where requests go from now on. */
  to(ports: readonly number[]): void;
  close(): void;
}

interface Front {
  /** A free one unless told. */
  readonly port?: number;
  /** Added to each request. */
  readonly headers?: OutgoingHttpHeaders;
  /** PEM, both; absent = plain http. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** Headers of one connection, which no intermediary passes on (RFC 9110, 7.6.1): how long an instance keeps its own is no word for others. */
const ONE_HOP: readonly string[] = ['connection', 'keep-alive'];

function passedOn(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ONE_HOP.includes(name)));
}

/** What is written is passed on at once. Who does not answer the telephone is passed over; who breaks off is a 502. */
export async function balancer(ports: readonly number[], front: Front = {}): Promise<Balancer> {
  let targets = ports;
  let turn = 0;
  const answered = new Map<number, number>();
  /** The body is kept, for whoever is asked next. */
  const pass = (req: IncomingMessage, body: Buffer, res: ServerResponse, order: readonly number[]): void => {
    const [target = 0, ...others] = order;
    const { method, url: path } = req;
    const headers = { ...passedOn(req.headers), ...front.headers };
    const call = request(
      { host: '127.0.0.1', port: target, method, path, headers, agent: false },
      (answer) => {
        answered.set(target, (answered.get(target) ?? 0) + 1);
        res.writeHead(answer.statusCode ?? 502, passedOn(answer.headers)).flushHeaders();
        answer.pipe(res);
      },
    );
    call.on('error', (error: NodeJS.ErrnoException) => {
      // Nobody was there, so nothing was sent.
      if (error.code === 'ECONNREFUSED' && others.length > 0) return pass(req, body, res, others);
      if (res.headersSent) res.destroy();
      else res.writeHead(502).end();
    });
    res.on('close', () => call.destroy());
    call.end(body);
  };
  const share = async (req: IncomingMessage, res: ServerResponse) => {
    const first = turn++ % targets.length;
    const order = [...targets.slice(first), ...targets.slice(0, first)];
    pass(req, await buffer(req), res, order);
  };
  const server = front.tls === undefined ? createServer(share) : createSecureServer(front.tls, share);
  server.listen(front.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    answered,
    to: (next) => {
      targets = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
