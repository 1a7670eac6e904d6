/** The text of a form, read. */
import express, { type Request, type RequestHandler } from 'express';
import { LIMIT_TABLE } from '../kernel/limits.ts';

export const FORM = 'application/x-www-form-urlencoded';

const LIMIT = LIMIT_TABLE.form.most * 1024;
const utf8 = new TextDecoder();

/**
 * Reads the body into `req.body`, at most 64 kB of it and uncompressed: by hand where the request says
 * plainly what comes, as browsers and most programs do.
 */
export const formText: RequestHandler = (req, res, next) => {
  if (!isPlain(req)) return anyText(req, res, next);
  const chunks: Buffer[] = [];
  let whole = false;
  req.on('data', (chunk: Buffer) => void chunks.push(chunk));
  req.once('end', () => {
    whole = true;
    req.body = utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    next();
  });
  req.once('close', () => {
    if (!whole)
      next(Object.assign(new Error('The request was aborted'), { status: 400, type: 'request.aborted' }));
  });
};

const anyText = express.text({ type: FORM, limit: LIMIT, inflate: false });

/**
 * A form in UTF-8 as it is, of a length that is told and not too large; Node reads so many bytes and no more.
 */
function isPlain({ headers, destroyed }: Request): boolean {
  const { 'content-type': type, 'content-length': length, 'content-encoding': coding } = headers;
  const isTold = length !== undefined && Number(length) <= LIMIT;
  return type === FORM && coding === undefined && isTold && !destroyed;
}
