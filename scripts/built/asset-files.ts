/** In the built program in place of `src/web/asset-files.ts`: what that found is read from `assets/` beside the program. */
import { readFileSync } from 'node:fs';
import type { AssetFile, Coding, packedAssets as fromSources } from '../../src/web/asset-files.ts';

/** `assets/index.json`. */
export interface AssetIndex {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly type: string; readonly forms: readonly AssetForm[] }>>;
}

interface AssetForm {
  readonly coding: Coding;
  readonly etag: string;
  /** In `assets/`. */
  readonly file: string;
}

const read = (file: string) => readFileSync(new URL(`./assets/${file}`, import.meta.url));

export const packedAssets: typeof fromSources = () => {
  const { version, files }: AssetIndex = JSON.parse(read('index.json').toString());
  const named = Object.entries(files).map(([name, { type, forms }]): [string, AssetFile] => {
    const loaded = forms.map(({ coding, etag, file }) => [coding, { etag, content: read(file) }] as const);
    return [name, { type, forms: new Map(loaded) }];
  });
  return { version, files: new Map(named) };
};
