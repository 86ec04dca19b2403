import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { JUDGED, JUDGED_SEEDS, judgeDraw } from '../../packages/db/src/scenarios/national/judge.ts';
import { STANDARD_RULE_SET } from '../../packages/domain/src/warning/standard-rules.ts';

/** Judges the standard rules on the national scenario anew and writes down what came of it; after every change of either. */
const FILE = fileURLToPath(new URL('../../packages/domain/src/warning/judged-scenario.ts', import.meta.url));

const judged = { ...JUDGED, draws: JUDGED_SEEDS.map((seed) => judgeDraw(STANDARD_RULE_SET, seed)) };
await writeFile(
  FILE,
  `import type { PlainDate } from '../core/dates.ts';
import type { JudgedScenario } from './judged-draw.ts';

/**
 * The standard rules judged on the national scenario, in which everything is fictitious. Written by
 * \`pnpm exec node infra/scripts/judge-scenario.ts\`; a test goes through it all again and compares.
 */
export const JUDGED_SCENARIO: JudgedScenario = ${JSON.stringify(judged).replace(
    /"(\d{4}-\d\d-\d\d)"/g,
    "'$1' as PlainDate",
  )};
`,
);
execFileSync('pnpm', ['exec', 'biome', 'check', '--write', FILE], { stdio: 'inherit' });
