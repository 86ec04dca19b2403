export { default } from './infra/vitest.workspace.ts';
