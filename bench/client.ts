/** The load driver's HTTP: node:http with kept connections, one cookie jar per login, as little work of its own as possible. */
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: object;
  readonly headers?: OutgoingHttpHeaders;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'fifo' });

export class Client {
  readonly #cookies = new Map<string, string>();

  send(url: string, { method = 'GET', form, json, headers }: Call = {}): Promise<Answer> {
    const body = form ? new URLSearchParams(form).toString() : json && JSON.stringify(json);
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const sent = {
      'sec-fetch-site': 'same-origin',
      'sec-fetch-dest': 'document',
      ...headers,
      ...(body !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      ...(this.#cookies.size > 0 && { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }),
    };
    return new Promise((resolve, reject) => {
      const call = request(url, { method, agent, headers: sent }, (answer) => {
        this.#take(answer.headers['set-cookie'] ?? []);
        const { statusCode: status = 0 } = answer;
        const { location } = answer.headers;
        text(answer).then((read) => resolve({ url, status, location, body: read }), reject);
      });
      call.on('error', reject).end(body);
    });
  }

  /** Paths are ignored: the last value of a name wins, an empty one removes it. */
  #take(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
