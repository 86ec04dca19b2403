import { globSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PARTS } from './parts.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

test('every folder of the sources is measured, and once', () => {
  const folders = readdirSync(`${PACKAGE}src`).filter((folder) => folder !== 'testing');
  expect(PARTS.map(({ folder }) => folder).toSorted()).toEqual(folders.toSorted());
});

test.each(PARTS.flatMap(({ tests }) => tests))('%s names tests', (pattern) => {
  expect(globSync(pattern, { cwd: PACKAGE })).not.toEqual([]);
});
