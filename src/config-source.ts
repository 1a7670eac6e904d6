/** The source of a configuration: a file, or an object that a program gives. */
import type { Path } from './web/misfit.ts';

export interface ConfigSource {
  /** The source's name in problems. */
  readonly name: string;
  readonly contents: unknown;
  /** The faults by which it cannot be read at all, with their lines. */
  readonly problems: readonly string[];
  /**
   * The place of a member: `proveporten.yaml, line 7: services.0.scopes`, without a line where the source has
   * none.
   */
  readonly place: (path: Path) => string;
}

/** Contents that a program gives, which have no lines. */
export function givenConfig(contents: unknown, name = 'config'): ConfigSource {
  const place = (path: Path) => [name, path.join('.')].filter((part) => part !== '').join(': ');
  return { name, contents, problems: [], place };
}
