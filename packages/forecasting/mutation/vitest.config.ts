import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PARTS } from './parts.ts';

const part = PARTS.find(({ folder }) => folder === process.env['MUTATED_FOLDER']);
/** Seen from the package, or from the copy of it whose code is mutated. */
const files = part?.tests.flatMap((pattern) => globSync(pattern).toSorted()) ?? [];

/** Runs the files in the order in which the part names them. */
class AsNamed extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => files.indexOf(relative('', moduleId));
    return specifications.toSorted((one, other) => place(one) - place(other));
  }
}

/** The tests of one part (`MUTATED_FOLDER`), in one worker: starting one for each file takes longer than most files. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: files,
    isolate: false,
    setupFiles: ['mutation/first-failure.ts'],
    sequence: { sequencer: AsNamed },
    testTimeout: part?.patience ?? 60_000,
  },
});
