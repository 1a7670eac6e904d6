/** Tests that documentation names: each must be among those that a run has passed. */
import { join, posix, relative, sep } from 'node:path';

/** File from the root, and the titles from the outermost `describe` on, joined with ` › `. */
export type NamedTest = readonly [file: string, title: string];

/** Of named tests, as they are looked up. */
export type Passed = ReadonlySet<string>;

export const keyOf = ([file, title]: NamedTest): string => `${file}: ${title}`;

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly file: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
}

interface PlaywrightReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly PlaywrightSuite[];
}

export function vitestPassed({ testResults }: VitestReport, root: string): Passed {
  const keys = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ ancestorTitles, title }) => keyOf([fromRoot(root, name), path([...ancestorTitles, title])])),
  );
  return new Set(keys);
}

export function playwrightPassed({ config, suites }: PlaywrightReport, root: string): Passed {
  const walk = (suite: PlaywrightSuite, above: readonly string[]): readonly string[] => [
    ...suite.specs
      .filter(({ ok }) => ok)
      .map(({ title }) => keyOf([fromRoot(root, join(config.rootDir, suite.file)), path([...above, title])])),
    ...(suite.suites ?? []).flatMap((inner) => walk(inner, [...above, inner.title])),
  ];
  // The outermost suite is the file.
  return new Set(suites.flatMap((suite) => walk(suite, [])));
}

function path(titles: readonly string[]): string {
  return titles.join(' › ');
}

function fromRoot(root: string, file: string): string {
  return relative(root, file).split(sep).join(posix.sep);
}

/** One sentence for each named test that did not pass. */
export function unproved(named: readonly NamedTest[], passed: Passed): readonly string[] {
  const keys = new Set(named.map(keyOf));
  return [...keys].filter((key) => !passed.has(key)).map((key) => `No test has passed that is called ${key}`);
}
