/** Style sheet, fonts, scripts and icons: read once at start, served from memory under an address that names their content. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Router } from 'express';
import { digest } from '../kernel/entropy.ts';
import { packageRoot } from './root.ts';
import { methods, strictRouter } from './router.ts';
import { Refused } from './rule.ts';
import { NOT_FOUND } from './rules.ts';
import { FONTS, styleSheet } from './style-sheet.ts';

export interface Assets {
  /** Digest of all content: it changes when any file does. */
  readonly version: string;
  readonly router: Router;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const { resolve } = createRequire(import.meta.url);

/** The pictures and scripts of a folder; an eID's icon lies beside its templates and is served as `<eid>/<file>`. */
function filesOf(folder: string, prefix: string): [string, Buffer][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && ['.js', '.svg'].includes(extname(file.name)))
    .map((file) => [prefix + file.name, readFileSync(join(folder, file.name))]);
}

function readAll(): ReadonlyMap<string, Buffer> {
  const [views, own] = [join(packageRoot(), 'views'), join(packageRoot(), 'public')];
  const folders = readdirSync(views, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map([
    ['app.css', Buffer.from(styleSheet(own))],
    ...FONTS.map(([subset]): [string, Buffer] => [
      `inter-${subset}.woff2`,
      readFileSync(resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`)),
    ]),
    ...filesOf(own, ''),
    ...folders.flatMap(({ name }) => filesOf(join(views, name), `${name}/`)),
  ]);
}

/** One file as it may be sent: each form with the tag that names it. */
interface Stored {
  readonly type: string;
  readonly forms: ReadonlyMap<Coding, { readonly content: Buffer; readonly etag: string }>;
}
/** Of eleven; the last one percent would take a second of each start. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const CODINGS = ['br', 'gzip', 'identity'] as const;
type Coding = (typeof CODINGS)[number];

/** Compressed once, at the start; fonts are so already. */
function stored(name: string, content: Buffer): Stored {
  const tag = digest(content.toString('latin1')).slice(0, 22);
  const form = (coding: Coding, body: Buffer) =>
    [coding, { content: body, etag: `"${tag}-${coding}"` }] as const;
  const packed =
    extname(name) === '.woff2'
      ? []
      : [form('br', brotliCompressSync(content, QUICK)), form('gzip', gzipSync(content))];
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    forms: new Map([...packed, form('identity', content)]),
  };
}

/** The smallest form that the browser takes (RFC 9110, 12.5.3). */
function accepted(req: Request, { forms }: Stored): Coding {
  return CODINGS.find((coding) => forms.has(coding) && req.acceptsEncodings(coding) !== false) ?? 'identity';
}

const sender =
  (file: Stored, cache: string): RequestHandler =>
  (req, res) => {
    const coding = accepted(req, file);
    const form = file.forms.get(coding);
    if (form === undefined) throw new Refused(NOT_FOUND);
    res.set({ 'cache-control': cache, 'x-content-type-options': 'nosniff', etag: form.etag });
    if (file.forms.size > 1) res.vary('Accept-Encoding');
    if (coding !== 'identity') res.set('content-encoding', coding);
    res.type(file.type).send(form.content);
  };

/** Reads everything; `/assets/<version>/<name>` and `/favicon.ico` are served by its router. */
export function loadAssets(): Assets {
  const files = readAll();
  const version = digest(
    [...files].map(([name, content]) => name + digest(content.toString('latin1'))).join(),
  ).slice(0, 12);
  const router = strictRouter();
  for (const [name, content] of files) {
    const file = stored(name, content);
    const forever = 'public, max-age=31536000, immutable';
    methods(router, `/assets/${version}/${name}`, { get: sender(file, forever) });
    if (name === 'icon.svg') methods(router, '/favicon.ico', { get: sender(file, 'public, max-age=86400') });
  }
  return { version, router };
}
