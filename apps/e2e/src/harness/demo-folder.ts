import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder under which demos keep their data; who made it removes it. */
export async function makeDemoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'regietafel-e2e-'));
  // As root the database runs under an account of its own, which must be able to reach its data.
  await chmod(folder, 0o755);
  return folder;
}
