import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    // The proof asks a real server thousands of questions. These only end a test that hangs: a busy machine must not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['src/embedded/vitest-global-setup.ts'],
  },
});
