import { type Check, type FileTime, toolCheck } from './check.ts';
import { inSeconds, print, since } from './progress.ts';
import { REPOSITORY_CHECKS } from './repository-checks.ts';
import { vitestCheck } from './vitest-check.ts';

/** What only works once the client and the server are built. */
const AFTER_BUILD = ['infra', 'e2e'];
/** How many test files are named at the end: what takes ever longer must not do so unseen. */
const SLOWEST = 10;
/** What the whole may take on two quiet cores, everything included. */
const BUDGET_MS = 15 * 60_000;

/** Checks one after another. */
type Lane = readonly Check[];

/** Rounds of lanes: the lanes of a round run beside each other, and the next round waits for all of them. */
const ROUNDS: readonly (readonly Lane[])[] = [
  [
    // A few packages at once: all of them would take more memory than a small machine has.
    [
      toolCheck('types', 'turbo', [
        ...['run', 'typecheck', '--continue', '--concurrency=2', '--output-logs=errors-only'],
      ]),
    ],
    [
      toolCheck('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
      toolCheck('build', 'turbo', ['run', 'build', '--output-logs=errors-only']),
      toolCheck('types of infra', 'tsc', ['-p', 'infra/tsconfig.json']),
      toolCheck('dead code', 'knip', ['--no-progress']),
      ...REPOSITORY_CHECKS,
    ],
  ],
  [
    [
      vitestCheck('unit and integration', [
        ...['--maxWorkers=2', ...AFTER_BUILD.map((name) => `--project=!${name}`)],
      ]),
    ],
  ],
  [
    [
      vitestCheck('production and browser', [
        ...['--maxWorkers=2', ...AFTER_BUILD.map((name) => `--project=${name}`)],
      ]),
    ],
  ],
];

interface Total {
  passed: number;
  failed: number;
  readonly files: FileTime[];
}

/** Runs every check, also after one failed, so that one run tells everything. */
async function runAll(): Promise<Total> {
  const total: Total = { passed: 0, failed: 0, files: [] };
  for (const lanes of ROUNDS) await Promise.all(lanes.map((lane) => runLane(lane, total)));
  return total;
}

async function runLane(lane: Lane, total: Total): Promise<void> {
  for (const { name, run } of lane) {
    const begun = performance.now();
    const { passed, failed, report, files = [] } = await run();
    print(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${since(begun)})`);
    if (failed > 0) print(report);
    total.passed += passed;
    total.failed += failed;
    total.files.push(...files);
  }
}

function printTimes(begun: number, files: readonly FileTime[]): void {
  print(`\nThe slowest of ${files.length} test files:`);
  const slowest = files.toSorted((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  for (const { path, ms } of slowest) print(`  ${inSeconds(ms).padStart(9)}  ${path}`);
  print(`The whole took ${since(begun)}; on two quiet cores it may take ${inSeconds(BUDGET_MS)}.`);
}

const begun = performance.now();
const { passed, failed, files } = await runAll();
printTimes(begun, files);
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
