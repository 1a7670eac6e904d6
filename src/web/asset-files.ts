/**
 * The files that browsers load, read and compressed at the start. For the built program `scripts/build.ts`
 * did it beforehand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digest } from '../kernel/entropy.ts';
import { packageRoot } from './root.ts';
import { FONTS, styleSheet } from './style-sheet.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const { resolve } = createRequire(import.meta.url);

/**
 * The pictures and scripts of a folder; an eID's icon lies beside its templates and is served as
 * `<eid>/<file>`.
 */
function filesOf(folder: string, prefix: string): [string, Buffer][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && ['.js', '.svg'].includes(extname(file.name)))
    .map((file) => [prefix + file.name, readFileSync(join(folder, file.name))]);
}

function readAll(): readonly [name: string, content: Buffer][] {
  const [views, own] = [join(packageRoot(), 'views'), join(packageRoot(), 'public')];
  const folders = readdirSync(views, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    ['app.css', Buffer.from(styleSheet(own))],
    ...FONTS.map(([subset]): [string, Buffer] => [
      `inter-${subset}.woff2`,
      readFileSync(resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`)),
    ]),
    ...filesOf(own, ''),
    ...folders.flatMap(({ name }) => filesOf(join(views, name), `${name}/`)),
  ];
}

/** The coding that compresses an answer (RFC 9110, 8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity';

/** One file as it may be sent: each form with the tag that names it. */
export interface AssetFile {
  readonly type: string;
  readonly forms: ReadonlyMap<Coding, { readonly content: Buffer; readonly etag: string }>;
}

/** Of eleven; the last one percent would take a second of each start. */
const QUICK = 5;

/** Compressed once; fonts are so already. */
function packed(name: string, content: Buffer, quality: number): AssetFile {
  const tag = digest(content.toString('latin1')).slice(0, 22);
  const form = (coding: Coding, body: Buffer) =>
    [coding, { content: body, etag: `"${tag}-${coding}"` }] as const;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
  const compressed =
    extname(name) === '.woff2'
      ? []
      : [form('br', brotliCompressSync(content, brotli)), form('gzip', gzipSync(content))];
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    forms: new Map([...compressed, form('identity', content)]),
  };
}

export interface PackedAssets {
  /** Digest of all content: it changes when any file does. */
  readonly version: string;
  /** By name, such as `app.css`. */
  readonly files: ReadonlyMap<string, AssetFile>;
}

/** Reads and compresses everything; `quality` is brotli's, 0 to 11. */
export function packedAssets(quality = QUICK): PackedAssets {
  const read = readAll();
  const version = digest(read.map(([name, content]) => name + digest(content.toString('latin1'))).join());
  return {
    version: version.slice(0, 12),
    files: new Map(read.map(([name, content]) => [name, packed(name, content, quality)])),
  };
}
