import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Every test of the repository: `pnpm vitest run --project db`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: ['infra/vitest.config.ts', 'packages/*/vitest.config.ts', 'apps/*/vitest.config.ts'],
    sequence: { sequencer: LongestFirst },
  },
});
