/** A server of https that answers plain http too: with one sentence, and nothing else. */
import { createServer as createHttpServer, type RequestListener, type ServerOptions } from 'node:http';
import { Server } from 'node:https';
import { Socket } from 'node:net';
import { after } from '../kernel/clock.ts';

/** What a server needs to speak https. */
export interface Tls {
  /** PEM, both. */
  readonly cert: string;
  readonly key: string;
}

/** The first byte of a TLS connection: a handshake record (RFC 8446, 5.1). */
const HANDSHAKE = 22;
const SENTENCE = 'This port speaks https, and this request came as plain http: ask again with https://.\n';

/** What came by plain http may hold secrets: it is refused, not led on, so that its sender sees to it. */
const refuse: RequestListener = (req, res) => {
  req.resume();
  res.writeHead(400, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(SENTENCE),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  });
  res.end(req.method === 'HEAD' ? undefined : SENTENCE);
};

const plain = createHttpServer(refuse);

/** `requestTimeout` (ms) holds for the handshake and for plain connections as well. */
export class SecureServer extends Server {
  readonly #patience: number;
  readonly #sockets = new Set<Socket>();
  /** Those that have not said yet what they speak. */
  readonly #silent = new Set<Socket>();

  constructor(options: ServerOptions & Tls & { readonly requestTimeout: number }, listener: RequestListener) {
    super({ ...options, handshakeTimeout: options.requestTimeout }, listener);
    this.#patience = options.requestTimeout;
  }

  /** Each connection waits for its first byte, which tells what it speaks. */
  override emit(event: string, ...args: unknown[]): boolean {
    const [socket] = args;
    if (event !== 'connection' || !(socket instanceof Socket)) return super.emit(event, ...args);
    this.#sockets.add(socket);
    this.#silent.add(socket);
    const cut = () => void socket.destroy();
    const inTime = after(this.#patience, cut);
    socket.on('error', cut).once('close', () => {
      inTime();
      this.#sockets.delete(socket);
      this.#silent.delete(socket);
    });
    socket.once('data', (first: Buffer) => {
      this.#silent.delete(socket);
      socket.pause();
      socket.unshift(first);
      if (first[0] === HANDSHAKE) {
        inTime();
        super.emit('connection', socket);
      } else {
        plain.emit('connection', socket);
        socket.resume();
      }
    });
    return true;
  }

  /** Those too that have not said yet what they speak. */
  override closeIdleConnections(): void {
    super.closeIdleConnections();
    for (const socket of this.#silent) socket.destroy();
  }

  /** Those too that stand in a handshake. */
  override closeAllConnections(): void {
    super.closeAllConnections();
    for (const socket of this.#sockets) socket.destroy();
  }
}
