import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    // The proof asks a real server thousands of questions; a busy machine must not make it fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ['src/embedded/vitest-global-setup.ts'],
  },
});
