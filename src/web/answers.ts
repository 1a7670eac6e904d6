/**
 * Answers whose type is known, with the status, headers and bytes that Express gives them, and none of its
 * looking for what they are.
 */
import type { Request, Response } from 'express';
import { remembered } from '../kernel/remembered.ts';
import { escapeHtml } from './html.ts';

/** A page. */
export function sendPage(res: Response, html: string): void {
  send(res, 'text/html; charset=utf-8', html);
}

export function sendJson(res: Response, value: object): void {
  send(res, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(res: Response, type: string, body: string): void {
  res.setHeader('Content-Type', type);
  // With `*` a client may ask for nothing but whether there is something (RFC 9110, 13.1.2): Express answers
  // that.
  if (res.req.headers['if-none-match'] === undefined) end(res, body);
  else res.send(body);
}

function end(res: Response, body: string): void {
  res.setHeader('Content-Length', Buffer.byteLength(body));
  if (res.req.method === 'HEAD') res.end();
  else res.end(body);
}

/**
 * After a form: the browser goes on by GET (RFC 9110, 15.4.4). Who takes text or HTML is told so in words
 * too.
 */
export function seeOther(res: Response, location: string): void {
  const address = res.location(location).getHeader('Location');
  const taken = takenBy(res.req);
  const words = WORDS[taken];
  res.statusCode = 303;
  res.vary('Accept');
  if (words.type !== null) res.setHeader('Content-Type', words.type);
  end(res, words.say(String(address)));
}

type Taken = 'html' | 'text' | 'neither';

/** So many headers, of as many programs, are remembered. */
const MOST_HEADERS = 100;
const taken = remembered<Taken, Request>(MOST_HEADERS, (_accept, req) => {
  const type = req.accepts(['text', 'html']);
  return type === 'text' || type === 'html' ? type : 'neither';
});

/** No header at all takes anything (RFC 9110, 12.5.1). */
const takenBy = (req: Request): Taken => taken(req.headers.accept ?? '*/*', req);

const WORDS: Readonly<Record<Taken, { readonly type: string | null; say(address: string): string }>> = {
  html: {
    type: 'text/html; charset=utf-8',
    say: (address) =>
      `<!DOCTYPE html><head><title>See Other</title></head><body><p>See Other. Redirecting to ${escapeHtml(address)}</p></body>`,
  },
  text: { type: 'text/plain; charset=utf-8', say: (address) => `See Other. Redirecting to ${address}` },
  neither: { type: null, say: () => '' },
};
