import { availableParallelism } from 'node:os';
import { Stryker } from '@stryker-mutator/core';
import { PARTS } from './parts.ts';
import { addTallies, scoreOf, type Tally, tallyOf } from './tally.ts';

/** Share of the mutants, in per cent, that the tests must catch. */
const LEAST = 85;

/**
 * Mutates the folders one after the other, says what the tests caught of each, and fails when that is too little altogether.
 * With names of folders it measures these alone: `pnpm run mutation kernel wasm`. Survivors are listed in
 * `reports/mutation-<folder>.json`.
 */
async function measure(wanted: readonly string[]): Promise<void> {
  const begun = performance.now();
  const parts = PARTS.filter(({ folder }) => wanted.length === 0 || wanted.includes(folder));
  const tallies: Tally[] = [];
  for (const { folder } of parts) {
    const started = performance.now();
    const tally = await mutate(folder);
    tallies.push(tally);
    say(folder, tally, performance.now() - started);
  }
  const whole = addTallies(tallies);
  say('together', whole, performance.now() - begun);
  if (scoreOf(whole) < LEAST) {
    process.stdout.write(`Less than ${LEAST} % were caught.\n`);
    process.exitCode = 1;
  }
}

async function mutate(folder: string): Promise<Tally> {
  process.env['MUTATED_FOLDER'] = folder;
  const stryker = new Stryker({
    concurrency: Number(process.env['MUTATION_PROCESSORS'] ?? availableParallelism()),
    mutate: [`src/${folder}/**/*.ts`, '!src/**/*.test.ts'],
    jsonReporter: { fileName: `reports/mutation-${folder}.json` },
    tempDirName: `reports/stryker-${folder}`,
  });
  const mutants = await stryker.runMutationTest();
  return tallyOf(mutants.map(({ status }) => status));
}

function say(name: string, tally: Tally, milliseconds: number): void {
  const columns = [
    name.padEnd(14),
    `${scoreOf(tally).toFixed(1)} % caught`.padStart(15),
    `${tally.failed} failed`.padStart(12),
    `${tally.endless} endless`.padStart(13),
    `${tally.missed} missed`.padStart(12),
    `${tally.broken} do not load`.padStart(18),
    `${(milliseconds / 60_000).toFixed(1)} min`.padStart(10),
  ];
  process.stdout.write(`${columns.join('')}\n`);
}

await measure(process.argv.slice(2));
