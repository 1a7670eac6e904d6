/** The suites of Playwright's JSON report, which stand in one another. */

/** `Spec` is what a reader takes of a test. */
export interface Suite<Spec> {
  readonly suites?: readonly Suite<Spec>[];
  readonly specs: readonly Spec[];
}

/** Every test, those of a suite before those of the suites in it. */
export const specsOf = <Spec>(all: readonly Suite<Spec>[]): readonly Spec[] =>
  all.flatMap(({ specs, suites = [] }) => [...specs, ...specsOf(suites)]);
