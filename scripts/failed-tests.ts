/** Which tests failed, a line each: what stands at the end of a long output is what is read. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './files.ts';
import { type Suite, specsOf } from './playwright-suites.ts';

interface VitestFailures {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

interface SpecFailure {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly ok: boolean;
  readonly tests: readonly {
    readonly results: readonly { readonly error?: { readonly message?: string } }[];
  }[];
}

const firstLine = (message = ''): string => stripVTControlCharacters(message).trim().split('\n')[0] ?? '';

/** A test with its file, and the first line of what was wrong. */
const told = (place: string, message: string | undefined): string => `${place}: ${firstLine(message)}`;

/** A file that could not be loaded has no test that failed: it is told by itself. */
export const vitestFailed = ({ testResults }: VitestFailures): readonly string[] =>
  testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(ROOT, name);
      if (assertionResults.length === 0) return [told(file, message)];
      return assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(({ fullName, failureMessages }) => told(`${file} ${fullName}`, failureMessages?.[0]));
    });

export const playwrightFailed = ({
  suites,
}: {
  readonly suites: readonly Suite<SpecFailure>[];
}): readonly string[] =>
  specsOf(suites)
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => {
      const [result] = tests.flatMap(({ results }) => results.filter(({ error }) => error !== undefined));
      return told(`e2e/${file}:${line} ${title}`, result?.error?.message);
    });
