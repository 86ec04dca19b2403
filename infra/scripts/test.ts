import { type Check, toolCheck } from './check.ts';
import { print, since } from './progress.ts';
import { REPOSITORY_CHECKS } from './repository-checks.ts';
import { vitestCheck } from './vitest-check.ts';

/** What only works once the client and the server are built. */
const AFTER_BUILD = ['infra', 'e2e'];

const CHECKS: readonly Check[] = [
  toolCheck('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  toolCheck('types', 'turbo', ['run', 'typecheck', '--continue', '--output-logs=errors-only']),
  toolCheck('types of infra', 'tsc', ['-p', 'infra/tsconfig.json']),
  ...REPOSITORY_CHECKS,
  toolCheck('dead code', 'knip', ['--no-progress']),
  vitestCheck('unit and integration', ['--maxWorkers=2', ...AFTER_BUILD.map((name) => `--project=!${name}`)]),
  toolCheck('build', 'turbo', ['run', 'build', '--output-logs=errors-only']),
  vitestCheck('production and browser', [
    '--maxWorkers=1',
    ...AFTER_BUILD.map((name) => `--project=${name}`),
  ]),
];

/** Runs every check, also after one failed, so that one run tells everything. */
async function runAll(): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of CHECKS) {
    const begun = performance.now();
    const { passed, failed, report } = await run();
    print(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${since(begun)})`);
    if (failed > 0) print(report);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

const { passed, failed } = await runAll();
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
