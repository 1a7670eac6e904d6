/**
 * One call to a service's own address, as ID-porten makes it: once, 2 s to connect, 5 s in all, no redirect
 * followed (Digdir, func_backchannel_logout).
 */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { after } from '../../kernel/clock.ts';

const CONNECT_MS = 2_000;
const WHOLE_MS = 5_000;
/** So much of an answer is read; only its status counts. */
const MOST_BYTES = 64 * 1024;

function resultOf(status: number): string {
  if (status >= 200 && status < 300) return `accepted (${status})`;
  return status >= 300 && status < 400
    ? `failed: redirects are not followed (${status})`
    : `failed: ${status}`;
}

/**
 * Posts the form; returns the result in one line, which never repeats the service's words, and never throws:
 * one address that cannot be called spoils nothing. Loopback and private addresses are called: the services
 * under test live there, and the address is one that was registered.
 */
export async function postForm(uri: string, form: Readonly<Record<string, string>>): Promise<string> {
  const url = URL.parse(uri);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    return 'failed: the address is no http or https address';
  return post(url, new URLSearchParams(form).toString()).catch(
    (error: unknown) => `failed: ${codeOf(error)}`,
  );
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);

function post(url: URL, body: string): Promise<string> {
  const secure = url.protocol === 'https:';
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve) => {
    const call = (secure ? httpsRequest : httpRequest)(url, { method: 'POST', headers, agent: false });
    const stops = [
      after(CONNECT_MS, () => end('failed: no connection within 2 seconds')),
      after(WHOLE_MS, () => end('failed: no answer within 5 seconds')),
    ];
    const end = (result: string) => {
      for (const stop of stops) stop();
      resolve(result);
      call.destroy();
    };
    call.once('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => stops[0]?.()));
    call.once('error', (error: unknown) => end(`failed: ${codeOf(error)}`));
    call.once('response', (answer) => {
      const result = resultOf(answer.statusCode ?? 0);
      let read = 0;
      answer.on('data', (part: Buffer) => {
        read += part.length;
        if (read > MOST_BYTES) end(result);
      });
      answer.once('close', () => end(result));
    });
    call.end(body);
  });
}
