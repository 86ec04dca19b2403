import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'forecasting',
    include: ['{src,mutation}/**/*.test.ts'],
    // Only a test that hangs is ended: a busy machine does not.
    testTimeout: 60_000,
  },
});
