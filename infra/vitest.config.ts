import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'infra',
    include: ['scripts/**/*.test.ts', 'docker/**/*.test.ts'],
    // Whole servers are started. Only a test that hangs is ended: a busy machine does not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
