import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What took longest when it was last measured, longest first. Only the order hangs on it: a long file that begins last would
 * keep one worker waiting at the end.
 */
const LONGEST = [
  'apps/e2e/src/pages/every-page.test.ts',
  'packages/db/src/isolation/model.test.ts',
  'packages/db/src/isolation/can-fail.test.ts',
  'apps/api/src/live/feeds.test.ts',
  'apps/api/src/risks/import/import.test.ts',
  'apps/api/src/isolation/permissions.test.ts',
  'apps/api/src/isolation/foreign-ids.test.ts',
];

/** Begins with the files that are known to take longest; the rest follows in the order of vitest itself. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const index = LONGEST.indexOf(relative(project.vitest.config.root, moduleId));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
