import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'ui',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    // These tests leave nothing behind for the next file, so a worker serves many of them.
    isolate: false,
    // Only a test that hangs is ended: a busy machine does not.
    testTimeout: 60_000,
  },
});
