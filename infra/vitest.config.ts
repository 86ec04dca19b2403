import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'infra', include: ['scripts/**/*.test.ts', 'docker/**/*.test.ts'], testTimeout: 120_000 },
});
