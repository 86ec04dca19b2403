import { defineConfig } from 'vitest/config';

/** One server and one browser for all journeys, one file after another: two at once would measure each other's load. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/harness/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
