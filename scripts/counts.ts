/** How many tests passed and failed, read from the reports that vitest and Playwright write. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly object[] }[];
}

interface PlaywrightReport {
  readonly errors: readonly object[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A skipped test guards nothing, so it counts as failed; a file that could not even be loaded counts as one failure. */
export function vitestCounts(report: VitestReport): Counts {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + broken,
  };
}

export function playwrightCounts({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/**
 * A suite is as good as the worse of its two witnesses, report and exit code: without a report, or where nothing ran, it
 * is one failure, and a tool that ends badly although its report is clean (an unhandled error, a leaked handle) is one too.
 */
export function suiteCounts(
  text: string | undefined,
  exitCode: number,
  count: (report: never) => Counts,
): Counts {
  if (text === undefined) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(text) as never);
  const suspicious = exitCode !== 0 || counts.passed === 0;
  return suspicious && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
