import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate/migrate.ts';
import { ensureRoles } from '../migrate/roles.ts';
import { startTestServer } from './test-server.ts';

/** Name this file as `globalSetup` of a project; all projects of one run share the server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer({ ensureRoles, migrate });
  project.provide('testServer', server);
  return stop;
}
