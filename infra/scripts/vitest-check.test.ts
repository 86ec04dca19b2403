import { expect, test } from 'vitest';
import { ROOT } from './check.ts';
import { countTests, timesOf, type VitestReport } from './vitest-check.ts';

const green: VitestReport = {
  success: true,
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    {
      ...{ name: `${ROOT}packages/domain/src/sum.test.ts`, startTime: 1000, endTime: 3500 },
      ...{ status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    },
  ],
};
const file = { name: `${ROOT}a.test.ts`, startTime: 0, endTime: 0 };

test('a green run counts its tests', () => {
  expect(countTests(green, 0)).toEqual({ passed: 2, failed: 0 });
});

test('failed tests count once, not again for their file', () => {
  const report = {
    ...green,
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      { ...file, status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ],
  };
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a file that did not load is a failure', () => {
  const report = {
    ...green,
    testResults: [...green.testResults, { ...file, status: 'failed', assertionResults: [] }],
  };
  expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1 });
});

test('skipped tests and tests still to be written are failures', () => {
  expect(countTests({ ...green, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 2, failed: 3 });
});

test('a run that failed outside its tests, ran nothing or left no report is a failure', () => {
  expect(countTests(green, 1)).toEqual({ passed: 2, failed: 1 });
  expect(countTests({ ...green, numPassedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a run tells how long each of its files took', () => {
  expect(timesOf(green)).toEqual([{ path: 'packages/domain/src/sum.test.ts', ms: 2500 }]);
  expect(timesOf(undefined)).toEqual([]);
});
