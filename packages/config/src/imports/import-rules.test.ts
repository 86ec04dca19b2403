import { describe, expect, test } from 'vitest';
import { findWrongImports } from '../check-repository.ts';

function adviceFor(path: string, text: string): string[] {
  return findWrongImports({ path, text }).map(({ advice }) => advice);
}

describe('an import against the direction is refused, with what to do', () => {
  test.each([
    [
      'packages/domain/src/risks/risk.ts',
      "import { x } from '@regietafel/db/kernel/database';",
      /may use no other room/,
    ],
    ['packages/domain/src/risks/risk.ts', "import { z } from 'zod';", /stands on nothing/],
    ['packages/domain/src/risks/risk.ts', "import { createHash } from 'node:crypto';", /runs in the browser/],
    [
      'packages/contracts/src/risks/risk.ts',
      "export * from '../../../db/src/kernel/database.ts';",
      /may use packages\/domain/,
    ],
    [
      'packages/db/src/queries/risks/risk.ts',
      "import type { T } from '@regietafel/contracts/risks/risk';",
      /may use packages\/domain/,
    ],
    [
      'packages/auth/src/sessions.ts',
      "import { findSession } from '@regietafel/db/queries/accounts/session';",
      /as a parameter/,
    ],
    ['packages/auth/src/sessions.ts', "import { Kysely } from 'kysely';", /Only packages\/db may use kysely/],
    [
      'packages/documents/src/letter.ts',
      "await import('@regietafel/contracts/core/ids');",
      /may use packages\/domain/,
    ],
    [
      'packages/ui/src/button.tsx',
      "import type { Cents } from '@regietafel/domain/core/cents';",
      /may use no other room/,
    ],
    ['apps/api/src/server/serve.ts', "import { Pool } from 'pg';", /Only packages\/db and infra may use pg/],
    ['apps/web/src/lib/api.ts', "import { appRouter } from '@regietafel/api/router';", /Use `import type`/],
    [
      'apps/web/src/lib/api.ts',
      "import type { Risk } from '@regietafel/api/risks/service';",
      /may use packages\/domain/,
    ],
    [
      'apps/web/src/lib/api.ts',
      "type T = import('@regietafel/db/kernel/schema').Schema;",
      /may use packages\/domain/,
    ],
    ['apps/web/src/lib/api.ts', "import { readFile } from 'node:fs/promises';", /runs in the browser/],
    [
      'apps/e2e/src/sign-in.test.ts',
      "import { x } from '@regietafel/domain/core/ids';",
      /may use no other room/,
    ],
    ['packages/new/src/a.ts', "import { x } from 'zod';", /Give packages\/new a line/],
    [
      'apps/api/src/risks/router.ts',
      "import { listRisks } from '@regietafel/db/queries/risks/list-risks';",
      /move the query into the service/,
    ],
    [
      'apps/api/src/risks/service.ts',
      "import { TRPCError } from '@trpc/server';",
      /does not know its transport/,
    ],
    [
      'apps/api/src/risks/service.ts',
      "import { risksRouter } from './router.ts';",
      /does not know its transport/,
    ],
    [
      'apps/web/src/features/risks/table.tsx',
      "import { Kpi } from '../kpis/kpi.tsx';",
      /Feature risks may not use feature kpis/,
    ],
    [
      'apps/web/src/lib/format.ts',
      "import { Page } from '../components/page.tsx';",
      /lib may not use components/,
    ],
    [
      'apps/web/src/features/risks/a.ts',
      "import { route } from '../../routes/risks.tsx';",
      /features may not use routes/,
    ],
  ])('%s: %s', (path, text, advice) => {
    expect(adviceFor(path, text)).toEqual([expect.stringMatching(advice)]);
  });
});

describe('an import along the direction passes', () => {
  test.each([
    ['packages/db/src/queries/risks/risk.ts', "import type { RiskId } from '@regietafel/domain/core/ids';"],
    ['packages/domain/src/risks/risk.test.ts', "import { test } from 'vitest';"],
    ['apps/api/src/risks/service.ts', "import { listRisks } from '@regietafel/db/queries/risks/list-risks';"],
    ['apps/api/src/risks/router.ts', "import type { Database } from '@regietafel/db/kernel/database';"],
    ['apps/web/src/lib/api.ts', "import type { AppRouter } from '@regietafel/api/router';"],
    ['apps/web/src/lib/api.ts', "import { type AppRouter } from '@regietafel/api/router';"],
    ['apps/web/src/features/risks/table/row.tsx', "import { cell } from '../cell.tsx';"],
    ['apps/web/src/main.tsx', "import { App } from './app/app.tsx';"],
    ['apps/web/vite.config.ts', "import { join } from 'node:path';"],
    ['infra/scripts/start.ts', "import { serve } from '../../apps/api/src/server/serve.ts';"],
  ])('%s: %s', (path, text) => {
    expect(adviceFor(path, text)).toEqual([]);
  });
});

test('a finding names the line', () => {
  const text = "import { a } from './a.ts';\n\nimport { z } from 'zod';\n";
  expect(findWrongImports({ path: 'packages/domain/src/b.ts', text })).toMatchObject([{ line: 3 }]);
});
