import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'forecasting', include: ['src/**/*.test.ts'] } });
