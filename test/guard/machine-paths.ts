/** Nothing we ship may know the machine or the registry it was made on. */
import { type Files, lineOf } from '../../scripts/files.ts';

const FORBIDDEN: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /\/(?:home|Users)\/[a-z][\w.-]*\//g, why: 'a path of one machine' },
  { what: /(?<![\w.])\/(?:work|root|mnt|workspace)\/[\w.-]+/g, why: 'a path of one machine' },
  { what: /\b[A-Z]:\\Users\\/g, why: 'a path of one machine' },
  { what: /"resolved":\s*"https?:/g, why: 'a registry in the lock file (.npmrc leaves it out)' },
  { what: /^\s*(?:registry|\/\/[^\s]+:_auth\w*)\s*=/gm, why: 'a registry in the npm configuration' },
  { what: /\bhttps?:\/\/(?:registry\.npmjs\.org|npm\.pkg\.github\.com)[^\s'")]*/g, why: 'a registry' },
];

export function machinePaths(files: Files): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    FORBIDDEN.flatMap(({ what, why }) =>
      [...text.matchAll(what)].map(
        (found) => `${path}:${lineOf(text, found.index)} holds ${found[0].trim()}: ${why}.`,
      ),
    ),
  );
}
