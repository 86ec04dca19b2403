import { inject } from 'vitest';
import { createDatabaseFromTemplate, type TestDatabase, type TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * A fresh, migrated database for one test file, on the server that `vitest-global-setup.ts` started for the run.
 * Call `drop` in `afterAll`.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabaseFromTemplate(inject('testServer'));
}
