import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { isReachable, placeServer } from './placement.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'regietafel-placement-'));
  await mkdir(join(root, 'data'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a folder under a private home is out of reach of another account', async () => {
  const { uid, gid } = await stat(root);
  const somebodyElse = { uid: uid + 1, gid: gid + 1 };
  await chmod(root, 0o700);
  expect(await isReachable(join(root, 'data'), somebodyElse)).toBe(false);
  expect(await isReachable(join(root, 'data'), { uid, gid })).toBe(true);
  expect(await isReachable(join(root, 'data'), { uid: uid + 1, gid })).toBe(false);
  await chmod(root, 0o711);
  expect(await isReachable(join(root, 'data'), somebodyElse)).toBe(true);
});

/** Root must hand the server to another account; anybody else runs it as themselves, where they asked for it. */
test('the data of a private home stand where the account of the server can reach them', async () => {
  await chmod(root, 0o700);
  const dataFolder = join(root, 'data');
  const place = await placeServer(dataFolder, await findBinaries());
  if (process.getuid?.() === 0) {
    expect(place.pgdata).toMatch(/^\/var\/tmp\/regietafel-[0-9a-f]{12}\/pgdata$/);
    expect(place.account?.uid).toBeGreaterThan(0);
    expect(place.notes).toHaveLength(1);
    expect(place.notes[0]?.nl).toContain(dataFolder);
    await rm(join(place.pgdata, '..'), { recursive: true, force: true });
  } else {
    expect(place).toMatchObject({ account: undefined, pgdata: join(dataFolder, 'pgdata'), notes: [] });
  }
});
