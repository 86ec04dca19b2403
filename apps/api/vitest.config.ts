import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    // Each file has databases of its own and leaves nothing else behind, so a worker serves many of them.
    isolate: false,
    // A real server and database per file: on a busy machine a test may have to wait its turn, and only one that hangs is ended.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['../../packages/db/src/embedded/vitest-global-setup.ts'],
  },
});
