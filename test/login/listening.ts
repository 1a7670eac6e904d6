/** Reads a stream of server-sent events, as EventSource does. */
import { request } from 'node:http';
import type { Browser } from '../support/browser.ts';

/** What the stream of a waiting page says. */
interface Heard {
  readonly version: number;
  readonly wait: {
    readonly id: string;
    readonly left: number;
    readonly extended: number;
    readonly more: boolean;
    readonly say: string | null;
    readonly error: boolean;
  } | null;
}

export interface Listening {
  readonly status: number;
  readonly type: string;
  /** The first thing heard from now on that fits; everything before is passed over. */
  next(fits: (heard: Heard) => boolean): Promise<Heard>;
  close(): void;
}

export function listen(browser: Browser, url: URL): Promise<Listening> {
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  return new Promise((resolve, reject) => {
    const headers = { cookie: browser.jar.header(url) ?? '', accept: 'text/event-stream' };
    const call = request(url, { headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        const blocks = (text + part).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) heard.push(...dataOf(block));
        for (const look of waiting) look();
      });
      answer.on('error', () => undefined);
      resolve({
        status: answer.statusCode ?? 0,
        type: answer.headers['content-type'] ?? '',
        next: (fits) =>
          new Promise((found) => {
            const look = () => {
              const place = heard.findIndex(fits);
              const [one] = place < 0 ? [] : heard.splice(0, place + 1).slice(-1);
              if (one === undefined) return;
              waiting.delete(look);
              found(one);
            };
            waiting.add(look);
            look();
          }),
        close: () => call.destroy(),
      });
    });
    call.on('error', reject).end();
  });
}

function dataOf(block: string): readonly Heard[] {
  const line = block.split('\n').find((one) => one.startsWith('data: '));
  return line === undefined ? [] : [JSON.parse(line.slice('data: '.length)) as Heard];
}
