/** Requests byte by byte: what no well-behaved client would send. */
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; of several lines of one name the last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** All of it, as it came. */
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  /** As it goes over the wire. */
  readonly path: string;
  /** Lines as they go over the wire; `host` is set unless one is named. */
  readonly headers?: readonly string[];
  readonly body?: Buffer | string;
}

/** Sends the bytes and reads until the server closes; of an endless answer the head alone. */
export function raw(origin: string, asked: RawRequest): Promise<RawAnswer> {
  const { port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    const chunks: Buffer[] = [];
    const done = () => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString('utf8');
      if (text === '') reject(new Error(`No answer to ${asked.method ?? 'GET'} ${asked.path.slice(0, 80)}`));
      else resolve(read(text));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (chunk.includes('text/event-stream')) done();
    });
    socket.on('end', done);
    // A server that has answered 413 or 431 may close while we are still sending.
    socket.on('error', (error) => (chunks.length > 0 ? done() : reject(error)));
    socket.write(bytesOf(asked, host));
  });
}

function bytesOf({ method = 'GET', path, headers = [], body }: RawRequest, host: string): Buffer {
  const content = body === undefined ? undefined : Buffer.from(body as string);
  const named = (name: string) => headers.some((line) => line.toLowerCase().startsWith(`${name}:`));
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...(named('host') ? [] : [`Host: ${host}`]),
    ...headers,
    ...(content === undefined || named('content-length') || named('transfer-encoding')
      ? []
      : [`Content-Length: ${content.length}`]),
    'Connection: close',
  ];
  // latin1: a header's bytes are what its characters say.
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return content === undefined ? head : Buffer.concat([head, content]);
}

function read(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n'), text };
}

/** All of them, a few at a time; the results in order. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [place, item] of queue) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return results;
}
