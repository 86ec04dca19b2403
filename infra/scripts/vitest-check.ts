import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { type Check, execute, type FileTime, type Outcome, ROOT } from './check.ts';

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Runs vitest with these arguments; every test counts. */
export function vitestCheck(name: string, args: readonly string[]): Check {
  return {
    name,
    async run() {
      const file = `${ROOT}reports/vitest-${name.replaceAll(/\W+/g, '-')}.json`;
      await mkdir(dirname(file), { recursive: true });
      await rm(file, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { code, output } = await execute('vitest', [
        'run',
        '--config=infra/vitest.workspace.ts',
        '--silent=passed-only',
        ...reporters,
        ...args,
      ]);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      const report = text === undefined ? undefined : (JSON.parse(text) as VitestReport);
      return { ...countTests(report, code), report: output, files: timesOf(report) };
    },
  };
}

/**
 * Counts a report. A file that did not load, a test that was skipped and a run that failed outside its tests each
 * count as a failure: silence is not success.
 */
export function countTests(
  report: VitestReport | undefined,
  exitCode: number,
): Pick<Outcome, 'passed' | 'failed'> {
  if (report === undefined) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + brokenFiles + skipped;
  const isEmpty = report.numPassedTests === 0;
  const hasHiddenFailure = failed === 0 && (exitCode !== 0 || isEmpty);
  return { passed: report.numPassedTests, failed: failed + (hasHiddenFailure ? 1 : 0) };
}

/** How long the tests of each file took, without reading the file. */
export function timesOf(report: VitestReport | undefined): readonly FileTime[] {
  const results = report?.testResults ?? [];
  return results.map(({ name, startTime, endTime }) => ({
    path: relative(ROOT, name),
    ms: endTime - startTime,
  }));
}
