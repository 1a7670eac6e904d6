/** Tests that carry rows of the coverage pages as tags: each must be among those that a run has passed. */
import { type Suite, specsOf } from './playwright-suites.ts';
import type { Tagged } from './reference/tagged-tests.ts';

/** How many tests of a tag have passed; one that ran under two names of the host counts once. */
export type Passed = ReadonlyMap<string, number>;

interface VitestTags {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly tags: readonly string[];
    }[];
  }[];
}

interface SpecTags {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly ok: boolean;
  /** Without the sign that they begin with. */
  readonly tags: readonly string[];
}

export function vitestPassed({ testResults }: VitestTags): Passed {
  return counted(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'passed')
        .map(({ fullName, tags }) => ({ test: `${name} ${fullName}`, tags })),
    ),
  );
}

export function playwrightPassed({ suites }: { readonly suites: readonly Suite<SpecTags>[] }): Passed {
  return counted(
    specsOf(suites)
      .filter(({ ok }) => ok)
      .map(({ title, file, line, tags }) => ({
        test: `${file}:${line} ${title}`,
        tags: tags.map((tag) => `@${tag}`),
      })),
  );
}

function counted(tests: readonly { readonly test: string; readonly tags: readonly string[] }[]): Passed {
  const pairs = tests.flatMap(({ test, tags }) => tags.map((tag) => ({ test, tag })));
  const byTag = Map.groupBy(pairs, ({ tag }) => tag);
  return new Map([...byTag].map(([tag, all]) => [tag, new Set(all.map(({ test }) => test)).size]));
}

/** One sentence for each tag that fewer tests below `place` have passed with than the sources give it to. */
export function unproved(tagged: Tagged, place: string, passed: Passed): readonly string[] {
  return [...tagged].flatMap(([tag, tests]) => {
    const wanted = tests.filter(({ file }) => file.startsWith(place)).length;
    const had = passed.get(tag) ?? 0;
    return had < wanted ? [`${tag}: ${had} of ${wanted} tests in ${place} have passed.`] : [];
  });
}
