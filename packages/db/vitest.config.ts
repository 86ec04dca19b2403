import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    // Each file has databases of its own and leaves nothing else behind, so a worker serves many of them.
    isolate: false,
    // The proof asks a real server thousands of questions. These only end a test that hangs: a busy machine must not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['src/embedded/vitest-global-setup.ts'],
  },
});
