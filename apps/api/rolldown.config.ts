import { defineConfig } from 'rolldown';

/**
 * The server and the command line with everything they need in one folder, so that the image holds no node_modules.
 * Node's own modules stay outside, and so do the two that `pg` only tries to load.
 */
export default defineConfig({
  input: {
    server: 'src/main.ts',
    regietafel: 'src/cli/main.ts',
    // Started as threads, so no import leads to them.
    'register-worker': '../../packages/documents/src/risks/register-worker.ts',
    'indicator-sheet-worker': '../../packages/documents/src/indicators/open-worker.ts',
    'comparison-worker': '../../packages/documents/src/comparison/comparison-worker.ts',
    'forecast-thread': 'src/liquidity/simulation/forecast-thread.ts',
  },
  platform: 'node',
  external: ['pg-native', 'pg-cloudflare'],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
  },
  plugins: [
    {
      name: 'say-that-it-is-esm',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
      },
    },
  ],
});
