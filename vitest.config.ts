import workspace from './infra/vitest.workspace.ts';

export default workspace;
