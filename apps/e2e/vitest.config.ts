import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/harness/global-setup.ts'],
    // Each worker has a demo of its own, which takes a server and a database.
    maxWorkers: 2,
    // After the other projects of a run: they would be in each other's way.
    sequence: { groupOrder: 1 },
    // A browser, a server and a database share two cores here: what fails counts once it fails twice in a row, the second time on
    // a demo that nobody has touched.
    retry: 1,
    // A journey fails by what it waits for; these only end one that hangs.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
