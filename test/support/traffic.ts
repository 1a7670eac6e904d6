/** What the servers of this process are asked and answer, read beside them: whichever client it was, and by whatever way the answer went. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

export interface Exchange {
  readonly url: string;
  readonly sent: { readonly headers: IncomingMessage['headers']; readonly body: string };
  readonly answer: { readonly headers: OutgoingHttpHeaders; readonly body: string };
}

const CHANNEL = 'http.server.request.start';

/** Tells of each exchange once it is over; returns what ends it. */
export function overhear(tell: (exchange: Exchange) => void): () => void {
  const hear = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const sent = kept(request, 'push');
    const answered = [kept(response, 'write'), kept(response, 'end')];
    response.once('close', () => {
      const body = answered.map((chunks) => textOf(chunks)).join('');
      const { url = '', headers } = request;
      tell({ url, sent: { headers, body: textOf(sent) }, answer: { headers: response.getHeaders(), body } });
    });
  };
  subscribe(CHANNEL, hear);
  return () => void unsubscribe(CHANNEL, hear);
}

const textOf = (chunks: readonly Uint8Array[]) => Buffer.concat(chunks).toString('utf8');

/** What is given to a method of the stream from now on. */
function kept(stream: IncomingMessage | ServerResponse, method: 'push' | 'write' | 'end'): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const target = stream as unknown as Record<string, (...given: unknown[]) => unknown>;
  const own = target[method];
  target[method] = function keeping(...given) {
    const [chunk, encoding] = given;
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    return own?.apply(this, given);
  };
  return chunks;
}
