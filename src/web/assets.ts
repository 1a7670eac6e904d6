/** Style sheet, fonts, scripts and icons, served from memory under an address that names their content. */
import type { Request, RequestHandler } from 'express';
import { type AssetFile, type Coding, packedAssets } from './asset-files.ts';
import { methods, type Route } from './router.ts';
import { Refused } from './rule.ts';
import { NOT_FOUND } from './rules.ts';

export interface Assets {
  /** Digest of all content: it changes when any file does. */
  readonly version: string;
  readonly routes: readonly Route[];
}

/** Smallest first. */
const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];

/** The smallest form that the browser takes (RFC 9110, 12.5.3). */
function accepted(req: Request, { forms }: AssetFile): Coding {
  return CODINGS.find((coding) => forms.has(coding) && req.acceptsEncodings(coding) !== false) ?? 'identity';
}

const sender =
  (file: AssetFile, cache: string): RequestHandler =>
  (req, res) => {
    const coding = accepted(req, file);
    const form = file.forms.get(coding);
    if (form === undefined) throw new Refused(NOT_FOUND);
    res.set({ 'cache-control': cache, 'x-content-type-options': 'nosniff', etag: form.etag });
    if (file.forms.size > 1) res.vary('Accept-Encoding');
    if (coding !== 'identity') res.set('content-encoding', coding);
    res.type(file.type).send(form.content);
  };

/** They serve `/assets/<version>/<name>` and `/favicon.ico`. */
export function loadAssets(): Assets {
  const { version, files } = packedAssets();
  const routes = [...files].flatMap(([name, file]) => {
    const forever = sender(file, 'public, max-age=31536000, immutable');
    const named = methods(`/assets/${version}/${name}`, { get: forever });
    if (name !== 'icon.svg') return [named];
    return [named, methods('/favicon.ico', { get: sender(file, 'public, max-age=86400') })];
  });
  return { version, routes };
}
