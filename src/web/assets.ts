/** Style sheet, fonts, scripts and icons: read once at start, served from memory under an address that names their content. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { RequestHandler, Router } from 'express';
import { digest } from '../kernel/entropy.ts';
import { methods } from './methods.ts';
import { packageRoot } from './root.ts';
import { strictRouter } from './router.ts';
import { Refused } from './rule.ts';
import { NOT_FOUND } from './rules.ts';

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

/** The two subsets that nb, nn, en and se need (latin-ext carries đ č ŋ š ŧ ž), with the ranges Fontsource gives them. */
const FONTS = [
  [
    'latin-ext',
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  ],
  [
    'latin',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
] as const;

/** Designsystemet's layers, its theme, the font under the name the theme uses, and ours last. */
function styleSheet(publicFolder: string): string {
  const faces = FONTS.map(
    ([subset, range]) =>
      `@font-face{font-family:Inter;font-style:normal;font-display:swap;font-weight:100 900;src:url(inter-${subset}.woff2) format('woff2-variations');unicode-range:${range}}`,
  );
  const sheets = ['@digdir/designsystemet-css', '@digdir/designsystemet-theme/digdir.css'];
  const theirs = sheets.map((name) => readFileSync(resolve(name), 'utf8').replace(/^\s*@charset[^;]*;/, ''));
  return [...theirs, ...faces, readFileSync(join(publicFolder, 'app.css'), 'utf8')].join('\n');
}

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

/** Reads everything; `/assets/<version>/<name>` and `/favicon.ico` are served by its router. */
export function loadAssets(): Assets {
  const files = readAll();
  const version = digest(
    [...files].map(([name, content]) => name + digest(content.toString('latin1'))).join(),
  ).slice(0, 12);
  const router = strictRouter();
  const send =
    (name: string, cache: string): RequestHandler =>
    (_req, res) => {
      const content = files.get(name);
      if (content === undefined) throw new Refused(NOT_FOUND);
      res.set({ 'cache-control': cache, 'x-content-type-options': 'nosniff' });
      res.type(TYPES[extname(name)] ?? 'application/octet-stream').send(content);
    };
  for (const name of files.keys())
    methods(router, `/assets/${version}/${name}`, { get: send(name, 'public, max-age=31536000, immutable') });
  methods(router, '/favicon.ico', { get: send('icon.svg', 'public, max-age=86400') });
  return { version, router };
}
