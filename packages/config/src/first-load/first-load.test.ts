import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listSourceFiles, type SourceFile } from '../source-files.ts';
import { findHeavyStart } from './first-load.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A client whose first page reads an address, with schemas beside it. */
function client(importInSearch: string): readonly SourceFile[] {
  return [
    { path: 'apps/web/src/main.tsx', text: "import { App } from './app/app.tsx';" },
    { path: 'apps/web/src/app/app.tsx', text: "import { search } from '../features/work/search.ts';" },
    { path: 'apps/web/src/features/work/search.ts', text: `\n${importInSearch}` },
    { path: 'packages/contracts/src/tasks/work.ts', text: "import { list } from '../core/list.ts';" },
    { path: 'packages/contracts/src/core/list.ts', text: "import * as z from 'zod/mini';" },
  ];
}

test('a schema that comes with the first load is found, with the import that brings it', () => {
  const found = findHeavyStart(client("import { KINDS } from '@regietafel/contracts/tasks/work';"));
  expect(found).toEqual([
    {
      path: 'apps/web/src/features/work/search.ts',
      line: 2,
      advice: expect.stringContaining(
        'packages/contracts/src/tasks/work, packages/contracts/src/core/list, zod',
      ),
    },
  ]);
});

test.each([
  "import type { Kind } from '@regietafel/contracts/tasks/work';",
  "import { type Kind } from '@regietafel/contracts/tasks/work';",
  "export const later = () => import('@regietafel/contracts/tasks/work');",
])('what is a type or comes later passes: %s', (text) => {
  expect(findHeavyStart(client(text))).toEqual([]);
});

test('a schema in the first page itself is found too', () => {
  const page = {
    path: 'apps/web/src/features/portfolio/portfolio.lazy.tsx',
    text: "import * as z from 'zod';",
  };
  expect(findHeavyStart([page])).toMatchObject([{ path: page.path, line: 1 }]);
});

test('the client itself starts with both its files, and without any of them', async () => {
  const files = await listSourceFiles(ROOT);
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('apps/web/src/main.tsx');
  expect(paths).toContain('apps/web/src/features/portfolio/portfolio.lazy.tsx');
  expect(findHeavyStart(files)).toEqual([]);
});
