/** The source of a configuration: a file, or an object that a program gives. */
import type { JsonObject } from './kernel/json.ts';
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
  /** The text of a file that the source names; absent = it has none beside it. */
  readonly read?: (path: string) => string;
}

/** A block of settings with the lines of the files that it names, and the files that cannot be read. */
interface WithLines {
  readonly block: JsonObject;
  readonly problems: readonly string[];
}

/**
 * Adds the lines of a file to a list: those of `<list>_file` to `<list>`, for the lists of `names`. Blank lines
 * and spaces around a line are left out.
 */
export function withLines(
  block: JsonObject,
  names: readonly string[],
  { read, place }: Pick<ConfigSource, 'read' | 'place'>,
): WithLines {
  const files = names.flatMap((name) => {
    const file = block[`${name}_file`];
    return typeof file === 'string' ? [{ name, ...linesOf(file, read) }] : [];
  });
  const lists = files.flatMap(({ name, lines }) => {
    const given = block[name] ?? [];
    return lines !== undefined && Array.isArray(given) ? [[name, [...given, ...lines]] as const] : [];
  });
  return {
    block: { ...block, ...Object.fromEntries(lists) },
    problems: files.flatMap(({ name, why }) =>
      why === undefined ? [] : [`${place([`${name}_file`])} ${why}`],
    ),
  };
}

/** The file's lines, or why there are none. */
function linesOf(file: string, read: ConfigSource['read']) {
  if (read === undefined) return { why: 'names a file, which only a config file can: give the list itself.' };
  try {
    const lines = read(file)
      .split('\n')
      .map((line) => line.trim());
    return { lines: lines.filter((line) => line !== '') };
  } catch (error) {
    return { why: `cannot be read: ${(error as Error).message}.` };
  }
}

/** Contents that a program gives, which have no lines. */
export function givenConfig(contents: unknown, name = 'config'): ConfigSource {
  const place = (path: Path) => [name, path.join('.')].filter((part) => part !== '').join(': ');
  return { name, contents, problems: [], place };
}
