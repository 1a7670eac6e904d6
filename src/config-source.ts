/** What a configuration is read from: a file, or an object that a program gives. */
import type { Path } from './web/misfit.ts';

export interface ConfigSource {
  /** How problems call it. */
  readonly name: string;
  readonly contents: unknown;
  /** Why it cannot be read at all, with the line. */
  readonly problems: readonly string[];
  /** Where a member stands: `proveporten.yaml, line 7: services.0.scopes`, without a line where nobody knows one. */
  readonly place: (path: Path) => string;
}

/** Contents that a program gives, which have no lines. */
export function givenConfig(contents: unknown, name = 'config'): ConfigSource {
  const place = (path: Path) => [name, path.join('.')].filter((part) => part !== '').join(': ');
  return { name, contents, problems: [], place };
}
