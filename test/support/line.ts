/** One connection by hand: it sends what no HTTP client would, and says what came back. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One connection, and all that has come over it. */
export class Line {
  readonly socket: Socket;
  /** Resolves when the connection is no more, however it ended. */
  readonly ended: Promise<void>;
  heard = '';
  readonly #host: string;
  readonly #gone = new AbortController();

  constructor(origin: string) {
    const { port, host } = new URL(origin);
    this.#host = host;
    this.socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
    this.ended = new Promise((resolve) => this.socket.once('close', () => resolve()));
    this.socket.once('close', () => this.#gone.abort(new Error(`The connection has ended: ${this.heard}`)));
    // Who waits for something more is told by the end.
    this.socket.on('error', () => undefined);
    this.socket.on('data', (text: string) => {
      this.heard += text;
    });
  }

  /** Sends several requests at once (pipelining). */
  ask(asked: readonly (readonly [method: string, path: string])[], cookie = ''): void {
    const heads = asked.map(
      ([method, path]) => `${method} ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nCookie: ${cookie}\r\n\r\n`,
    );
    this.socket.write(heads.join(''));
  }

  /** Resolves once all that it has heard fits; rejects where the connection ends before. */
  async says(words: RegExp): Promise<void> {
    while (!words.test(this.heard)) await once(this.socket, 'data', this.#gone);
  }

  async heartbeats(count: number): Promise<void> {
    while (this.heard.split('\n:\n').length <= count) await once(this.socket, 'data', this.#gone);
  }
}
